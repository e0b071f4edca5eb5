package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import supine.app.Equipment;
import supine.hearing.Ears;
import supine.sound.NoLoudspeaker;

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
            var session = InRoom.session(equipment, ears.get(), equipment.library().routine(ROUTINE), person, new NoLoudspeaker(), person);
            session.attend(atMs -> {
                boolean followed = person.stopEndMs >= 0 && atMs > person.stopEndMs + FOLLOWED_MS;
                if (followed || person.stopEndMs < 0 && person.questions + person.commands > 0 || person.holds > HOLDS) {
                    throw new EnoughException();
                }
            });
        } catch (EnoughException enough) {
            // What came of it is in the person.
        }
        return person;
    }
}
