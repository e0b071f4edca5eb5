package supine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import supine.app.Equipment;

/** {@code supine} without a subcommand: welcome, choice of routine, session. */
@Command(
        name = "supine",
        description = "Gentle back-care routines, led by voice. Say stop, or pain, at any moment.",
        mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, ListenCommand.class, RehearseCommand.class, RecordCommand.class, CheckCommand.class,
            ListCommand.class, HistoryCommand.class, NewCommand.class, ImportCommand.class, BenchCommand.class, HelpCommand.class},
        footer = {"", "Exit codes: 0 done, 1 fault, 2 bad input."})
final class SupineCommand implements Callable<Integer> {
    private final Equipment equipment;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SessionOptions options;

    SupineCommand(Equipment equipment) {
        this.equipment = equipment;
        options = new SessionOptions();
    }

    @Override
    public Integer call() throws Exception {
        return new SessionStarter(equipment, options).home();
    }
}
