package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import supine.app.Equipment;
import supine.app.Equipment.Screen;
import supine.app.LateControls;
import supine.app.LockstepSession;
import supine.app.Voice;
import supine.script.Regions;
import supine.script.Routine;
import supine.script.Verbosity;
import supine.session.Known;
import supine.session.Session;
import supine.session.Wishes;
import supine.settings.Folders;
import supine.settings.Offers;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.settings.Settings.Counting;
import supine.sound.Loudspeaker;
import supine.sound.NoMicrophone;
import supine.sound.Pcm;

/** Every shipped routine, rehearsed with the real voice. */
class RehearsalTest {
    private static final Equipment EQUIPMENT = new Engines(Path.of(""), new Folders(Path.of("target/nobody")));

    /**
     * How long nothing may sound, ms, by what is going on. While somebody holds or moves there is a count or a tick every five seconds
     * at most, whatever the style of counting; the rest is the pause between two sentences, with the time to follow one.
     */
    private static final Map<String, Long> LONGEST_MS = Map.of("counting-in", 1_000L, "holding", 5_500L, "resting", 5_500L,
            "instructing", 1_600L, "ending", 1_600L, "waiting", 5_100L);

    private record Event(long atMs, String name, Map<String, ?> fields) {
    }

    static Stream<String> routines() {
        return EQUIPMENT.library().routines().stream().map(Routine::id);
    }

    static Stream<Arguments> everyWayOfLeading() {
        return routines().flatMap(id -> Stream.concat(
                Arrays.stream(Counting.values()).map(counting -> Arguments.of(id, "full", counting)),
                Stream.of("short", "name").map(told -> Arguments.of(id, told, Counting.USUAL))));
    }

    @ParameterizedTest
    @MethodSource("everyWayOfLeading")
    void aShippedRoutineKeepsWhatItAnnouncesLeadsAllTheWayAndIsNeverSilentForLong(String id, String told, Counting counting)
            throws Exception {
        var routine = EQUIPMENT.library().routine(id);
        var events = new ArrayList<Event>();
        var silences = new Silences();
        var settings = Settings.USUAL.with(Setting.INSTRUCTIONS, told).orElseThrow()
                .with(Setting.COUNTING, counting.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElseThrow();

        var result = rehearse(routine, settings, events, silences);

        assertEquals("finished", result.reason().id());
        double minutes = result.lengthMs() / 60_000.0;
        double announced = announced(events);
        // Of shorter texts the time is worked out, and told in whole minutes: "about".
        assertTrue(Math.abs(minutes - announced) <= Math.max(0.1 * announced, told.equals("full") ? 0 : 1),
                id + " announces " + announced + " min and takes " + result.lengthMs() / 1000 + " s");
        bothSidesForTheSameTime(id, events);
        isLedThroughEveryChangeOfPosition(routine, told, events);
        isNeverSilentForLong(routine, counting, events, silences);
    }

    private static LockstepSession.Result rehearse(Routine routine, Settings settings, List<Event> events, Silences silences) throws Exception {
        var phrasebook = EQUIPMENT.phrasebook();
        return new LockstepSession(new supine.app.Stream(
                new Session(List.of(routine), EQUIPMENT.library().guidance(), null, Regions.NONE, Known.NOTHING, phrasebook,
                        new Wishes(settings, Offers.NONE, List.of())), new Voice(EQUIPMENT.synthesizer(), 1),
                new NoMicrophone(), silences, new CompletableFuture<>(), EQUIPMENT.earcons(),
                EQUIPMENT.display(Screen.NONE, new LateControls(), phrasebook, Settings.USUAL),
                (atMs, event, fields) -> events.add(new Event(atMs, event, Map.copyOf(fields))))).imagine(atMs -> { });
    }

    /** As it is said: full texts take what the script tells, shorter ones less. */
    private static double announced(List<Event> events) {
        var words = said(events).stream().filter(text -> text.contains(" takes about ")).findFirst().orElseThrow();
        var number = words.replaceFirst(".* takes about (.*) minutes?\\.", "$1");
        return List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
                "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty").indexOf(number);
    }

