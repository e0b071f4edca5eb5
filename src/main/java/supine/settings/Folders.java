package supine.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the user's own things are kept, as each system wants it: the XDG Base Directory Specification on Linux and its like,
 * Application Support on macOS, the roaming application data on Windows. Nothing is made here.
 *
 * @param data   the folder for what the user made and what is remembered
 * @param config the folder for what the user chose; the same as the other where the system has one for both
 */
public record Folders(Path data, Path config) {

    /** One folder for everything. */
    public Folders(Path all) {
        this(all, all);
    }

    public static Folders ofThisMachine() {
        return of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System::getenv);
    }

    /**
     * @param system      as Java names it: "Linux", "Mac OS X", "Windows 11"
     * @param environment its variables; null where there is none of that name
     */
    static Folders of(String system, Path home, Function<String, @Nullable String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac") || name.contains("darwin")) {
            return new Folders(home.resolve("Library").resolve("Application Support").resolve("Supine"));
        }
        if (name.contains("windows")) {
            return new Folders(absolute(environment.apply("APPDATA")).orElse(home.resolve("AppData").resolve("Roaming")).resolve("Supine"));
        }
        return new Folders(absolute(environment.apply("XDG_DATA_HOME")).orElse(home.resolve(".local").resolve("share")).resolve("supine"),
                absolute(environment.apply("XDG_CONFIG_HOME")).orElse(home.resolve(".config")).resolve("supine"));
    }

    /** For scripts that the user wrote or took in. */
    public Path scripts() {
        return data.resolve("scripts");
    }

    /** What happened in earlier sessions. */
    public Path journal() {
        return data.resolve("journal.jsonl");
    }

    public Path settings() {
        return config.resolve("settings.json");
    }

    /** Held while a session runs, so that a second start notices. */
    public Path lock() {
        return data.resolve("running.lock");
    }

    /** The specification wants paths that are not absolute to be ignored. */
    private static Optional<Path> absolute(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(written)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
