package supine.desktop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Java's bridge to the accessibility bus, by which screen readers on Linux read windows. Java does not look for it by itself, and Debian's
 * package (libatk-wrapper-java-jni) does not switch it on.
 *
 * @param options   for the window's Java
 * @param classPath to be added to the program's
 */
record Bridge(List<String> options, String classPath) {
    /** Without. */
    static final Bridge NONE = new Bridge(List.of(), "");
    private static final String BRIDGE = "org.GNOME.Accessibility.AtkWrapper";
    private static final String LIBRARY = "libatk-wrapper.so";

    Bridge {
        options = List.copyOf(options);
    }

    static Bridge ofThisMachine() {
        return find(Path.of("/"), System::getenv).orElse(NONE);
    }

    /**
     * @param root        where the system's folders are
     * @param environment its variables; null where there is none of that name
     * @return empty if it is not installed, if there is no bus to reach, or if the user does not want it (NO_AT_BRIDGE)
     */
    static Optional<Bridge> find(Path root, Function<String, @Nullable String> environment) {
        var unwanted = environment.apply("NO_AT_BRIDGE");
        var jar = root.resolve("usr/share/java/java-atk-wrapper.jar");
        if (unwanted != null && !unwanted.isEmpty() && !unwanted.equals("0") || !Files.isReadable(jar) || !hasBus(environment)) {
            return Optional.empty();
        }
        return library(root.resolve("usr/lib")).map(folder -> new Bridge(
                List.of("-Djava.library.path=" + folder, "-Djavax.accessibility.assistive_technologies=" + BRIDGE), File.pathSeparator + jar));
    }

    private static boolean hasBus(Function<String, @Nullable String> environment) {
        var runtime = environment.apply("XDG_RUNTIME_DIR");
        return environment.apply("DBUS_SESSION_BUS_ADDRESS") != null || runtime != null && Files.exists(Path.of(runtime, "bus"));
    }

    /** Debian has it in /usr/lib/ARCHITECTURE/jni, others in /usr/lib/jni. */
    private static Optional<Path> library(Path lib) {
        if (Files.isReadable(lib.resolve("jni").resolve(LIBRARY))) {
            return Optional.of(lib.resolve("jni"));
        }
        try (var folders = Files.list(lib)) {
            return folders.map(folder -> folder.resolve("jni")).filter(jni -> Files.isReadable(jni.resolve(LIBRARY))).findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
