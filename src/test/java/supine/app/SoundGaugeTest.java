package supine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import supine.session.RoomSound;
import supine.sound.Pcm;

/** Levels and delays that are known beforehand are measured as they are. */
class SoundGaugeTest {
    private static final int FRAMES = 800;
    private final Random random = new Random(1);

    private short[] noise(double dbfs) {
        var frame = new short[Pcm.FRAME_SAMPLES];
        double amplitude = Short.MAX_VALUE * Math.pow(10, dbfs / 20);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, random.nextGaussian() * amplitude));
        }
        return frame;
    }

    /** Four seconds of the program's voice, syllables of 50 to 200 ms; then quiet; then somebody's voice. */
    private RoomSound measure(int delayFrames, double echoDbfs, double noiseDbfs, double voiceDbfs) {
        var gauge = new SoundGauge();
        gauge.begin(1000);
        var played = new boolean[FRAMES];
        boolean loud = false;
        for (int i = 0, left = 0; i < 400; i++, left--) {
            if (left == 0) {
                left = 5 + random.nextInt(16);
                loud = !loud;
            }
            played[i] = loud;
        }
        for (int i = 0; i < FRAMES; i++) {
            gauge.played(1000 + i * 10L, played[i] ? noise(-20) : noise(-90));
            boolean echo = i >= delayFrames && played[i - delayFrames];
            boolean voice = i > 700 && i < 740;
            gauge.heard(1000 + i * 10L, noise(echo ? echoDbfs : voice ? voiceDbfs : noiseDbfs), i < 400 + delayFrames);
        }
        return gauge.end();
    }

    @Test
    void theRoomAndTheVoiceAreMeasuredToTwoDecibels() {
        var sound = measure(10, -35, -62, -28);
        assertEquals(-62, sound.noiseDbfs(), 2);
        assertEquals(-28, sound.voiceDbfs(), 2);
        assertFalse(sound.isLoud() || sound.isVoiceFaint());
        assertTrue(measure(10, -35, -30, -25).isLoud());
        assertTrue(measure(10, -35, -45, -40).isVoiceFaint());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 16, 30, 48})
    void theDelayIsMeasuredToAFrameAndLateOnesAreTold(int frames) {
        var sound = measure(frames, -35, -62, -28);
        assertEquals(frames * 10, sound.delayMs(), 10);
        assertEquals(frames >= 48, sound.isLate());
    }

    @Test
    void aHeadsetLetsNothingBackAndNoDelayIsMadeUp() {
        var sound = measure(10, -62, -62, -28);
        assertFalse(sound.hearsItself());
        assertEquals(RoomSound.UNKNOWN, sound.delayMs());
        assertTrue(measure(10, -35, -62, -28).hearsItself());
    }

    @Test
    void withNothingHeardNothingIsKnown() {
        var gauge = new SoundGauge();
        gauge.begin(0);
        assertEquals(RoomSound.NOTHING, gauge.end());
    }
}
