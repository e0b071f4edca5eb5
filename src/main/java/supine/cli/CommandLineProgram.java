package supine.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import picocli.CommandLine;
import supine.app.Equipment;
import supine.bench.NoRecordingsException;
import supine.bench.NotInstalledException;
import supine.script.ScriptException;
import supine.script.Verbosity;
import supine.sound.SoundFaultException;

/** The command line as a whole: exit codes, and every fault as lines a person can read. */
public final class CommandLineProgram {

    private CommandLineProgram() {
    }

    /** @return the exit code: 0 done, 1 fault, 2 bad input */
    public static int run(Equipment equipment, String version, String... arguments) {
        var line = new CommandLine(new SupineCommand(equipment), factory(equipment));
        line.getCommandSpec().version("Supine " + version);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Verbosity.class, CommandLineProgram::verbosity);
        line.setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, command.getErr()));
        line.setParameterExceptionHandler((fault, given) -> {
            var err = fault.getCommandLine().getErr();
            err.println("supine: " + fault.getMessage());
            if (!CommandLine.UnmatchedArgumentException.printSuggestions(fault, err)) {
                err.println("Try: " + fault.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            }
            return ExitCode.BAD_INPUT;
        });
        return line.execute(arguments);
    }

    private static Verbosity verbosity(String word) {
        return Arrays.stream(Verbosity.values()).filter(each -> each.id().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException("expected full, short or name, not '" + word + "'"));
    }

    private static CommandLine.IFactory factory(Equipment equipment) {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type.getDeclaredConstructors().length == 1 && type.getDeclaredConstructors()[0].getParameterCount() == 1
                        && type.getDeclaredConstructors()[0].getParameterTypes()[0] == Equipment.class) {
                    return type.cast(type.getDeclaredConstructors()[0].newInstance(equipment));
                }
                return CommandLine.defaultFactory().create(type);
            }
        };
    }

    private static int explain(Exception fault, PrintWriter err) {
        if (fault instanceof ScriptException || fault instanceof SoundFaultException || fault instanceof BadInputException
                || fault instanceof NoRecordingsException || fault instanceof NotInstalledException) {
            err.println(fault.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (fault instanceof UncheckedIOException) {
            err.println(fault.getCause().getMessage());
            return ExitCode.FAULT;
        }
        err.println("Supine has a fault of its own: " + fault);
        return ExitCode.FAULT;
    }
}
