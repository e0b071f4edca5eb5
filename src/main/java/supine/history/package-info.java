/**
 * What happened, kept: plain records, oldest first, never changed.
 * May not know what a session is, nor where or how it is written.
 */
@NullMarked
package supine.history;

import org.jspecify.annotations.NullMarked;
