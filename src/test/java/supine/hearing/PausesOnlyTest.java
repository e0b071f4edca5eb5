package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** It does not pretend to hear over its own voice where it cannot. */
class PausesOnlyTest {
    private final PausesOnly pauses = new PausesOnly();

    private void speaks(double seconds, boolean loud, boolean hears) {
        for (int i = 0; i < seconds * 100; i++) {
            pauses.accept(true, loud, hears);
        }
    }

    @Test
    void aRoomThatIsLearnedInTimeIsNone() {
        speaks(30, true, false);
        speaks(60, false, true);

        assertFalse(pauses.is());
    }

    @Test
    void anEchoThatCannotBeFollowedIsKnownAfter35SecondsOfIt() {
        speaks(35, true, false);

        assertTrue(pauses.is());
    }

    @Test
    void oneThatIsFoundForAMomentNowAndThenIsOneToo() {
        for (int n = 0; n < 20; n++) {
            speaks(6, true, false);
            speaks(0.5, false, true);
        }

        assertTrue(pauses.is());
    }

    @Test
    void itIsOverOnceTheEchoIsFollowedForLong() {
        speaks(50, true, false);
        speaks(10, false, true);
        assertTrue(pauses.is());

        speaks(40, false, true);

        assertFalse(pauses.is());
    }

    @Test
    void headphonesThatNobodyToldOfHideNobody() {
        speaks(120, false, false);

        assertFalse(pauses.is());
    }

    @Test
    void itsOwnSilenceTellsNothing() {
        for (int i = 0; i < 10_000; i++) {
            pauses.accept(false, true, false);
        }

        assertFalse(pauses.is());
    }
}
