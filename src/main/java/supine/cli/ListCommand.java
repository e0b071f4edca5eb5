package supine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.script.Library;

/** {@code supine list}: routines and exercises. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists routines and exercises.")
final class ListCommand implements Callable<Integer> {
    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ListCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var library = equipment.library();
        var err = spec.commandLine().getErr();
        var routines = ReadingTold.during(library, err, Library::routines);
        var exercises = ReadingTold.during(library, err, Library::exercises);
        out.println("Routines (supine run ID):");
        routines.forEach(routine ->
                out.printf("  %-22s %s, about %d min. %s%n", routine.id(), routine.name(), routine.minutes(), routine.summary()));
        out.println("Exercises:");
        exercises.forEach(exercise -> out.printf("  %-22s %s%n", exercise.id(), exercise.name()));
        library.workshop().ifPresent(own -> out.println("Your own scripts are in " + own.folder() + " (supine new, supine import)."));
        out.flush();
        return ExitCode.DONE;
    }
}
