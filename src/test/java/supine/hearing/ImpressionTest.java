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
        assertTrue(impression(false, 200).isVoice(0, SHORT_MS, false), "a groan that the onset is not sure of");
        assertTrue(impression(false, 0).isVoice(4, SHORT_MS, false), "a whisper");
        assertFalse(impression(false, 40).isVoice(1, SHORT_MS, false));
        assertFalse(impression(true, 40).isVoice(1, SHORT_MS, false), "too short for its phones to tell");
        assertTrue(impression(true, 40).isVoice(-1, 4_000, false), "talk");
    }

    @Test
    void betweenAVoiceAndClatterAWordIsSuspectedAtMost() {
        assertTrue(impression(false, 20).isClatter(0, SHORT_MS));
        assertFalse(impression(false, 20).isClatter(0, 1_500), "a word may be in a longer noise");
        assertFalse(impression(false, 40).isClatter(0.5, SHORT_MS) || impression(false, 40).isVoice(0.5, SHORT_MS, false));
        assertFalse(impression(true, 0).isClatter(Impression.SURELY, SHORT_MS));
    }

    @Test
    void whatCannotBeToldIsAVoice() {
        assertTrue(Impression.NONE.isVoice(Impression.SURELY, SHORT_MS, false));
        assertTrue(Impression.NONE.isVoice(new Likeness().mean(), SHORT_MS, false));
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
        assertTrue(impression(false, 70, 1.5, Spelled.FAR_BEHIND).isVoice(1, SHORT_MS, false), "a stop from afar, in noise");
        assertFalse(impression(false, 70, -5, Spelled.FAR_BEHIND).isVoice(1.5, SHORT_MS, false), "a plate");
        assertTrue(impression(false, 0, -40, Spelled.FAR_BEHIND).isVoice(5, SHORT_MS, false), "a voice that the network does not know");
        assertFalse(impression(false, 0, 40, Spelled.FAR_BEHIND).isVoice(-1, SHORT_MS, false), "a word that a machine says");
        assertTrue(impression(false, 40, 1, Spelled.FAR_BEHIND).isVoice(-1.5, 900, false), "a stop in the midst of clatter");
        assertFalse(impression(false, 40, 0.9, Spelled.FAR_BEHIND).isVoice(-1.5, 900, false), "clatter");
        assertEquals(-9, Impression.NONE.and(impression(false, 20, -9, Spelled.FAR_BEHIND)).spelled().cry());
        assertEquals(2, impression(false, 0, -9, Spelled.FAR_BEHIND).and(impression(false, 0, 2, Spelled.FAR_BEHIND)).spelled().cry());
    }

    @Test
    void whatIsNearlyStopIsAskedAbout() {
        assertTrue(impression(false, 70, -2, -3).isVoice(0.5, SHORT_MS, false), "a stop that nobody was told of");
        assertFalse(impression(false, 70, -2, -11).isVoice(0.5, SHORT_MS, false), "a plate");
        assertFalse(impression(false, 70, -2, -7).isVoice(0.5, SHORT_MS, true), "a puff");
        assertTrue(impression(false, 20, -8, -1).isBreath(-0.3, SHORT_MS), "it makes no word of breath");
        assertEquals(-4, Impression.NONE.and(impression(false, 0, -9, -4)).spelled().stop());
    }

    @Test
    void whereSomeCommandIsSpelledSomebodyHasSpoken() {
        assertTrue(new Impression(false, 60, new Spelled(-5, -18, 0)).isVoice(-1, SHORT_MS, false), "a word in noise, taken for another");
        assertFalse(new Impression(false, 60, new Spelled(-5, -18, -1)).isVoice(-1, SHORT_MS, false), "noise");
        assertFalse(new Impression(false, 20, new Spelled(-5, -18, 0)).isVoice(-1, SHORT_MS, false), "hardly a vowel in it");
        assertEquals(-2, Impression.NONE.and(new Impression(false, 0, new Spelled(-5, -18, -2))).spelled().word());
    }

    @Test
    void aWhisperThatIsMostLikeStopIsAskedAbout() {
        assertTrue(impression(false, 50, -1, 0.5).isVoice(0.5, SHORT_MS, true), "a whispered stop, in noise");
        assertFalse(impression(false, 50, -1, -10).isVoice(0.5, SHORT_MS, true), "hissing");
    }

    @Test
    void breathIsWhatNoNetworkHearsAWhisperIn() {
        assertTrue(impression(false, 50, -7, Spelled.FAR_BEHIND).isBreath(-0.3, SHORT_MS), "of what the search suspects \"stop\"");
        assertFalse(impression(false, 50, -1, Spelled.FAR_BEHIND).isBreath(1, SHORT_MS), "a whispered stop");
        assertFalse(impression(false, 20, -8, Spelled.FAR_BEHIND).isBreath(3, SHORT_MS), "a whisper that the network does not know");
        assertFalse(impression(false, 50, -7, Spelled.FAR_BEHIND).isBreath(-0.3, 100), "perhaps a piece of a word");
    }

    /** Nobody has asked what it spells. */
    private static Impression impression(boolean speech, int vowelMs) {
        return new Impression(speech, vowelMs, Spelled.NOT);
    }

    private static Impression impression(boolean speech, int vowelMs, double cry, double stop) {
        return new Impression(speech, vowelMs, new Spelled(cry, stop, -20));
    }
}
