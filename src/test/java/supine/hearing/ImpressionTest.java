package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A word, a groan and a cry are asked about; a plate is not. */
class ImpressionTest {
    private static final long SHORT_MS = 300;

    @Test
    void aVowelOrTheLookOfAVoiceWillDo() {
        assertTrue(impression(false, 200).isVoice(0, SHORT_MS), "a groan that the onset is not sure of");
        assertTrue(impression(false, 0).isVoice(4, SHORT_MS), "a whisper");
        assertFalse(impression(false, 40).isVoice(1, SHORT_MS));
        assertFalse(impression(true, 40).isVoice(1, SHORT_MS), "too short for its phones to tell");
        assertTrue(impression(true, 40).isVoice(-1, 4_000), "talk");
    }

    @Test
    void betweenAVoiceAndClatterAWordIsSuspectedAtMost() {
        assertTrue(impression(false, 20).isClatter(0, SHORT_MS));
        assertFalse(impression(false, 20).isClatter(0, 1_500), "a word may be in a longer noise");
        assertFalse(impression(false, 40).isClatter(0.5, SHORT_MS) || impression(false, 40).isVoice(0.5, SHORT_MS));
        assertFalse(impression(true, 0).isClatter(Impression.SURELY, SHORT_MS));
    }

    @Test
    void whatCannotBeToldIsAVoice() {
        assertTrue(Impression.NONE.isVoice(Impression.SURELY, SHORT_MS));
        assertTrue(Impression.NONE.isVoice(new Likeness().mean(), SHORT_MS));
    }

    @Test
    void thePauseAtTheEndCountsForNothingAndThePauseWithinDoes() {
        var likeness = new Likeness();
        likeness.begin();
        likeness.add(4, true);
        likeness.add(-6, false);
        likeness.add(-50, false);

        assertEquals(4, likeness.mean());

        likeness.add(6, true);

        assertEquals((4 - 6 - 10 + 6) / 4.0, likeness.mean());
    }

    @Test
    void whatSpellsAWordMayBeFainterAndWhatSpellsNothingMustBeClearer() {
        assertTrue(new Impression(false, 70, 1.5).isVoice(1, SHORT_MS), "a stop from afar, in noise");
        assertFalse(new Impression(false, 70, -5).isVoice(1.5, SHORT_MS), "a plate");
        assertTrue(new Impression(false, 0, -40).isVoice(5, SHORT_MS), "a voice that the network does not know");
        assertFalse(new Impression(false, 0, 40).isVoice(-1, SHORT_MS), "a word that a machine says");
        assertTrue(new Impression(false, 40, 1).isVoice(-1.5, 900), "a stop in the midst of clatter");
        assertFalse(new Impression(false, 40, 0.9).isVoice(-1.5, 900), "clatter");
        assertEquals(-9, Impression.NONE.and(new Impression(false, 20, -9)).cry());
        assertEquals(2, new Impression(false, 0, -9).and(new Impression(false, 0, 2)).cry());
    }

    @Test
    void breathIsWhatNoNetworkHearsAWhisperIn() {
        assertTrue(new Impression(false, 50, -7).isBreath(-0.3, SHORT_MS), "of what the search suspects \"stop\"");
        assertFalse(new Impression(false, 50, -1).isBreath(1, SHORT_MS), "a whispered stop");
        assertFalse(new Impression(false, 20, -8).isBreath(3, SHORT_MS), "a whisper that the network does not know");
        assertFalse(new Impression(false, 50, -7).isBreath(-0.3, 100), "perhaps a piece of a word");
    }

    /** Nobody has asked what it spells. */
    private static Impression impression(boolean speech, int vowelMs) {
        return new Impression(speech, vowelMs, Impression.UNDECIDED);
    }
}
