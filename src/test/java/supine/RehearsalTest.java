package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import supine.app.Equipment;
import supine.app.Equipment.Screen;
import supine.app.LateControls;
import supine.app.LockstepSession;
import supine.app.Voice;
import supine.script.Routine;
import supine.session.Session;
import supine.settings.Settings;
import supine.settings.Folders;
import supine.sound.NoLoudspeaker;
import supine.sound.NoMicrophone;

/** Every shipped routine, rehearsed with the real voice. */
class RehearsalTest {
    private static final Equipment EQUIPMENT = new Engines(Path.of(""), new Folders(Path.of("target/nobody")));

    private record Event(long atMs, String name, Map<String, ?> fields) {
    }

    static Stream<String> routines() {
        return EQUIPMENT.library().routines().stream().map(Routine::id);
    }

    @ParameterizedTest
    @MethodSource("routines")
    void aShippedRoutineKeepsWhatItAnnounces(String id) throws Exception {
        var routine = EQUIPMENT.library().routine(id);
        var events = new ArrayList<Event>();
        var result = rehearse(routine, events);

        assertEquals("finished", result.reason().id());
        double share = result.lengthMs() / 60_000.0 / routine.minutes();
        assertTrue(share > 0.9 && share < 1.1, id + " announces " + routine.minutes() + " min and takes " + result.lengthMs() / 1000 + " s");
        bothSidesForTheSameTime(id, events);
    }

    private static LockstepSession.Result rehearse(Routine routine, List<Event> events) throws Exception {
        var phrasebook = EQUIPMENT.phrasebook();
        return new LockstepSession(new supine.app.Stream(
                new Session(List.of(routine), EQUIPMENT.library().guidance(), phrasebook), new Voice(EQUIPMENT.synthesizer(), 1),
                new NoMicrophone(), new NoLoudspeaker(), new CompletableFuture<>(), cue -> new short[0],
                EQUIPMENT.display(Screen.NONE, new LateControls(), phrasebook, Settings.USUAL),
                (atMs, event, fields) -> events.add(new Event(atMs, event, Map.copyOf(fields))))).imagine(atMs -> { });
    }

    /** The counted and timed part, from a side's first repetition to the way out. */
    private static void bothSidesForTheSameTime(String id, List<Event> events) {
        Map<String, Map<String, Integer>> counts = new java.util.TreeMap<>();
        String exercise = "";
        String side = "";
        for (var event : events) {
            if (event.name().equals("step")) {
                exercise = (String) event.fields().get("exercise");
                side = (String) event.fields().get("side");
            } else if (event.name().equals("count")) {
                counts.computeIfAbsent(exercise, e -> new java.util.TreeMap<>()).merge(side, 1, Integer::sum);
            }
        }
        counts.forEach((name, sides) -> assertEquals(sides.get("right"), sides.get("left"), id + ": " + name + " " + sides));
    }
}
