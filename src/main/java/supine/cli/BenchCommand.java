package supine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code supine bench}: the benchmarks. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures the program on your own recordings and machine.",
        subcommands = {HearingBenchCommand.class, BenchRoomCommand.class, BenchFramesCommand.class, BenchWatchCommand.class})
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
