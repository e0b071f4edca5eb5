package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.app.Controls;
import supine.command.Command;
import supine.testing.VirtualDisplay;

/** Where there can be no window, the caller is told so and goes on without. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoWindowTest {

    @Test
    void without_a_display_it_says_so() throws Exception {
        assertEquals("No window can be shown: there is no display.", open(""));
    }

    @Test
    void with_a_display_that_is_not_there_it_says_so() throws Exception {
        assertEquals("No window can be shown: the display :987 cannot be used.", open(":987"));
    }

    @Test
    void a_Java_told_to_do_without_windows_says_so() throws Exception {
        try (var display = VirtualDisplay.start()) {
            assertEquals("No window can be shown: the display " + display.name() + " cannot be used.",
                    open(display.name(), "-Djava.awt.headless=true"));
        }
    }

    @Test
    void assistive_technology_that_is_named_but_missing_does_not_cost_the_window() throws Exception {
        try (var display = VirtualDisplay.start()) {
            assertEquals("a window", open(display.name(), "-Djavax.accessibility.assistive_technologies=no.such.Technology"));
        }
    }

    @Test
    void assistive_technology_that_is_broken_does_not_cost_the_window() throws Exception {
        try (var display = VirtualDisplay.start()) {
            for (var broken : List.of(Unlinked.class, Throwing.class)) {
                assertEquals("a window", open(display.name(), "-Djavax.accessibility.assistive_technologies=" + broken.getName()));
            }
        }
    }

    @Test
    void a_theme_that_cannot_be_loaded_does_not_cost_the_window() throws Exception {
        try (var display = VirtualDisplay.start()) {
            var plain = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(part -> !part.contains("flatlaf")).collect(Collectors.joining(File.pathSeparator));
            assertEquals("a window", open(display.name(), "-cp", plain));
        }
    }

    /** As a bridge whose native library is missing. */
    public static final class Unlinked {
        static {
            Throwing.fail();
        }
    }

    /** As a bridge that cannot reach its bus. */
    public static final class Throwing {
        public Throwing() {
            throw new IllegalStateException("no bus");
        }

        static void fail() {
            throw new UnsatisfiedLinkError("no library");
        }
    }

    /** Tries in a JVM of its own, and gives back the one line that it wrote. */
    private static String open(String display, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add(NoWindowTest.class.getName());
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("DISPLAY", display);
        if (display.isEmpty()) {
            builder.environment().remove("DISPLAY");
        }
        var process = builder.start();
        var line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return line;
    }

    public static void main(String[] args) {
        try {
            SessionWindow.open(new Controls() {
                @Override
                public void press(Command command) {
                    throw new AssertionError("nobody pressed " + command);
                }

                @Override
                public void closed() {
                    throw new AssertionError("nobody closed it");
                }
            }, WindowOptions.usual());
            System.out.println("a window");
        } catch (NoWindowException e) {
            System.out.println(e.getMessage());
        }
        System.exit(0);
    }
}
