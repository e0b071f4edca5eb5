package supine.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.bench.Percentiles;
import supine.bench.live.FaultTrials;
import supine.bench.live.FaultTrials.Trial;
import supine.bench.live.RoomFault;
import supine.bench.live.VirtualRoom;

/** {@code supine bench watch}: whether it ever pretends to hear. */
@Command(name = "watch", mixinStandardHelpOptions = true, description = {
    "Lets the sound fail under sessions: how soon each fault is noticed, halts the session and is said, and how soon its end is noticed.",
    "On a sound card of its own (Debian: pulseaudio, pulseaudio-utils, libasound2-plugins). ms, half of them and most."})
final class BenchWatchCommand implements Callable<Integer> {
    private static final String ROW = "%-14s %3s  %13s  %13s  %13s  %13s  %15s  %s%n";

    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", description = "Each fault so many times (${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(names = "--fault", paramLabel = "FAULT", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<RoomFault> faults = Arrays.asList(RoomFault.values());

    BenchWatchCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        if (runs < 1) {
            throw new BadInputException("--runs must be 1 or more.");
        }
        if (!VirtualRoom.isPossible()) {
            throw new BadInputException("PulseAudio is not installed (Debian: pulseaudio, pulseaudio-utils, libasound2-plugins).");
        }
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var folder = Files.createTempDirectory("supine-watch");
        folder.toFile().deleteOnExit();
        var trials = new FaultTrials(equipment.program(), folder);
        out.printf(ROW, "fault", "n", "noticed", "halted", "said", "on the screen", "its end noticed", "in words");
        for (var fault : faults) {
            var all = new ArrayList<Trial>();
            try {
                trials.run(fault, runs, trial -> {
                    all.add(trial);
                    err.println(fault + " " + trial);
                    err.flush();
                });
            } catch (AssertionError missing) {
                err.println(missing.getMessage());
            }
            out.printf(ROW, fault.name().toLowerCase(Locale.ROOT).replace('_', ' '), all.size(), times(all, Trial::noticedMs), times(all, Trial::haltedMs),
                    times(all, Trial::saidMs) + (fault.canBeSaid() ? "" : "*"), times(all, Trial::shownMs), fault.isOverByItself() ? "-" : times(all, Trial::backMs),
                    all.isEmpty() ? "" : '"' + all.get(0).noticed() + '"');
            out.flush();
        }
        out.printf(Locale.ROOT, "* it has no voice then: on the screen, with a beep. Load at the end: %.1f%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return ExitCode.DONE;
    }

    private static String times(List<Trial> trials, ToLongFunction<Trial> of) {
        var times = trials.stream().map(of::applyAsLong).toList();
        return times.isEmpty() ? "-" : Percentiles.at(times, 50) + " / " + Percentiles.at(times, 100);
    }
}
