package supine;

import java.nio.file.Path;
import java.util.Optional;
import supine.cli.CommandLineProgram;

/** The composition root: the one place that names engines. */
public final class Supine {

    private Supine() {
    }

    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.run(new Engines(home()), version(), arguments));
    }

    /** Where scripts/ and audio/ are: told by the launcher, or the current folder. */
    private static Path home() {
        return Path.of(System.getProperty("supine.home", ".")).toAbsolutePath().normalize();
    }

    private static String version() {
        return Optional.ofNullable(Supine.class.getPackage().getImplementationVersion()).orElse("(not packaged)");
    }
}
