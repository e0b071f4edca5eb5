package supine.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.script.Verbosity;
import supine.sound.NoLoudspeaker;

/** {@code supine rehearse}: the whole session as a timed transcript. */
@Command(name = "rehearse", mixinStandardHelpOptions = true,
        description = "Prints the whole session as a timed transcript, without waiting. Imagines a user who says ready after 5 s.")
final class RehearseCommand implements Callable<Integer> {
    /** Of the minutes announced; below half a minute nobody minds. */
    private static final double TOLERANCE = 0.1;

    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ImaginedOptions imagined = new ImaginedOptions();

    RehearseCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        var script = OwnScripts.routine(equipment, imagined.routine, spec.commandLine().getErr());
        var out = spec.commandLine().getOut();
        var result = imagined.session(equipment).run(script, new NoLoudspeaker(), RoutineTimeline.to(out), atMs -> { });
        boolean full = imagined.verbosity == Verbosity.FULL;
        out.printf(Locale.ROOT, "%s: %s announced, %s rehearsed; deciding took %.1f ms.%n", script.name(),
                script.minutes() + " min" + (full ? "" : " in full"), RoutineTimeline.at(result.lengthMs()), result.computingNanos() / 1e6);
        long minutes = Math.max(1, Math.round(result.lengthMs() / 60_000.0));
        if (full && Math.abs(result.lengthMs() / 60_000.0 - script.minutes()) > Math.max(0.5, TOLERANCE * script.minutes())) {
            out.println("More than a tenth apart: write \"minutes\": " + minutes + ".");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
