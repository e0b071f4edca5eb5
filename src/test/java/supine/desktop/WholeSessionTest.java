package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.testing.VirtualDisplay;

/** The real program on a real display, by keys alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WholeSessionTest {
    /** Ends in bed, where nobody is led up again: the shortest session there can be. */
    private static final String ROUTINE = """
            { "format": 1, "id": "tiny", "name": "Tiny", "minutes": 1, "summary": "A moment in bed.", "level": "first-time", "needs": [],
              "start": "in-bed-on-back", "welcome": ["A moment in bed."], "steps": [ { "exercise": "sleep-back" } ],
              "ending": ["That was it."], "author": "Supine", "licence": "Apache-2.0", "language": "en" }
            """;
    /** On a machine that does other things as well; alone it is a few milliseconds. */
    private static final double MOST_COMPUTING_MS = 500;
    private static final long PATIENCE_S = 170;

    @TempDir
    Path folder;

    private Process start(VirtualDisplay display, String... how) throws IOException {
        var routine = Files.writeString(Files.createDirectories(folder.resolve("supine/scripts/routines")).resolve("tiny.json"), ROUTINE);
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), DrivenSupine.class.getName()));
        command.addAll(List.of(how));
        if (!how[0].startsWith("home")) {
            command.addAll(List.of("run", routine.toString(), "--screening", "never"));
        }
        command.addAll(List.of("--microphone", "none", "--loudspeaker", "none", "--display", "window",
                "--rate", "1.6", "--theme", "high-contrast", "--text-size", "200", "--no-motion", "--events", folder.resolve("events.jsonl").toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("DISPLAY", display.name());
        builder.environment().remove("WAYLAND_DISPLAY");
        // A user whom nobody knows yet.
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        return builder.start();
    }

    private String play(String how) throws IOException, InterruptedException {
        try (var display = VirtualDisplay.start()) {
            var process = start(display, how);
            var ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            // Else the window of a session that failed outlives it, and the build waits for that.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            assertTrue(ended, () -> "it has not ended:\n" + read("said.txt") + read("events.jsonl"));
            assertEquals(0, process.exitValue());
        }
        return read("events.jsonl");
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return name + ": " + e;
        }
    }

    @Test
    void a_session_is_played_from_beginning_to_end_by_keys_alone_and_the_window_is_always_to_be_had() throws Exception {
        var events = play("finish");
        for (var command : List.of("resume", "stop", "ready", "next")) {
            assertTrue(events.contains("\"key\",\"command\":\"" + command + "\""), command + " was not pressed:\n" + events);
        }
        assertEquals("finished", ending(events), events);
        var watchdog = read("said.txt").lines().filter(line -> line.startsWith("watchdog")).findFirst().orElseThrow();
        System.out.println("a whole session by keys: " + watchdog);
        // How long the event thread was kept waiting is this machine's business too; how long it computed at once is the window's.
        var most = Pattern.compile("most computing ([0-9.]+) ms").matcher(watchdog);
        assertTrue(most.find() && Double.parseDouble(most.group(1)) < MOST_COMPUTING_MS, watchdog);
    }

    @Test
    void from_home_a_routine_is_chosen_led_to_its_end_told_of_every_page_opened_and_the_program_ended_by_keys_alone() throws Exception {
        var events = play("home:Tiny");
        for (var command : List.of("resume", "stop", "ready", "yes", "no", "better", "finish")) {
            assertTrue(events.contains("\"key\",\"command\":\"" + command + "\""), command + " was not pressed:\n" + events);
        }
        assertTrue(events.contains("\"event\":\"chosen\",\"routine\":\"tiny\"") && events.contains("\"event\":\"screened\""), events);
        assertTrue(events.contains("\"event\":\"felt\",\"how\":\"better\"") && events.contains("\"reason\":\"finished\""), events);
        assertTrue(read("supine/journal.jsonl").contains("\"felt\""), read("supine/journal.jsonl"));
        var said = read("said.txt");
        for (var page : Page.values()) {
            assertTrue(said.contains("page: " + page.title), said);
        }
        assertTrue(said.contains("finishing with the focus on: finish"), said);
        System.out.println("from home by keys: " + said.lines().filter(line -> line.startsWith("watchdog")).findFirst().orElseThrow());
    }

    @Test
    void closing_the_window_ends_the_session_as_stopped() throws Exception {
        assertEquals("stopped", ending(play("close")));
        // In the colours that were asked for: options reach the window's process.
        assertTrue(read("said.txt").contains("ground: ff000000"), read("said.txt"));
    }

    private static String ending(String events) {
        var last = events.strip().lines().reduce((a, b) -> b).orElse("");
        var reason = Pattern.compile("\"event\":\"ended\",\"reason\":\"([a-z]+)\"").matcher(last);
        return reason.find() ? reason.group(1) : "no ending, but " + last;
    }
}
