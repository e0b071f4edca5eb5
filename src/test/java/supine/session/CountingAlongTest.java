package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.session.Snapshot.Mode;

/** Somebody counts aloud with the program. */
class CountingAlongTest {
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    @Test
    void aWholeHoldCountedAlongLastsAsLongAsInSilence() {
        var silent = holding("count one");
        long fromMs = silent.nowMs();
        long silentMs = silent.until("sound HOLD_ENDS").nowMs() - fromMs;

        var play = holding("count one");
        for (var number : NUMBERS.subList(1, NUMBERS.size())) {
            // A little before the beat, as people do who know the rhythm.
            play.pass(850).says(Command.COUNT, number);
            play.pass(fromMs + (NUMBERS.indexOf(number)) * 1_000L - play.nowMs());
        }
        assertFalse(play.text().contains("question"), play.text());
        assertEquals(silentMs, play.until("sound HOLD_ENDS").nowMs() - fromMs, play.text());
    }

    @Test
    void numbersThatAreDueAreOnlyThose() {
        var play = holding("count four").pass(500).says(Command.COUNT, "nine");

        assertEquals(Mode.ASKING, play.mode());
        assertTrue(play.text().contains("I paused."), play.text());
    }

    @Test
    void whatIsMoreThanANumberIsNotPassedOver() {
        assertEquals(Mode.ASKING, holding("count four").pass(700).counts("five", 1_600, 1_700, false).mode());
    }

    @Test
    void aNumberInWhichAStopMayHaveBeenHalts() {
        assertEquals(Mode.ASKING, holding("count four").pass(700).counts("five", 300, 500, true).mode());
    }

    @Test
    void aStopBetweenTwoNumbersHalts() {
        var play = holding("count three").pass(900).says(Command.COUNT, "four").pass(200).says(Command.STOP);

        assertEquals(Mode.STOPPED, play.mode());
    }

    /** Nobody tells to go on what goes on: slt's "one" was taken for it. */
    @Test
    void goOnWhereOneIsDueIsOne() {
        assertEquals(Mode.HOLDING, holding("count one").pass(300).says(Command.RESUME).mode());
        assertEquals(Mode.ASKING, holding("count four").pass(300).says(Command.RESUME).mode());
    }

    @Test
    void aVoiceWithoutANumberAsksAsEver() {
        assertEquals(Mode.ASKING, holding("count four").pass(900).talks(400).mode());
    }

    private static Play holding(String until) {
        return Play.begun(Routines.OTHER).readyUntil("sound HOLD_BEGINS").until("sound HOLD_BEGINS").until(until);
    }
}
