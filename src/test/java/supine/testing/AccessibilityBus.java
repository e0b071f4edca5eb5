package supine.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Linux' accessibility bus under a session bus of its own, and Java's bridge to it (Debian: libatk-wrapper-java, python3-pyatspi). */
public final class AccessibilityBus {
    public static final String BRIDGE = "org.GNOME.Accessibility.AtkWrapper";
    private static final Path JAR = Path.of("/usr/share/java/java-atk-wrapper.jar");
    /** What the bus and the program say meanwhile. */
    private static final Path LOG = Path.of("target", "assistive-technology.log");
    private static final long PATIENCE_S = 90;

    private AccessibilityBus() {
    }

    /** What is missing here, as Debian's packages; empty if nothing is. */
    public static Optional<String> missing() throws IOException, InterruptedException {
        if (!Files.exists(JAR) || library().isEmpty()) {
            return Optional.of("libatk-wrapper-java-jni");
        }
        for (var need : List.of(List.of("dbus-run-session", "--version"), List.of("/usr/bin/python3", "-c", "import pyatspi"))) {
            try {
                if (new ProcessBuilder(need).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 0) {
                    return Optional.of(need.get(0).endsWith("python3") ? "python3-pyatspi" : "dbus");
                }
            } catch (IOException absent) {
                return Optional.of(need.get(0));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> library() throws IOException {
        try (var folders = Files.list(Path.of("/usr/lib"))) {
            return folders.map(folder -> folder.resolve("jni/libatk-wrapper.so")).filter(Files::exists).map(Path::getParent).findFirst();
        }
    }

    /** A Java with the bridge. */
    public static List<String> java(Class<?> main, String... words) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.library.path=" + library().orElseThrow(), "-Djavax.accessibility.assistive_technologies=" + BRIDGE,
                "-cp", System.getProperty("java.class.path") + File.pathSeparator + JAR, main.getName()));
        command.addAll(List.of(words));
        return command;
    }

    /** Runs a script that is given the Java's command, and brings back the lines that it prints. */
    public static List<String> read(String display, Path script, List<String> java) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("dbus-run-session", "--", "/usr/bin/python3", script.toString()));
        command.addAll(java);
        var builder = new ProcessBuilder(command).redirectError(LOG.toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().remove("NO_AT_BRIDGE");
        var process = builder.start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("reading the window failed, see " + LOG + "; it read " + lines);
        }
        return lines;
    }
}
