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
        assertTrue(new Impression(false, 200).isVoice(0, SHORT_MS), "a groan that the onset is not sure of");
        assertTrue(new Impression(false, 0).isVoice(4, SHORT_MS), "a whisper");
        assertFalse(new Impression(false, 40).isVoice(1, SHORT_MS));
        assertFalse(new Impression(true, 40).isVoice(1, SHORT_MS), "too short for its phones to tell");
        assertTrue(new Impression(true, 40).isVoice(-1, 4_000), "talk");
    }

    @Test
    void betweenAVoiceAndClatterAWordIsSuspectedAtMost() {
        assertTrue(new Impression(false, 20).isClatter(0, SHORT_MS));
        assertFalse(new Impression(false, 20).isClatter(0, 1_500), "a word may be in a longer noise");
        assertFalse(new Impression(false, 40).isClatter(0.5, SHORT_MS) || new Impression(false, 40).isVoice(0.5, SHORT_MS));
        assertFalse(new Impression(true, 0).isClatter(Impression.SURELY, SHORT_MS));
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
}
