/**
 * What PulseAudio, or PipeWire in its place, tells of the program's own lines. Seen by nobody but the composition root.
 */
@NullMarked
package supine.engine.pulse;

import org.jspecify.annotations.NullMarked;
