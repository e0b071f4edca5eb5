package supine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import supine.app.Equipment;

/** {@code supine run}: one session of one routine. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Leads one session of a routine.")
final class RunCommand implements Callable<Integer> {
    private final Equipment equipment;

    @Parameters(paramLabel = "ROUTINE", description = "A routine's id (supine list), or a script file.")
    private String routine = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SessionOptions options = new SessionOptions();

    RunCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        return new SessionStarter(equipment, options).start(List.of(OwnScripts.routine(equipment, routine, spec.commandLine().getErr())));
    }
}
