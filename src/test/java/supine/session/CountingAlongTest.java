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

    @Test
    void whatIsHardlyANumberIsOneOnItsBeatOnly() {
        assertEquals(Mode.HOLDING, onTheBeat(100, "five", false, false).mode());
        assertEquals(Mode.HOLDING, onTheBeat(600, "five", false, false).mode(), "late to say it, and to be noticed");
        assertEquals(Mode.ASKING, onTheBeat(100, "six", false, false).mode(), "another number");
        assertEquals(Mode.ASKING, onTheBeat(750, "five", false, false).mode(), "between two counts");
    }

    @Test
    void aPlainNumberOnItsBeatIsNoStopAndNoPain() {
        assertEquals(Mode.HOLDING, onTheBeat(100, "five", true, true).mode());
        assertEquals(Mode.ASKING, onTheBeat(100, "five", false, true).mode(), "not so plain");
        assertEquals(Mode.ASKING, onTheBeat(750, "five", true, true).mode(), "off the beat");
        assertEquals(Mode.ASKING, onTheBeat(100, "six", true, true).mode(), "another number");
    }

    @Test
    void aDoubtedStopOnABeatWaitsUntilTheVoiceIsOver() {
        var number = doubtedStop(100);
        assertEquals(Mode.FROZEN, number.mode());
        assertEquals(Mode.HOLDING, over(number, "five", true).mode());
        assertEquals(Mode.STOPPED, over(doubtedStop(100), "five", false).mode(), "not plainly the number");
        assertEquals(Mode.STOPPED, over(doubtedStop(100), "six", true).mode(), "another number");
        assertEquals(Mode.STOPPED, ends(doubtedStop(100), false).mode(), "no number");
        assertEquals(Mode.STOPPED, doubtedStop(100).pass(1_000).mode(), "a voice that goes on is no number");
        assertEquals(Mode.STOPPED, stops(doubtedStop(100), true).mode(), "said twice");
    }

    @Test
    void aStopIsObeyedAtOnceIfItIsNotDoubtedOrNotOnABeat() {
        assertEquals(Mode.STOPPED, stops(holding("count five").pass(100), false).mode());
        assertEquals(Mode.STOPPED, doubtedStop(750).mode());
    }

    /** After "five", a voice that was nothing but what may be a number. */
    private static Play onTheBeat(long afterMs, String number, boolean plainly, boolean suspected) {
        var play = begins(holding("count five").pass(afterMs));
        play.event(new SessionEvent.PerhapsNumber(play.nowMs(), number, plainly));
        return ends(play, suspected);
    }

    private static Play begins(Play play) {
        play.event(new SessionEvent.VoiceBegan(play.nowMs()));
        return play.pass(400);
    }

    private static Play ends(Play play, boolean suspected) {
        return play.event(new SessionEvent.VoiceEnded(play.nowMs(), 300, false, suspected, true, false));
    }

    private static Play over(Play play, String number, boolean plainly) {
        play.event(new SessionEvent.PerhapsNumber(play.nowMs(), number, plainly));
        return ends(play, false);
    }

    private static Play doubtedStop(long afterMs) {
        return stops(begins(holding("count five").pass(afterMs)), true);
    }

    private static Play stops(Play play, boolean doubted) {
        return play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, SessionEvent.Origin.VOICE, false, "stop", doubted));
    }

    private static Play holding(String until) {
        return Play.begun(Routines.OTHER).readyUntil("sound HOLD_BEGINS").until("sound HOLD_BEGINS").until(until);
    }
}
