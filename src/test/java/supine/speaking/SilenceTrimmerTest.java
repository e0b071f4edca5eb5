package supine.speaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import supine.sound.Pcm;
import supine.sound.WordTime;

class SilenceTrimmerTest {

    @Test
    void silenceAroundAWordGoesAndItsTimesMoveAlong() {
        var trimmed = SilenceTrimmer.trim(speech(1_000, 200, 500, new WordTime("rest", 200, 500)));

        assertEquals(8 + 300 + 60, trimmed.durationMs());
        assertEquals(List.of(new WordTime("rest", 8, 308)), trimmed.words());
    }

    @Test
    void breathBeforeTheFirstWordDoesNotMakeItLate() {
        var trimmed = SilenceTrimmer.trim(speech(1_000, 50, 500, new WordTime("one", 250, 500)));

        assertEquals(List.of(new WordTime("one", 15, 265)), trimmed.words());
        assertEquals(0, trimmed.samples()[0], "faded in, not cut");
    }

    @Test
    void softBeginningsStay() {
        var trimmed = SilenceTrimmer.trim(speech(1_000, 200, 500, new WordTime("five", 190, 500)));

        assertEquals(new WordTime("five", 0, 308), trimmed.words().get(0));
    }

    @Test
    void nothingButSilenceIsNothing() {
        var trimmed = SilenceTrimmer.trim(speech(1_000, 0, 0, new WordTime("hm", 0, 10)));

        assertEquals(0, trimmed.samples().length);
        assertTrue(trimmed.words().isEmpty());
    }

    @Test
    void soundThatFillsTheWholeIsLeftWhole() {
        assertEquals(300, SilenceTrimmer.trim(speech(300, 0, 300)).durationMs());
    }

    private static Speech speech(long lengthMs, long soundFromMs, long soundUntilMs, WordTime... words) {
        var samples = new short[(int) Pcm.toSamples(lengthMs)];
        Arrays.fill(samples, (int) Pcm.toSamples(soundFromMs), (int) Pcm.toSamples(soundUntilMs), (short) 5_000);
        return new Speech("text", samples, List.of(words));
    }
}
