/**
 * Frames and streams of sound, the brake, and the ports to microphone and loudspeaker.
 * Signal code here is plain Java; it may not import javax.sound.
 */
@NullMarked
package supine.sound;

import org.jspecify.annotations.NullMarked;
