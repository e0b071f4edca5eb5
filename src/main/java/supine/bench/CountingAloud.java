package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import supine.app.Equipment;
import supine.app.Equipment.Screen;
import supine.app.LateControls;
import supine.app.LockstepSession;
import supine.app.Stream;
import supine.app.Voice;
import supine.hearing.Ears;
import supine.script.ScriptException;
import supine.session.Session;
import supine.settings.Settings;
import supine.sound.Loudspeaker;

/** Counting along aloud through 20 holds of whole sessions, voice by voice; and a "stop" between two of the numbers. */
final class CountingAloud {
    private static final String ROUTINE = "floor-reset";
    private static final int HOLDS = 20;
    private static final long FOLLOWED_MS = 30_000;
    /** The holds in which "stop" is said, one session each; 0 for the session without. */
    private static final List<Integer> SESSIONS = List.of(0, 1, 4);

    private final Equipment equipment;
    private final Supplier<Ears> ears;
    private final BenchReport report;
    private final Consumer<String> progress;

    private record Job(String voice, int stopInHold) {
    }

    private static final class OverException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @param ears that have heard nothing yet */
    CountingAloud(Equipment equipment, Supplier<Ears> ears, BenchReport report, Consumer<String> progress) {
        this.equipment = equipment;
        this.ears = ears;
        this.report = report;
        this.progress = progress;
    }

    void measure(List<String> voices) throws IOException {
        var jobs = new ArrayList<Job>();
        voices.forEach(voice -> SESSIONS.forEach(hold -> jobs.add(new Job(voice, hold))));
        var people = InOrder.all(jobs, this::session, done -> progress.accept("counting aloud: session " + done + " of " + jobs.size()));
        report.heading("counting along aloud, with a headset: " + voices.size() + " voices");
        var columns = new LinkedHashMap<String, Map<String, Object>>();
        var all = new CountingTally();
        for (var voice : voices) {
            var tally = new CountingTally();
            for (int i = 0; i < jobs.size(); i++) {
                if (jobs.get(i).voice().equals(voice)) {
                    tally.add(people.get(i), jobs.get(i).stopInHold() > 0);
                    all.add(people.get(i), jobs.get(i).stopInHold() > 0);
                }
            }
            columns.put(voice, tally.figures());
        }
        columns.forEach((voice, figures) -> report.add("counting", voice, figures));
        report.add("counting", "all voices", all.figures());
    }

    /** Until {@link #HOLDS} are over, or "stop" has been followed for half a minute, or something else has halted it, which no key sets going again. */
    private CountingPerson session(Job job) throws Exception {
        var person = new CountingPerson(job.voice(), job.stopInHold());
        try {
            new LockstepSession(stream(person)).attend(atMs -> {
                boolean followed = person.stopEndMs >= 0 && atMs > person.stopEndMs + FOLLOWED_MS;
                if (followed || person.stopEndMs < 0 && person.questions + person.commands > 0 || person.holds > HOLDS) {
                    throw new OverException();
                }
            });
        } catch (OverException enough) {
            // What came of it is in the person.
        }
        return person;
    }

    private Stream stream(CountingPerson person) throws ScriptException {
        var phrasebook = equipment.phrasebook();
        var session = new Session(List.of(equipment.library().routine(ROUTINE)), equipment.library().guidance(), phrasebook);
        return new Stream(session, new Voice(equipment.synthesizer(), Settings.USUAL), person, new Nowhere(),
                CompletableFuture.completedFuture(ears.get()), equipment.earcons(),
                equipment.display(Screen.NONE, new LateControls(), phrasebook, Settings.USUAL), person);
    }

    /** A headset's loudspeaker: nobody else hears it. */
    private static final class Nowhere implements Loudspeaker {
        @Override
        public void write(short[] frame) {
            // It sounds in somebody's ears.
        }

        @Override
        public int silence() {
            return 0;
        }

        @Override
        public String name() {
            return "headset";
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
