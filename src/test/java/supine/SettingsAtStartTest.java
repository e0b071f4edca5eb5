package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.testing.VirtualDisplay;

/** What a start says of settings that cannot be read or devices that are not there, and a session whose screen goes away. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsAtStartTest {
    @TempDir
    Path folder;

    private Process start(String display, String how, String... options) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "supine.Supine", "run", "gentle-start", "--display", how,
                "--screening", "never", "--events", events().toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("printed.txt").toFile());
        builder.environment().put("DISPLAY", display);
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        return builder.start();
    }

    private Path events() {
        return folder.resolve("events.jsonl");
    }

    private String printed() throws IOException {
        return Files.readString(folder.resolve("printed.txt"));
    }

    private void await(String words) throws Exception {
        for (int i = 0; i < 900 && !(Files.exists(events()) && Files.readString(events()).contains(words)); i++) {
            Thread.sleep(50);
        }
        assertTrue(Files.exists(events()) && Files.readString(events()).contains(words),
                () -> "no \"" + words + "\"; it printed " + read(folder.resolve("printed.txt")) + read(events()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void type(Process process, String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    @Test
    void settings_that_cannot_be_read_are_said_aloud_and_kept_aside_and_the_session_begins() throws Exception {
        var settings = folder.resolve("supine/settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{\"rate\": ");
        var process = start("", "terminal", "--microphone", "none", "--loudspeaker", "none");
        try {
            await("Your settings could not be read, so everything is as usual.");
            assertFalse(Files.readString(events()).contains(folder.toString()), "a path is nothing for the ear");
            await("There is no microphone. I paused.");
            assertTrue(printed().contains("The old file is kept as " + settings + ".broken"), printed());
            assertEquals("{\"rate\": ", Files.readString(settings.resolveSibling("settings.json.broken")));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_screen_that_goes_away_takes_the_window_and_the_session_is_led_on_by_typed_words() throws Exception {
        var display = VirtualDisplay.start();
        var process = start(display.name(), "window", "--microphone", "none", "--loudspeaker", "none");
        try {
            await("There is no microphone. I paused.");
            display.close();
            for (int i = 0; i < 200 && !printed().contains("The window has gone"); i++) {
                Thread.sleep(50);
            }
            assertTrue(printed().contains("The window has gone, with the screen that it was on. The session goes on, and I still listen."), printed());
            assertTrue(process.isAlive());
            type(process, "stop");
            await("\"state\":\"stopped\"");
            type(process, "finish");
            await("\"event\":\"ended\",\"reason\":\"stopped\"");
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
