package supine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

    @Test
    void sidesNameAndCountAreSaidAsTheyAreNow() {
        var now = new Variables("Bridge", Side.LEFT, 4, 100);

        assertEquals("Bridge: left, then right, 4 times.", now.fill("{name}: {side}, then {other_side}, {count} times."));
    }

    @ParameterizedTest
    @CsvSource({"0, 10 seconds", "41, 40 seconds", "60, 1 minute", "84, 80 seconds", "92, 2 minutes", "200, 3 minutes"})
    void theTimeLeftIsSaidRoundly(int seconds, String said) {
        assertEquals(said, new Variables("", Side.BOTH, 1, seconds).fill("{time_left}"));
    }

    @Test
    void anExerciseForBothSidesHasNoSideToName() {
        assertFalse(Variables.of(Sides.BOTH).contains("side"));
    }
}
