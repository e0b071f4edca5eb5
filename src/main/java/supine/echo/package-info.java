/**
 * What the loudspeaker does to the microphone, and how to take it out again: a linear adaptive filter, with the delay and the clock
 * drift between the two found out from the sound itself. Arithmetic only: no thread, no clock, no device.
 */
@NullMarked
package supine.echo;

import org.jspecify.annotations.NullMarked;
