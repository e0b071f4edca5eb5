package supine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import supine.bench.Percentiles;
import supine.bench.PersonInRoom;
import supine.bench.Recordings.Recording;
import supine.bench.Rooms;
import supine.bench.SimulatedRoom;
import supine.bench.live.LiveProgram;
import supine.bench.live.StopTrials;
import supine.bench.live.StopTrials.Outcome;
import supine.bench.live.StopTrials.Said;
import supine.bench.live.StopTrials.Trial;
import supine.bench.live.VirtualRoom;

/** The whole program with a sound card of its own, in one simulated room after the other: "stop" over what it says, by voice and by key in turn. */
final class LiveRoomReport {
    private static final String ROUTINE = "floor-reset";
    private static final double[] DRIFTS = {0, 30, 100};
    /** Buffers are real ones; this allows for 100 ppm of drift in 400 s. */
    private static final int DELAY_MS = 40;

    private final Class<?> supine;
    private final Rooms rooms;
    private final short[] ownVoice;
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Trial> trials = new ArrayList<>();
    private int asked;
    private int words;

    LiveRoomReport(Class<?> supine, Rooms rooms, short[] ownVoice, PrintWriter out, PrintWriter err) {
        this.supine = supine;
        this.rooms = rooms;
        this.ownVoice = ownVoice;
        this.out = out;
        this.err = err;
    }

    /** @param stops "stop" as it is said, each once, from the beginning again if there are not enough @param count of trials in all rooms together */
    void measure(List<Recording> stops, int count) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("supine-room");
        folder.toFile().deleteOnExit();
        for (int n = 0; n < rooms.size(); n++) {
            var kind = rooms.kind(n, ownVoice, Rooms.USUAL_LEVEL, DRIFTS[n % DRIFTS.length], n % 2 == 1 ? Rooms.MILD_CLIPPING : 1);
            var person = new PersonInRoom(new SimulatedRoom(kind.withDelay(DELAY_MS), n), rooms.far(n), Rooms.USUAL_LEVEL);
            inOne(kind.name(), person, stops, count * (n + 1) / rooms.size(), folder);
        }
        print("end of \"stop\" to silence", Trial::byVoice, Trial::fromEndMs);
        print("beginning of \"stop\" to silence", Trial::byVoice, Trial::fromOnsetMs);
        print("key to silence", trial -> !trial.byVoice(), Trial::fromEndMs);
        out.printf(Locale.ROOT, "By voice: %d stopped it, after %d it stood still and asked, after %d it went on, %d it did not notice; it asked for nothing %d times%n",
                after(Outcome.STOPPED), after(Outcome.ASKED), after(Outcome.WENT_ON), after(Outcome.NOT_NOTICED), asked);
        out.flush();
    }

    private void inOne(String name, PersonInRoom person, List<Recording> stops, int until, Path folder) throws IOException, InterruptedException {
        while (trials.size() < until) {
            try (var room = VirtualRoom.start()) {
                room.fill(person::pass);
                try (var program = LiveProgram.run(supine, room, folder, ROUTINE, "--display", "terminal"); var loudspeaker = room.record()) {
                    var live = new StopTrials(program, loudspeaker, () -> say(person, stops.get(words++ % stops.size())));
                    tell(name + ": it learns its own voice");
                    live.learn();
                    while (trials.size() < until && !live.isOver()) {
                        trials.add(live.run(trials.size() % 2 == 0));
                        tell(name + ": " + trials.size() + " " + trials.get(trials.size() - 1));
                    }
                    asked += live.asked();
                }
            }
        }
    }

    private void tell(String what) {
        err.println(what);
        err.flush();
    }

    private static Said say(PersonInRoom person, Recording stop) throws InterruptedException {
        var said = person.say(stop);
        return new Said(said.onsetNanos(), said.endNanos());
    }

    private long after(Outcome outcome) {
        return trials.stream().filter(trial -> trial.byVoice() && trial.outcome() == outcome).count();
    }

    private void print(String what, Predicate<Trial> which, ToLongFunction<Trial> of) {
        var times = trials.stream().filter(which).map(of::applyAsLong).toList();
        if (!times.isEmpty()) {
            out.printf(Locale.ROOT, "Live, %s: p50 %d, p95 %d, most %d ms (n = %d)%n", what, Percentiles.at(times, 50), Percentiles.at(times, 95),
                    Percentiles.at(times, 100), times.size());
        }
    }
}
