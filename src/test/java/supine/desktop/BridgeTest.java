package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.app.Controls;
import supine.command.Command;
import supine.display.NoDisplay;
import supine.testing.AccessibilityBus;
import supine.testing.VirtualDisplay;

/** The window is read by screen readers without anybody setting anything up, and opens where their bridge is missing or broken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BridgeTest {
    private static final Path SCRIPT = Path.of("src/test/resources/supine/desktop/walk.py");
    private static final Map<String, String> BUS = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");

    @TempDir
    Path root;

    private void install() throws IOException {
        Files.createDirectories(root.resolve("usr/share/java"));
        Files.writeString(root.resolve("usr/share/java/java-atk-wrapper.jar"), "no jar");
        var jni = Files.createDirectories(root.resolve("usr/lib/x86_64-linux-gnu/jni"));
        Files.writeString(jni.resolve("libatk-wrapper.so"), "no library");
    }

    private Optional<Bridge> find(Map<String, String> environment) {
        return Bridge.find(root, environment::get);
    }

    @Test
    void it_is_used_where_it_is_installed_and_there_is_a_bus_unless_the_user_does_not_want_it() throws IOException {
        assertTrue(find(BUS).isEmpty());
        install();
        assertTrue(find(BUS).isPresent());
        assertTrue(find(Map.of()).isEmpty());
        assertTrue(find(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:", "NO_AT_BRIDGE", "1")).isEmpty());
        Files.delete(root.resolve("usr/lib/x86_64-linux-gnu/jni/libatk-wrapper.so"));
        assertTrue(find(BUS).isEmpty());
    }

    @Test
    void a_bridge_that_is_broken_does_not_cost_the_window() throws Exception {
        install();
        try (var display = VirtualDisplay.start()) {
            var broken = find(BUS).orElseThrow();
            assertEquals(List.of("open", "closed"), open(display, broken));
            // One that takes its process down before there is a window.
            assertEquals(List.of("open", "closed"), open(display, new Bridge(List.of("-XX:NoSuchOption"), "")));
        }
    }

    private static List<String> open(VirtualDisplay display, Bridge bridge) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), BridgeTest.class.getName(), bridge.classPath()));
        command.addAll(bridge.options());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display.name());
        var process = builder.start();
        var lines = process.inputReader().lines().toList();
        process.waitFor();
        return lines;
    }

    public static void main(String[] args) throws Exception {
        var bridge = new Bridge(List.of(args).subList(1, args.length), args[0]);
        var display = WindowProcess.open(new Controls() {
            @Override
            public void press(Command command) {
            }

            @Override
            public void closed() {
            }
        }, WindowOptions.usual(), NoDisplay::new, bridge);
        System.out.println("open");
        display.close();
        System.out.println("closed");
        System.exit(0);
    }

    @Test
    void the_window_that_the_program_opens_is_read_over_the_accessibility_bus() throws Exception {
        var missing = AccessibilityBus.missing();
        assumeTrue(missing.isEmpty(), () -> "needs Debian's " + missing.orElseThrow());
        try (var display = VirtualDisplay.start()) {
            var java = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), AssistedWindow.class.getName(), "process");
            var lines = AccessibilityBus.read(display.name(), SCRIPT, java);
            for (var name : List.of("Stop", "Pain", "resume")) {
                assertTrue(lines.stream().anyMatch(line -> line.contains("push button") && line.contains("\t" + name + "\t")), name + " in " + lines);
            }
        }
    }
}
