package supine.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.bench.FrameCost;
import supine.bench.Rooms;

/** {@code supine bench frames}: whether the microphone's thread keeps step with the sound, with time to spare. */
@Command(name = "frames", mixinStandardHelpOptions = true, description = {
    "What a frame of 10 ms costs on its way from the microphone to \"a voice\" or \"none\": echo path, filters and onset together.",
    "The thread's own time is told apart from the clock's, which depends on what else the machine does. About a minute."})
final class BenchFramesCommand implements Callable<Integer> {
    private static final double DRIFT_PPM = 100;
    private static final int FRAMES_PER_SECOND = 100;

    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "100", description = "Sound that is measured in each room (${DEFAULT-VALUE}).")
    private int seconds = 100;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "3", description = "How often each frame is computed (${DEFAULT-VALUE}).")
    private int runs = 3;

    BenchFramesCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        if (seconds < 1 || runs < 1) {
            throw new BadInputException("--seconds and --runs must be 1 or more.");
        }
        var out = spec.commandLine().getOut();
        var tape = OwnVoice.tape(equipment);
        var cost = new FrameCost(equipment.hearing(equipment.phrasebook()), tape);
        var rooms = Rooms.of(null);
        for (int room = 0; room < rooms.size(); room++) {
            var all = new ArrayList<FrameCost.Result>();
            for (int run = 0; run < runs; run++) {
                all.add(cost.run(rooms.kind(room, tape, Rooms.USUAL_LEVEL, DRIFT_PPM, 1), seconds * FRAMES_PER_SECOND));
            }
            var own = all.stream().flatMapToLong(result -> Arrays.stream(result.ownNanos())).toArray();
            var clock = all.stream().flatMapToLong(result -> Arrays.stream(result.nanos())).toArray();
            out.printf(Locale.ROOT, "%s: %.1f %% of a core; %,d bytes allocated in %,d frames%n", rooms.name(room),
                    all.stream().mapToDouble(FrameCost.Result::percentOfACore).average().orElseThrow(),
                    all.stream().mapToLong(FrameCost.Result::bytes).sum(), own.length);
            print(out, "its thread's own time", own);
            print(out, "the same, least of " + runs + " runs", FrameCost.least(all));
            print(out, String.format(Locale.ROOT, "by the clock, at a load of %.1f",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()), clock);
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, String what, long[] nanos) {
        out.printf(Locale.ROOT, "  a frame, %s: p50 %.0f, p99 %.0f, p99.9 %.0f, at worst %.0f us%n", what, FrameCost.micros(nanos, 50),
                FrameCost.micros(nanos, 99), FrameCost.micros(nanos, 99.9), FrameCost.micros(nanos, 100));
    }
}
