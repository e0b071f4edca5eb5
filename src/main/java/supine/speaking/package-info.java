/**
 * From words to frames: normalising, synthesising through a port, and playing utterances frame by frame.
 * May not know why something is said.
 */
@NullMarked
package supine.speaking;

import org.jspecify.annotations.NullMarked;
