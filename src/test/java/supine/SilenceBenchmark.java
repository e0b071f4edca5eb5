package supine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import supine.bench.Percentiles;
import supine.bench.live.LiveProgram;
import supine.bench.live.Recording;
import supine.bench.live.StopTrials;
import supine.bench.live.StopTrials.Outcome;
import supine.bench.live.StopTrials.Said;
import supine.bench.live.StopTrials.Trial;
import supine.bench.live.VirtualRoom;
import supine.testing.Voices;

/**
 * How soon the loudspeaker is digitally silent after "stop", said or typed, in the middle of a sentence: the whole program, live, on a
 * virtual card, with a headset, or with a loudspeaker that the microphone hears. And whether it stays sane meanwhile: threads, memory, and its clock against the machine's. Slow, and
 * wants a quiet machine, so it is no test. {@code java -cp ... supine.SilenceBenchmark TRIALS MINUTES [ECHO]}, the echo in dB
 * against what the loudspeaker plays; half of the trials by voice, half by key; then so many minutes in which nobody stops anything, for the counts against the machine's clock.
 */
final class SilenceBenchmark {
    private static final int LOUD = 300;
    /** What has been heard is recorded by then. */
    private static final long RECORDED_MS = 200;
    private static final List<String> VOICES = List.of("flite:slt", "flite:rms", "flite:awb");

    private final VirtualRoom room;
    private final LiveProgram program;
    private final Recording speaker;
    private final Recording person;
    private final List<Trial> all = new ArrayList<>();
    private int spoken;

    private SilenceBenchmark(VirtualRoom room, LiveProgram program, Recording speaker, Recording person) {
        this.room = room;
        this.program = program;
        this.speaker = speaker;
        this.person = person;
    }

    public static void main(String[] arguments) throws Exception {
        int trials = Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory(Path.of("target"), "silence");
        boolean headset = arguments.length < 3;
        try (var room = VirtualRoom.start(!headset).noise();
                var program = start(room, folder, headset ? null : Integer.valueOf(arguments[2]));
                var speaker = room.record(); var person = room.record("user")) {
            new SilenceBenchmark(room, program, speaker, person).run(trials, Integer.parseInt(arguments[1]));
        }
    }

    private static LiveProgram start(VirtualRoom room, Path folder, @Nullable Integer echoDb) throws IOException {
        if (echoDb == null) {
            return LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset", "--display", "terminal");
        }
        room.echo(echoDb);
        return LiveProgram.run(Supine.class, room, folder, "floor-reset", "--display", "terminal");
    }

    private void run(int trials, int minutes) throws Exception {
        program.await("armed");
        var first = program.await(program.now(), "say");
        var stops = new StopTrials(program, speaker, this::said);
        for (int n = 0; n < trials; n++) {
            all.add(stops.run(n % 2 == 0));
            if (n % 20 == 0) {
                sanity(first);
            }
        }
        sanity(first);
        print("voice: end of \"stop\" to silence", true, Trial::fromEndMs);
        print("voice: onset of \"stop\" to silence", true, Trial::fromOnsetMs);
        print("key to silence", false, Trial::fromEndMs);
        for (var outcome : Outcome.values()) {
            System.out.println("by voice " + outcome + ": " + all.stream().filter(trial -> trial.byVoice() && trial.outcome() == outcome).count());
        }
        System.out.println("it asked for nothing " + stops.asked() + " times");
        undisturbed(minutes);
    }

    /** The first count is taken as right; how far do the others stray from it by the machine's clock? */
    private void undisturbed(int minutes) throws Exception {
        var begun = program.await(program.now(), "say");
        var ready = begun;
        var counts = new ArrayList<Long>();
        for (var event = begun; event.seenNanos() - begun.seenNanos() < minutes * 60_000_000_000L;) {
            event = program.await(program.events().indexOf(event) + 1, "anything", any -> true);
            if (event.name().equals("count")) {
                counts.add(event.number("beat_ms") - event.seenNanos() / 1_000_000);
            } else if (event.line().equals("state waiting") && event != ready) {
                ready = event;
                program.type("ready");
            } else if (event.name().equals("ended")) {
                break;
            }
        }
        sanity(begun);
        System.out.printf(Locale.ROOT, "%d counts in %d min: from %+d to %+d ms of the first by the machine's clock%n", counts.size(), minutes,
                counts.stream().mapToLong(count -> count - counts.get(0)).min().orElse(0),
                counts.stream().mapToLong(count -> count - counts.get(0)).max().orElse(0));
    }

    private Said said() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        room.play(Voices.file(VOICES.get(spoken++ % VOICES.size()), "stop"));
        Thread.sleep(RECORDED_MS);
        var words = person.samples();
        int onset = person.at(begun);
        while (Math.abs(words[onset]) < LOUD) {
            onset++;
        }
        int end = words.length - 1;
        while (Math.abs(words[end]) < LOUD) {
            end--;
        }
        return new Said(person.nanos(onset), person.nanos(end));
    }

    private void sanity(LiveProgram.Event first) throws IOException {
        var status = Files.readString(Path.of("/proc", Long.toString(program.pid()), "status"));
        var last = program.events().get(program.now() - 1);
        System.out.printf(Locale.ROOT, "%d s: %s threads, %s resident, stream's clock %+d ms to the machine's%n", last.atMs() / 1000,
                field(status, "Threads"), field(status, "VmRSS"),
                last.atMs() - first.atMs() - (last.seenNanos() - first.seenNanos()) / 1_000_000);
    }

    private static String field(String status, String name) {
        return status.replaceAll("(?s).*" + name + ":\\s+([^\\n]+).*", "$1");
    }

    private void print(String what, boolean byVoice, ToLongFunction<Trial> of) {
        var times = all.stream().filter(trial -> trial.byVoice() == byVoice).map(of::applyAsLong).toList();
        System.out.printf(Locale.ROOT, "%s: n %d, p50 %d ms, p95 %d ms, most %d ms%n", what, times.size(), Percentiles.at(times, 50),
                Percentiles.at(times, 95), Percentiles.at(times, 100));
    }
}
