package supine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import supine.app.Equipment;

/** {@code supine import}: scripts that somebody else has made. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Takes a script, or a pack of scripts, into your own folder: all of it or, if anything is wrong with it, nothing.")
final class ImportCommand implements Callable<Integer> {
    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A script (.json), or a routine pack (.zip) of at most 200 scripts.")
    private Path file = Path.of("");

    ImportCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        var taken = OwnScripts.of(equipment).takeIn(file);
        var out = spec.commandLine().getOut();
        taken.warnings().forEach(out::println);
        taken.files().forEach(each -> out.println("Taken in: " + each));
        out.flush();
        return ExitCode.DONE;
    }
}
