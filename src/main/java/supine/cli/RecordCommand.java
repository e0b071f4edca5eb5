package supine.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.sound.WavLoudspeaker;

/** {@code supine record}: the session as a sound file to take along. */
@Command(name = "record", mixinStandardHelpOptions = true,
        description = "Writes the session as a WAV file to take along. Leaves 5 s wherever it waits for \"ready\".")
final class RecordCommand implements Callable<Integer> {
    private static final long TELL_EVERY_NANOS = 1_000_000_000L;

    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ImaginedOptions imagined = new ImaginedOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.wav", required = true, description = "The sound file to write.")
    private Path output = Path.of("");

    RecordCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        var script = OwnScripts.routine(equipment, imagined.routine, spec.commandLine().getErr());
        var err = spec.commandLine().getErr();
        long begun = System.nanoTime();
        try (var loudspeaker = WavLoudspeaker.create(output)) {
            var told = new long[] {begun};
            var result = imagined.session(equipment).run(script, loudspeaker, EventLog.NONE, atMs -> {
                if (System.nanoTime() - told[0] > TELL_EVERY_NANOS) {
                    told[0] = System.nanoTime();
                    err.println("Recorded " + RoutineTimeline.at(atMs) + " of about " + script.minutes() + " min ...");
                    err.flush();
                }
            });
            loudspeaker.finish();
            double seconds = (System.nanoTime() - begun) / 1e9;
            err.printf(Locale.ROOT, "Wrote %s: %s of sound in %.1f s, %.0f times real time.%n", output,
                    RoutineTimeline.at(result.lengthMs()), seconds, result.lengthMs() / 1000.0 / seconds);
            err.flush();
        }
        return ExitCode.DONE;
    }
}