    /** From a side's first repetition to the way out, and every count of it. */
    private static void bothSidesForTheSameTime(String id, List<Event> events) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Map<String, Map<String, Long>> times = new TreeMap<>();
        String exercise = "";
        String side = "";
        long begun = -1;
        for (var event : events) {
            if (event.name().equals("step")) {
                exercise = (String) event.fields().get("exercise");
                side = (String) event.fields().get("side");
            } else if (event.name().equals("count")) {
                counts.computeIfAbsent(exercise, e -> new TreeMap<>()).merge(side, 1, Integer::sum);
            } else if (event.name().equals("state")) {
                boolean working = event.fields().get("state").equals("holding");
                if (begun >= 0) {
                    times.computeIfAbsent(exercise, e -> new TreeMap<>()).merge(side, event.atMs() - begun, Long::sum);
                }
                begun = working ? event.atMs() : -1;
            }
        }
        counts.forEach((name, sides) -> assertEquals(sides.get("right"), sides.get("left"), id + ": " + name + " " + sides));
        times.values().stream().filter(sides -> sides.containsKey("left")).forEach(sides ->
                assertEquals(sides.get("right"), sides.get("left"), 100, id + ": " + sides));
    }

    /** Where a step begins in another position than the last one ended in, and from the last one to standing, every sentence of the way is said. */
    private static void isLedThroughEveryChangeOfPosition(Routine routine, String told, List<Event> events) throws Exception {
        var verbosity = told.equals("full") ? Verbosity.FULL : Verbosity.BRIEF;
        var here = routine.start();
        int from = 0;
        int changes = 0;
        var said = said(events);
        for (var step : routine.steps()) {
            if (here != step.exercise().start()) {
                changes++;
                var way = step.exercise().arrive().get(here);
                assertTrue(way != null && !way.isEmpty(), step.exercise().id() + " from " + here);
                from = after(said, from, way.at(verbosity));
                from = after(said, from, List.of("Say ready when you are there."));
            }
            here = step.exercise().end();
        }
        assertTrue(changes > 0);
        var up = EQUIPMENT.library().guidance().gettingUp().get(here);
        if (up != null) {
            after(said, from, up.at(verbosity));
        }
    }

    private static int after(List<String> said, int from, List<String> wanted) {
        int at = Collections.indexOfSubList(said.subList(from, said.size()), wanted);
        assertTrue(at >= 0, wanted + " in " + said.subList(from, said.size()));
        return from + at + wanted.size();
    }

    private static List<String> said(List<Event> events) {
        return events.stream().filter(event -> event.name().equals("say")).map(event -> (String) event.fields().get("text")).toList();
    }

    private static void isNeverSilentForLong(Routine routine, Counting counting, List<Event> events, Silences silences) {
        var longest = new TreeMap<String, Long>();
        for (var silence : silences.all) {
            var state = events.stream().filter(event -> event.name().equals("state") && event.atMs() <= (silence.fromMs() + silence.toMs()) / 2)
                    .reduce((a, b) -> b).map(event -> (String) event.fields().get("state")).orElse("");
            longest.merge(state, silence.toMs() - silence.fromMs(), Math::max);
        }
        longest.forEach((state, ms) -> assertTrue(ms <= LONGEST_MS.getOrDefault(state, 0L),
                routine.id() + ", counting " + counting + ": silent for so long while " + longest));
        countsComeAs(counting, events);
    }

    /** Between one count and the next of a hold, as the style has it: every second, or every five; the longest holds each minute. */
    private static void countsComeAs(Counting counting, List<Event> events) {
        Event last = null;
        for (var event : events) {
            if (event.name().equals("count") && last != null) {
                long apart = beat(event) - beat(last);
                var first = String.valueOf(last.fields().get("text"));
                boolean minutes = String.valueOf(event.fields().get("text")).contains("minute") || first.contains("minute");
                assertTrue(apart == 1_000 || counting == Counting.USUAL && (apart == 5_000 || minutes || isFromMinutesToTheLastFive(event)),
                        counting + ": " + apart + " ms from " + last + " to " + event);
            }
            last = event.name().equals("count") ? event : event.name().equals("say") || event.name().equals("state") ? null : last;
        }
    }

    private static boolean isFromMinutesToTheLastFive(Event count) {
        return count.fields().get("text").equals("five");
    }

    private static long beat(Event count) {
        return ((Number) count.fields().get("beat_ms")).longValue();
    }

    private record Silence(long fromMs, long toMs) {
    }

    /** Hears where nothing sounds. */
    private static final class Silences implements Loudspeaker {
        /** Of a sample: softer is the end of a word dying away. */
        private static final int QUIET = 60;

        private final List<Silence> all = new ArrayList<>();
        private long atMs;
        private long sounded;

        @Override
        public void write(short[] frame) {
            boolean sounds = false;
            for (short sample : frame) {
                sounds |= Math.abs(sample) > QUIET;
            }
            if (sounds) {
                if (atMs > sounded) {
                    all.add(new Silence(sounded, atMs));
                }
                sounded = atMs + Pcm.FRAME_MS;
            }
            atMs += Pcm.FRAME_MS;
        }

        @Override
        public int silence() {
            return 0;
        }

        @Override
        public String name() {
            return "silences";
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
