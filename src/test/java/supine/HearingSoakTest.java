package supine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A short part of {@link HearingSoak}. */
class HearingSoakTest {
    private static final double ALLOWED_MEGABYTES = 4;

    @Test
    void nothingThatASoundCardDeliversEndsTheListeningOrMakesItGrow() throws Exception {
        var soak = new HearingSoak();
        soak.round();
        double first = HearingSoak.usedMegabytes();

        soak.round();

        double second = HearingSoak.usedMegabytes();
        assertTrue(second - first <= ALLOWED_MEGABYTES, first + " MB, then " + second + " MB, after " + soak.nowMs() + " ms");
    }
}
