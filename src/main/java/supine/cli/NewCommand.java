package supine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.script.Workshop.Kind;

/** {@code supine new}: a script of one's own to begin with. */
@Command(name = "new", mixinStandardHelpOptions = true,
        description = "Writes a routine or exercise that works, with remarks on what to change, into your own folder. Overwrites nothing.")
final class NewCommand implements Callable<Integer> {
    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "KIND", description = "routine or exercise.")
    private Kind kind = Kind.ROUTINE;

    @Parameters(index = "1", paramLabel = "NAME", description = "Its name as it is spoken, in quotes: \"Quiet back\".")
    private String name = "";

    NewCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        var file = OwnScripts.of(equipment).begin(kind, name);
        var id = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        var out = spec.commandLine().getOut();
        out.println("Written: " + file);
        out.println("Edit it, then: supine check \"" + file + "\"");
        if (kind == Kind.ROUTINE) {
            out.println("How it goes:   supine rehearse " + id);
            out.println("How it feels:  supine run " + id);
        } else {
            out.println("Use it in a routine's steps: { \"exercise\": \"" + id + "\" }");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
