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
import supine.engine.json.JsonPhrasebook;
import supine.settings.OneAtATime;
import supine.sound.Pcm;
import supine.sound.WavReader;

/** Whoever starts it twice is told so, by ear and eye. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecondStartTest {
    private static final String WORDS = "Supine is open on this computer. Use it there, or close it first.";

    @TempDir
    Path folder;

    private Process start(String loudspeaker) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "supine.Supine", "run", "gentle-start", "--microphone", "none", "--loudspeaker",
                loudspeaker, "--display", "none", "--screening", "never", "--events", folder.resolve("events.jsonl").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        return builder.start();
    }

    private void awaitSpeaking() throws Exception {
        var events = folder.resolve("events.jsonl");
        for (int i = 0; i < 600 && !(Files.exists(events) && Files.readString(events).contains("\"say\"")); i++) {
            Thread.sleep(50);
        }
        assertTrue(Files.readString(events).contains("\"say\""), "it has not begun");
    }

    @Test
    void a_second_start_says_aloud_and_in_print_that_one_runs_and_a_killed_one_stands_in_nobodys_way() throws Exception {
        var first = start("none");
        try {
            awaitSpeaking();
            var heard = folder.resolve("second.wav");
            var second = start(heard.toString());
            var printed = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(second.waitFor(60, TimeUnit.SECONDS));
            assertTrue(printed.contains(WORDS), printed);
            assertEquals(1, second.exitValue());
            assertTrue(first.isAlive());
            try (var reader = WavReader.open(heard)) {
                var frame = new short[Pcm.FRAME_SAMPLES];
                int loud = 0;
                while (reader.read(frame, 0, frame.length) > 0) {
                    for (var sample : frame) {
                        loud += Math.abs(sample) > 1000 ? 1 : 0;
                    }
                }
                assertTrue(loud > 1000, "nothing was said");
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
        // No farewell, so the file is still there; it is held by nobody.
        assertTrue(Files.exists(folder.resolve("supine/running.lock")));
        Files.delete(folder.resolve("events.jsonl"));
        var third = start("none");
        try {
            awaitSpeaking();
        } finally {
            third.destroyForcibly().waitFor();
        }
    }

    @Test
    void what_it_says_holds_no_command_for_the_one_that_runs() throws Exception {
        // Not even within a word: "already" sounds like "ready".
        JsonPhrasebook.read(Path.of("scripts/phrases/en.json")).phrases().values().stream().flatMap(List::stream)
                .forEach(phrase -> assertFalse(WORDS.toLowerCase().contains(phrase), phrase));
    }

    @Test
    void where_files_cannot_be_held_nobody_is_turned_away() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "");
        assertTrue(OneAtATime.take(file.resolve("not-a-folder/lock")).isPresent());
        var held = OneAtATime.take(folder.resolve("lock")).orElseThrow();
        assertTrue(OneAtATime.take(folder.resolve("lock")).isEmpty());
        held.close();
        OneAtATime.take(folder.resolve("lock")).orElseThrow().close();
    }
}
