/**
 * Microphones, loudspeakers and sound files through Java Sound. Seen by nobody but the composition root.
 */
@NullMarked
package supine.engine.javasound;

import org.jspecify.annotations.NullMarked;
