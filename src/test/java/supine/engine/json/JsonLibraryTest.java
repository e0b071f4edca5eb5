package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.script.Exercise;
import supine.script.Phase;
import supine.script.Position;
import supine.script.Prompt;
import supine.script.Reading;
import supine.script.Routine;
import supine.script.ScriptException;
import supine.script.Side;
import supine.script.Variables;

class JsonLibraryTest {

    @TempDir
    Path folder;

    private ScriptFolder mine;

    @BeforeEach
    void anEmptyFolderOfTheUsersOwn() {
        mine = new ScriptFolder(folder);
    }

    @Test
    void theUsersOwnRoutineIsListedWithTheShippedOnes() {
        mine.routine("r", ScriptFolder.ROUTINE);

        var ids = mine.library().routines().stream().map(Routine::id).toList();

        assertTrue(ids.contains("mine"));
        assertTrue(ids.contains("floor-reset"));
    }

    @Test
    void aChangedScriptIsPickedUpWithoutARestart() throws ScriptException {
        var library = mine.library();
        assertThrows(ScriptException.class, () -> library.routine("mine"));

        var file = mine.routine("r", ScriptFolder.ROUTINE);
        assertEquals(2, library.routine("mine").steps().size());

        mine.routine("r", ScriptFolder.ROUTINE.replace("{ \"exercise\": \"pelvic-tilt\" },", ""));
        assertEquals(1, library.routine("mine").steps().size());

        assertTrue(file.toFile().delete());
        assertThrows(ScriptException.class, () -> library.routine("mine"));
    }

    @Test
    void anExerciseThatIsMendedMendsTheRoutineThatNeedsIt() throws ScriptException {
        mine.exercise("e", ScriptFolder.EXERCISE.replace("\"hold\": 5", "\"hold\": -5"));
        mine.routine("r", ScriptFolder.ROUTINE.replace("pelvic-tilt", "shrug"));
        var library = mine.library();
        assertThrows(ScriptException.class, () -> library.routine("mine"));

        mine.exercise("e", ScriptFolder.EXERCISE);

        assertEquals("shrug", library.routine("mine").steps().get(0).exercise().id());
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() throws ScriptException {
        var library = mine.library();

        assertSame(library.routine("floor-reset"), library.routine("floor-reset"));
    }

    @Test
    void anIdThatIsTakenOverridesNothingAndBothFilesAreNamed() throws ScriptException {
        var file = mine.routine("r", ScriptFolder.ROUTINE.replace("\"mine\"", "\"floor-reset\""));
        var library = mine.library();

        var fault = library.check(file).get(0).toString();

        assertEquals("Floor reset", library.routine("floor-reset").name());
        assertTrue(fault.contains(file.toString()) && fault.contains("floor-reset.json"), fault);
    }

    @Test
    void aRoutineThatDoesNotExistIsMetWithTheNearestOne() {
        var fault = assertThrows(ScriptException.class, () -> mine.library().routine("flor-reset")).faults().get(0);

        assertEquals("Did you mean \"floor-reset\"?", fault.mend());
    }

    @Test
    void anyFileCanBeRunByItsPathWithTheExercisesBesideIt() throws ScriptException, IOException {
        mine.exercise("e", ScriptFolder.EXERCISE);
        var file = mine.routine("r", ScriptFolder.ROUTINE.replace("pelvic-tilt", "shrug"));
        var shippedOnly = new JsonLibrary(List.of(ScriptFolder.SHIPPED));

        assertEquals("mine", shippedOnly.routine(file.toString()).id());
        assertEquals(List.of(), ScriptFolder.toMend(shippedOnly.check(folder)));
    }

    @Test
    void aBrokenRoutineIsRefusedWithAllOfItsFaults() {
        mine.routine("r", ScriptFolder.ROUTINE.replace("\"minutes\": 5", "\"minutes\": 0").replace("easy", "eazy"));

        var faults = assertThrows(ScriptException.class, () -> mine.library().routine("mine")).faults();

        assertEquals(2, faults.size());
    }

    @Test
    void aStepTakesTheExercisesDoseUnlessItHasItsOwn() throws ScriptException {
        mine.routine("r", ScriptFolder.ROUTINE.replace("{ \"exercise\": \"pelvic-tilt\" }",
                "{ \"exercise\": \"childs-pose\" }, { \"exercise\": \"childs-pose\", \"hold_seconds\": 90 },"
                        + "{ \"exercise\": \"childs-pose\", \"dose\": { \"repetitions\": 2, \"phases\": [{ \"hold\": 7 }] } }"));

        var steps = mine.library().routine("mine").steps();

        assertEquals(60, hold(steps.get(0).dose().phases()));
        assertEquals(90, hold(steps.get(1).dose().phases()));
        assertEquals(7, hold(steps.get(2).dose().phases()));
        assertEquals(2, steps.get(2).dose().repetitions());
    }

    @Test
    void anExerciseCanStandWithinARoutine() throws ScriptException {
        mine.routine("r", ScriptFolder.ROUTINE.replace("{ \"exercise\": \"pelvic-tilt\" }",
                "{ \"inline\": " + ScriptFolder.EXERCISE.replace("\"format\": 1,", "") + "}"));

        assertEquals("Shoulder shrug", mine.library().routine("mine").steps().get(0).exercise().name());
    }

    @Test
    void anExercisesOwnWordsForArrivingComeBeforeTheSharedOnes() {
        mine.exercise("e", ScriptFolder.EXERCISE.replace("\"needs\"", "\"arrive\": {\"standing\": \"Sit down.\"}, \"needs\""));

        var arrive = exercise("shrug").arrive();

        assertEquals(Prompt.of("Sit down."), arrive.get(Position.STANDING));
        assertFalse(arrive.get(Position.ON_BACK).isEmpty());
    }

    @Test
    void aHoldCanBeWrittenInBreathsAndBeginWithASoundOfItsOwn() {
        mine.exercise("e", ScriptFolder.EXERCISE.replace("{ \"hold\": 5 }", "{ \"breaths\": 2, \"sound\": \"tick\" }"));

        assertEquals(new Phase.Hold("", 10, 2, "tick"), exercise("shrug").dose().phases().get(1));
    }

    @Test
    void anExercisesTextsMayNameHowOftenAndHowLongStill() {
        mine.exercise("e", ScriptFolder.EXERCISE.replace("Let it sink.", "Do it {count} times, {time_left} are left."));

        var said = exercise("shrug").movement().full().get(1);

        assertEquals("Do it 3 times, 4 minutes are left.", new Variables("Shoulder shrug", Side.LEFT, 3, 250).fill(said));
    }

    @Test
    void aTextIsCutIntoSentencesSoThatItCanHaltBetweenThem() {
        mine.exercise("e", ScriptFolder.EXERCISE.replace("\"needs\"", "\"why\": \"It is good. It helps!\", \"needs\""));

        assertEquals(List.of("It is good.", "It helps!"), exercise("shrug").why().full());
    }

    @Test
    void aRoutineInAFileOfItsNameIsFoundWithoutReadingAnyOther() throws Exception {
        mine.exercise("shrug", ScriptFolder.EXERCISE);
        mine.routine("mine", ScriptFolder.ROUTINE.replace("pelvic-tilt", "shrug"));
        var library = mine.library();
        var held = new CountDownLatch(1);
        var found = new CountDownLatch(1);
        var everything = new Thread(() -> {
            synchronized (library) { // as whoever reads everything does
                held.countDown();
                awaited(found);
            }
        });
        everything.start();
        awaited(held);

        var routine = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            library.guidance();
            library.exercise("shrug").orElseThrow();
            return library.routine("mine");
        });

