package supine.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A headset that is none is known even where the program never comes to a whole word. */
class InterruptionsTest {
    private final Interruptions interruptions = new Interruptions();

    /** @param voiceMs when in it somebody begins; negative if nobody does */
    private void speaks(long forMs, long voiceMs) {
        for (long ms = 0; ms < forMs; ms += 10) {
            interruptions.accept(true, ms == voiceMs);
        }
        for (int i = 0; i < 100; i++) {
            interruptions.accept(false, false);
        }
    }

    @Test
    void somebodyWhoAlwaysBeginsWithItIsItself() {
        for (int n = 0; n < 3; n++) {
            speaks(500, 150);
        }
        assertFalse(interruptions.areItsOwn());

        speaks(500, 200);

        assertTrue(interruptions.areItsOwn());
    }

    @Test
    void somebodyWhoInterruptsItAmidSentencesIsSomebody() {
        for (int n = 0; n < 20; n++) {
            speaks(2_000, n % 3 == 0 ? 150 : 900);
        }

        assertFalse(interruptions.areItsOwn());
    }

    @Test
    void asIsWhoLetsItSpeakInBetween() {
        for (int n = 0; n < 20; n++) {
            speaks(500, 150);
            speaks(3_000, -1);
        }

        assertFalse(interruptions.areItsOwn());
    }

    @Test
    void whoSpeaksInItsSilenceTellsNothing() {
        for (int i = 0; i < 100; i++) {
            interruptions.accept(false, true);
        }

        assertFalse(interruptions.areItsOwn());
    }
}
