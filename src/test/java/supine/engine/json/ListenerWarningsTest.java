package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.script.ScriptException;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;

/** A script can be right for a machine and wrong for somebody who lies there with closed eyes: that is warned of. */
class ListenerWarningsTest {

    @TempDir
    Path folder;

    @Test
    void aSideThatIsNeverNamed() {
        assertWarned("8:12", "The exercise is done with each side, but setup and movement never name the side.",
                exercise("Lift your {side} shoulder.", "Lift your shoulder."));
    }

    @Test
    void wordingThatNeedsEyes() {
        assertWarned("9:16", "\"like this\" needs eyes.", exercise("Lift your {side} shoulder.", "Lift your {side} shoulder like this."));
    }

    @Test
    void aSentenceThatIsTooLong() {
        assertWarned("9:46", "This sentence has 24 words; 20 are the most that one can follow.",
                exercise("Let it sink.", "Let it sink " + "and sink ".repeat(10) + "now."));
    }

    @Test
    void anAbbreviationInACue() {
        assertWarned("12:36", "\"2x\" looks like an abbreviation.", exercise("\"Lift.\"", "\"Lift 2x.\""));
    }

    @Test
    void aHoldWithNoWayOut() {
        assertWarned("10:11", "There is a hold, but nobody is told how to come out of it.",
                exercise("\"exit\": \"Let your {side} shoulder rest.\",", ""));
    }

    @Test
    void aHoldBeyondWhatTheSourcesAllow() {
        assertWarned("12:57", "11 seconds are more than the sources allow: 10 seconds (ours).", exercise("\"hold\": 5", "\"hold\": 11"));
        assertWarned("11:20", "6 repetitions are more than the sources allow: 10 seconds (ours).",
                exercise("\"repetitions\": 3", "\"repetitions\": 6"));
    }

    @Test
    void aRoutineThatAsksMoreOfAnExerciseThanItsSourcesAllow() {
        assertWarned("13:44", "13 repetitions are more than the sources allow: 5 seconds, 10 to 12 times (B).",
                routine("\"repetitions\": 4", "\"repetitions\": 13"));
        assertWarned("12:52", "700 seconds are more than the sources allow: 5 to 10 minutes (C).",
                routine("\"pelvic-tilt\"", "\"ninety-ninety\", \"hold_seconds\": 700"));
    }

    @Test
    void aStatementWithoutASource() {
        assertWarned("10:11", "\"sources\" does not say where \"dose\" comes from.",
                exercise("\"sources\": [\"ours\"]", "\"sources\": {\"movement\": [\"B\"], \"exit\": [\"ours\"]}"));
    }

    @Test
    void equipmentThatTheRoutineDoesNotAnnounce() {
        assertWarned("12:5", "\"Upper back on the foam roller\" needs a foam roller, which the routine does not announce.",
                routine("\"pelvic-tilt\"", "\"foam-roller-thoracic\""));
    }

    @Test
    void aChangeOfPositionThatNobodyIsLedThrough() {
        // The shipped ways connect every position, so only a library without them can leave somebody alone.
        var lonely = new ScriptFolder(folder);
        lonely.exercise("e", ScriptFolder.EXERCISE);
        var file = lonely.routine("r", ScriptFolder.ROUTINE.replaceAll("(?s)\"steps\".*?],", "\"steps\": [{ \"exercise\": \"shrug\" }],"));

        var faults = new JsonLibrary(List.of(folder)).check(file);

        assertEquals("11:13", place(faults.get(0)));
        assertEquals("Nobody is led from standing to sitting, where \"Shoulder shrug\" begins.", faults.get(0).problem());
    }

    @Test
    void aHoldInBreathsBeyondWhatTheSourcesAllow() {
        assertWarned("12:60", "15 seconds are more than the sources allow: 10 seconds (ours).", exercise("\"hold\": 5", "\"breaths\": 3"));
    }

    @Test
    void aWordThatTheVoiceCannotPronounce() {
        var mine = new ScriptFolder(folder);
        var file = mine.exercise("e", ScriptFolder.EXERCISE.replace("Let it sink.", "Let the infraspinatus sink, {name}."));

        var faults = mine.library(word -> !word.equals("infraspinatus")).check(file);

        assertWarned("9:46", "The voice does not know the word \"infraspinatus\" and would guess.", faults);
    }

    @Test
    void commandWordsInsidePromptsAreCountedAndAskForNothing() {
        var mine = new ScriptFolder(folder);
        var file = mine.exercise("e", ScriptFolder.EXERCISE.replace("Let it sink.", "Say stop if you feel pain. Painful? Stop."));

        var fault = mine.library().check(file).get(0);

        assertEquals(Severity.NOTE, fault.severity());
        assertEquals("9:46", place(fault));
        assertEquals("The program itself says what are commands, which is allowed: \"pain\" once, \"stop\" 2 times.", fault.problem());
    }

    @Test
    void aWarningDoesNotKeepAScriptFromBeingUsed() throws ScriptException {
        routine("\"repetitions\": 4", "\"repetitions\": 13");

        assertEquals(13, new ScriptFolder(folder).library().routine("mine").steps().get(1).dose().repetitions());
    }

    private List<ScriptFault> exercise(String good, String bad) {
        assertTrue(ScriptFolder.EXERCISE.contains(good), good);
        var mine = new ScriptFolder(folder);
        return mine.check(mine.exercise("e", ScriptFolder.EXERCISE.replace(good, bad)));
    }

    private List<ScriptFault> routine(String good, String bad) {
        assertTrue(ScriptFolder.ROUTINE.contains(good), good);
        var mine = new ScriptFolder(folder);
        return mine.check(mine.routine("r", ScriptFolder.ROUTINE.replace(good, bad)));
    }

    private static void assertWarned(String place, String problem, List<ScriptFault> faults) {
        assertTrue(faults.stream().anyMatch(fault -> fault.problem().equals(problem) && place(fault).equals(place)
                && fault.severity() == Severity.WARNING),
                () -> "expected " + place + " " + problem + "\nbut was told\n"
                        + faults.stream().map(ScriptFault::toString).collect(Collectors.joining("\n")));
    }

    private static String place(ScriptFault fault) {
        return fault.line() + ":" + fault.column();
    }
}