        found.countDown();
        everything.join();
        assertEquals("shrug", routine.steps().get(0).exercise().id());
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anIdThatTwoFilesHaveIsThatOfTheFileNamedLikeItHoweverItIsLookedFor() throws ScriptException {
        mine.routine("a", ScriptFolder.ROUTINE);
        mine.routine("mine", ScriptFolder.ROUTINE.replace("My own", "The right one"));
        var library = mine.library();

        assertEquals("The right one", library.routine("mine").name());
        assertTrue(library.routines().stream().map(Routine::name).toList().contains("The right one"));
        assertFalse(library.routines().stream().map(Routine::name).toList().contains("My own"));
    }

    @Test
    void tenThousandScriptsListWithinASecondAfterTheFirstRead() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            mine.routine("r" + i, ScriptFolder.ROUTINE.replace("\"mine\"", "\"mine-" + i + "\""));
        }
        var library = mine.library();
        var first = new FutureTask<List<Routine>>(library::routines);
        new Thread(first).start();
        int most = 0;
        while (!first.isDone()) {
            most = Math.max(most, library.reading().map(Reading::of).orElse(0));
            Thread.onSpinWait();
        }
        assertTrue(most > 9_000, "it tells how far it has come: of " + most);
        assertTrue(first.get().size() > 10_000);
        assertTrue(library.reading().isEmpty());
        long start = System.nanoTime();

        library.routines();

        long took = (System.nanoTime() - start) / 1_000_000;
        assertTrue(took < 1_000, took + " ms");
    }

    private Exercise exercise(String id) {
        return mine.library().exercises().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private static int hold(List<Phase> phases) {
        return phases.stream().filter(phase -> phase instanceof Phase.Hold).mapToInt(Phase::seconds).findFirst().orElseThrow();
    }
}
