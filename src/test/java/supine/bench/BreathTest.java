package supine.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Made-up breath is as loud as it is said to be, at all of the levels, and the same on every run. */
class BreathTest {
    private static final int LENGTH = 20 * 16_000;

    @Test
    void itsLoudPartsHaveTheLevelsThatAreToldOf() {
        int loud = 0;
        int soft = 0;
        for (long seed : new Random(1).longs(20).toArray()) {
            double dbfs = 20 * Math.log10(Recordings.activeLevel(new Breath(new Random(seed)).loud(LENGTH)) / 32_768);
            assertTrue(dbfs > -53 && dbfs < -23, "level " + dbfs);
            loud += dbfs > -33 ? 1 : 0;
            soft += dbfs < -42 ? 1 : 0;
        }
        assertTrue(loud >= 3 && soft >= 3, loud + " loud, " + soft + " soft");
    }

    @Test
    void theSameLotGivesTheSameBreath() {
        assertArrayEquals(new Breath(new Random(7)).loud(LENGTH), new Breath(new Random(7)).loud(LENGTH));
    }
}
