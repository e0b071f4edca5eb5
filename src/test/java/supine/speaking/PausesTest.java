package supine.speaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import supine.sound.Pcm;
import supine.sound.WordTime;

/** Whoever is not heard over the program's voice is heard in its pauses. */
class PausesTest {
    private static final int LEVEL = 1_000;

    /** Of one level wherever a word sounds. */
    private static Speech speech(WordTime... words) {
        var samples = new short[(int) Pcm.toSamples(words[words.length - 1].endMs())];
        for (var word : words) {
            Arrays.fill(samples, (int) Pcm.toSamples(word.startMs()), (int) Pcm.toSamples(word.endMs()), (short) LEVEL);
        }
        return new Speech("words", samples, List.of(words));
    }

    private static WordTime word(String word, long startMs, long endMs) {
        return new WordTime(word, startMs, endMs);
    }

    private static boolean isSilent(Speech speech, long fromMs, long untilMs) {
        for (int i = (int) Pcm.toSamples(fromMs); i < Pcm.toSamples(untilMs); i++) {
            if (speech.samples()[i] != 0) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aPauseOfItsOwnBecomesALongOne() {
        var widened = Pauses.widened(speech(word("lie", 0, 800), word("down", 1_000, 1_400)), 1_300);

        assertEquals(List.of(word("lie", 0, 800), word("down", 2_100, 2_500)), widened.words());
        assertEquals(2_500, widened.durationMs());
        assertTrue(isSilent(widened, 800, 2_100));
    }

    @Test
    void talkWithoutAPauseIsInterruptedBetweenTwoWordsWithoutAClick() {
        var words = new WordTime[12];
        for (int i = 0; i < words.length; i++) {
            words[i] = word("and", i * 300, i * 300 + 300);
        }

        var widened = Pauses.widened(speech(words), 1_000);

        assertEquals(3_600 + 2_000 - 1_000, widened.durationMs(), "one pause, after 1.8 s, the next would be at the end");
        assertTrue(isSilent(widened, 1_800, 2_800));
        int cut = (int) Pcm.toSamples(1_800);
        assertTrue(Math.abs(widened.samples()[cut - 1]) < LEVEL / 10 && Math.abs(widened.samples()[(int) Pcm.toSamples(2_800)]) < LEVEL / 10);
    }

    @Test
    void aShortAnswerStaysAsItIs() {
        var stopped = speech(word("stopped", 0, 500), word("now", 650, 900));

        assertSame(stopped, Pauses.widened(stopped, 1_000));
    }

    @Test
    void hearingKnowsThatNothingSoundsInThePause() {
        var stage = new Stage();
        stage.narrator.say(1, Pauses.widened(speech(word("lie", 0, 800), word("down", 1_000, 1_400)), 1_300), 0);
        stage.playUntil(3_000);
        var own = stage.narrator.ownVoice();

        assertTrue(own.soundsAt(700, 350));
        assertTrue(own.soundsAt(1_349, 350), "the room goes on sounding");
        assertFalse(own.soundsAt(1_350, 350));
        assertFalse(own.soundsAt(2_099, 350));
        assertTrue(own.soundsAt(2_100, 350));
    }
}
