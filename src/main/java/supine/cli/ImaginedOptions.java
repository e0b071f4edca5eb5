package supine.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import supine.app.Equipment;
import supine.script.Verbosity;

/** Which session is imagined, and how it is spoken. */
final class ImaginedOptions {
    @Parameters(paramLabel = "ROUTINE", description = "A routine's id (supine list), or a script file.")
    String routine = "";

    @Option(names = "--rate", paramLabel = "R", defaultValue = "1.0", description = "Speed of speech (${DEFAULT-VALUE}).")
    double rate = 1.0;

    @Option(names = "--verbosity", paramLabel = "V", defaultValue = "full",
            description = "How much is said: full, short, or name (only) (${DEFAULT-VALUE}).")
    Verbosity verbosity = Verbosity.FULL;

    Imagined session(Equipment equipment) {
        return new Imagined(equipment, rate, verbosity);
    }
}
