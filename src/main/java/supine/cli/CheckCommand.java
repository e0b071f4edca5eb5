package supine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.script.ScriptFault.Severity;

/** {@code supine check}: are these scripts sound? */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Checks scripts and says every fault with its line and what to do about it. Folders are gone through.")
final class CheckCommand implements Callable<Integer> {
    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Script files or folders.")
    private List<Path> files = List.of();

    CheckCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var library = equipment.library();
        boolean sound = true;
        int warnings = 0;
        for (var file : files) {
            for (var fault : library.check(file)) {
                out.println(fault);
                sound &= fault.severity() == Severity.WARNING;
                warnings += fault.severity() == Severity.WARNING ? 1 : 0;
            }
        }
        if (sound) {
            out.println(warnings == 0 ? "No faults." : "No errors, " + warnings + (warnings == 1 ? " warning." : " warnings."));
        }
        out.flush();
        return sound ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
