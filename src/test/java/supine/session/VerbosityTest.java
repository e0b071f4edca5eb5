package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.script.Exercise;
import supine.script.Prompt;
import supine.script.Routine;
import supine.script.Step;
import supine.session.Snapshot.Mode;
import supine.settings.Setting;
import supine.settings.Settings;

/** How much is said of a step, and who decides it. */
class VerbosityTest {
    private static final String IN_FULL = "Draw it in slowly, as far as it wants to come by itself, and no further than that today.";
    private static final String IN_SHORT = "Draw it in.";
    /** Its exercises have a full and a short text for the movement. */
    private static final Routine ROUTINE = withBoth(Routines.SMALL);

    @Test
    void aRoutineIsToldInFullTwiceAndInShortFromThenOn() {
        assertTrue(done(0).contains(IN_FULL));
        assertTrue(done(1).contains(IN_FULL));
        assertFalse(done(2).contains(IN_FULL));
        assertTrue(done(2).contains(IN_SHORT));
    }

    @Test
    void whatTheUserChoseComesBeforeWhatTheyKnow() {
        assertTrue(walked("full", 9).contains(IN_FULL));
        assertFalse(walked("short", 0).contains(IN_FULL));
    }

    @Test
    void whoeverWantsTheNameOnlyIsStillLedDownAndUpAndOutOfEachExercise() {
        var said = walked("name", 0);

        assertFalse(said.contains(IN_FULL) || said.contains(IN_SHORT) || said.contains("Bend your"), said);
        for (var kept : List.of("Step one of", "Lie down on your back.", "Say ready to begin.", "Now the left side.", "Come out slowly.",
                "Roll to your side.", "Say stop, or pain, at any moment.")) {
            assertTrue(said.contains(kept), kept + " in " + said);
        }
    }

    @Test
    void shorterInstructionsTakeLessTimeAndThatIsAnnounced() {
        var routine = with(ROUTINE, 10, Collections.nCopies(6, ROUTINE.steps().get(0)));

        assertTrue(Play.telling(wish("full"), Known.NOTHING, routine).text().contains("about ten minutes"));
        var announced = Play.telling(wish("name"), Known.NOTHING, routine).text();
        assertTrue(announced.contains("takes about") && !announced.contains("about ten minutes"), announced);
    }

    @Test
    void shortInstructionsHoldFromTheNextStepOnAndAreConfirmed() {
        var play = Play.begun(ROUTINE).until("say Step one of");

        play.says(Command.SHORT_INSTRUCTIONS).until("say Short instructions from the next step on.");

        var rest = play.readyToTheEnd().text();
        assertTrue(rest.contains("end FINISHED"), rest);
        assertTrue(rest.substring(0, rest.indexOf("say Step two")).contains(IN_FULL), rest);
        assertFalse(rest.substring(rest.indexOf("say Step two")).contains(IN_FULL), rest);
        assertTrue(rest.substring(rest.indexOf("say Step two")).contains(IN_SHORT), rest);
    }

    @Test
    void askedForOnceMoreOnlyTheNameIsLeftAndFullOnesCanBeHadBack() {
        var play = Play.begun(ROUTINE).until("say Step one of");

        play.says(Command.SHORT_INSTRUCTIONS).until("Short instructions").pass(3_000);
        play.says(Command.SHORT_INSTRUCTIONS).until("say Only the name from the next step on.").pass(3_000);
        play.says(Command.FULL_INSTRUCTIONS).until("say Full instructions from the next step on.");

        var text = play.readyToTheEnd().text();
        assertTrue(text.substring(text.indexOf("say Step two")).contains(IN_FULL), text);
    }

    @Test
    void askedForWhileStoppedNothingMoves() {
        var play = Play.begun(ROUTINE).until("say Step one of").says(Command.STOP).pass(5_000);

        play.says(Command.SHORT_INSTRUCTIONS).until("say Short instructions from the next step on.");

        assertEquals(Mode.STOPPED, play.pass(5_000).mode());
    }

    @Test
    void askedForInAHoldTheHoldGoesOnWhereItWas() {
        var play = Play.begun(ROUTINE);
        while (play.mode() != Mode.HOLDING) {
            play.pass(500);
            if (play.mode() == Mode.WAITING) {
                play.presses(Command.READY);
            }
        }

        play.says(Command.SHORT_INSTRUCTIONS).until("Short instructions");

        play.readyToTheEnd();
        assertTrue(play.text().contains("end FINISHED"), play.text());
    }

    private static String done(int times) {
        return walked("automatic", times);
    }

    private static String walked(String instructions, int timesDone) {
        return Play.telling(wish(instructions), Known.NOTHING.having(Map.of(ROUTINE.id(), timesDone)), ROUTINE).readyToTheEnd().text();
    }

    private static Settings wish(String instructions) {
        return Settings.USUAL.with(Setting.INSTRUCTIONS, instructions).orElseThrow();
    }

    private static Routine withBoth(Routine routine) {
        return with(routine, routine.minutes(), routine.steps().stream().map(step -> new Step(withBoth(step.exercise()), step.dose())).toList());
    }

    private static Routine with(Routine r, int minutes, List<Step> steps) {
        return new Routine(r.id(), r.name(), minutes, r.summary(), r.level(), r.needs(), r.start(), r.welcome(), steps, r.ending(), r.author(),
                r.licence(), r.language());
    }

    private static Exercise withBoth(Exercise e) {
        return new Exercise(e.id(), e.name(), e.start(), e.end(), e.needs(), e.sides(), e.arrive(), e.setup(),
                new Prompt(List.of(IN_FULL), List.of(IN_SHORT)), e.breath(), e.feel(), e.cautions(), e.dose(), e.limits(), e.exit(),
                e.letGo(), e.easier(), e.why(), e.pose(), e.sources());
    }
}
