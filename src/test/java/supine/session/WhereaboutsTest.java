package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import supine.command.Command;

/** Whoever sees nothing is led from where the body is: never told to roll over while standing, nor to lie down while lying. */
class WhereaboutsTest {
    private static final String LIE_DOWN = "say Lie down on your back.";
    private static final String ROLL = "say Roll to your side.";
    private static final String OWN_WAY = "say In your own way, and slowly, change to lying on your back.";

    @Test
    void theWelcomeSaysHowOneBegins() {
        at("say You begin standing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {LIE_DOWN, "say Say ready when you are there."})
    void whoeverFinishesOnTheWayDownIsNotLedFromTheFloor(String moment) {
        var play = at(moment);

        play.says(Command.STOP).pass(3_000).says(Command.FINISH).until("say We finish here.").until("say Come to rest where you are")
                .until("say To get up, take your time").pass(20_000);

        assertFalse(play.text().contains(ROLL), play.text());
        assertTrue(play.text().endsWith("end STOPPED"), play.text());
    }

    @Test
    void whoeverFinishesBeforeTheWayDownStandsStill() {
        var play = at("say Step one of two. Bridge.");

        play.says(Command.FINISH).until("say We finish here.").pass(20_000);

        assertFalse(play.text().contains(ROLL) || play.text().contains("Come to rest"), play.text());
    }

    @Test
    void whoeverLeapsFromTheMiddleOfTheWayGoesTheRestInTheirOwnWay() {
        var play = at(LIE_DOWN);

        play.says(Command.NEXT).until("say Step two of two. Knee, right side.").until(OWN_WAY).until("say Say ready when you are there.")
                .pass(2_000).says(Command.READY).until("say Bend your right knee.");
        play.says(Command.FINISH).until(ROLL);
    }

    @Test
    void whoeverLeapsBeforeTheWayIsLedTheWholeWay() {
        at("say Step one of two. Bridge.").says(Command.NEXT).until("say Step two of two. Knee, right side.").until(LIE_DOWN);
    }

    @Test
    void whoeverGoesBackIsThereAlready() {
        var play = at("say Step two of two. Knee, right side.");

        play.says(Command.BACK).until("say Step one of two. Bridge.").until("say Bend your both knee.");
        play.says(Command.BACK).until("say This is the first step.").until("say Bend your both knee.");

        assertEquals(1, play.lines().stream().filter(line -> line.contains(LIE_DOWN)).count(), play.text());
    }

    @Test
    void whatStandsForWordsInAWayIsSaidAsEverywhere() {
        var play = Play.begun(Routines.TURNING).readyUntil("say Step one of two. Bridge.");

        play.says(Command.NEXT).until("say Lie down on your right side, for ");

        assertFalse(play.text().contains("{time_left}"), play.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"say Draw it in.", "say Say ready to begin.", "count five", "say Come out slowly."})
    void whoeverBeginsTheFirstStepAnewIsThereAlready(String moment) {
        var play = at(moment);

        play.says(Command.BACK).until("say This is the first step.").until("say Step one of two. Bridge.").until("say Bend your both knee.")
                .until("say Say ready to begin.");

        assertEquals(1, play.lines().stream().filter(line -> line.contains(LIE_DOWN)).count(), play.text());
    }

    @Test
    void onTheWayItsOwnWordsAreSaidAgain() {
        at("say Say ready when you are there.").pass(2_000).says(Command.REPEAT).until(LIE_DOWN);
    }

    @Test
    void whoeverIsNearlyThereIsNotLedFromTheBeginning() {
        var play = at("say Say ready when you are there.").pass(2_000);

        play.says(Command.REPEAT).until(LIE_DOWN).until("say Say ready when you are there.");

        assertEquals(1, play.lines().stream().filter(line -> line.contains("say Step one of two. Bridge.")).count(), play.text());
    }

    @Test
    void whoeverBeginsAgainAfterPainMayBeAnywhere() {
        var play = at("say Draw it in.");
        play.says(Command.PAIN);
        for (int i = 0; i < 3; i++) {
            play.until("?").pass(3_000).says(Command.NO);
        }

        play.until("say start again").pass(2_000).says(Command.START_AGAIN).until("say Step one of two. Bridge.").until(OWN_WAY);
    }

    @Test
    void whoeverFinishesWithoutASessionHearsThatItIsOver() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000);

        play.says(Command.FINISH).until("say Goodbye.").pass(5_000);

        assertTrue(play.text().endsWith("end FINISHED"), play.text());
    }

    @Test
    void aFarewellIsSilencedLikeEverythingElse() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000);

        play.says(Command.FINISH);
        assertEquals(Snapshot.Mode.ENDED, play.mode(), "nothing moves");
        play.presses(Command.STOP);

        assertTrue(play.state().isEnded(), play.text());
    }

    private static Play at(String moment) {
        return Play.begun(Routines.SMALL).readyUntil(moment);
    }
}
