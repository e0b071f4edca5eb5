package supine.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import supine.sound.Pcm;
import supine.testing.Sounds;
import supine.testing.Voices;

/** What is measured from its onset must have one. */
class SpokenWordTest {
    private static final short[] WORD = Sounds.inARoom(Voices.say("flite:rms", "stop"));

    @Test
    void aWordIsCutOutOfTheQuietAroundIt() {
        var word = SpokenWord.in(Mixer.toDouble(WORD));

        assertTrue(word.isWhole());
        assertEquals(50, Pcm.toMs(word.onset()), 5);
        assertTrue(word.samples().length < WORD.length && word.end() > word.onset(), word.toString());
    }

    @Test
    void whatSoundsAsTheRecordingBeginsMayHaveBegunEarlier() {
        long voiceMs = 1_000 + Sounds.firstLoudMs(Voices.say("flite:rms", "stop"));

        assertFalse(SpokenWord.in(Mixer.toDouble(Arrays.copyOfRange(WORD, (int) Pcm.toSamples(voiceMs + 60), WORD.length))).isWhole());
    }
}
