package supine.engine.speechd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaking through the screen reader's voice, with a command in its place that writes down what it is told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpdSayTest {
    @TempDir
    Path folder;

    private String command(String rest) throws IOException {
        var script = folder.resolve("spd-say");
        Files.writeString(script, "#!/bin/sh\necho \"$*\" >> " + folder.resolve("told") + "\n" + rest + "\n");
        assertTrue(script.toFile().setExecutable(true));
        return script.toString();
    }

    private List<String> told() throws IOException {
        return Files.exists(folder.resolve("told")) ? Files.readAllLines(folder.resolve("told")) : List.of();
    }

    private static void until(BooleanSupplier wish) throws InterruptedException {
        for (int i = 0; i < 500 && !wish.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertTrue(wish.getAsBoolean(), "it did not come to be");
    }

    private BooleanSupplier toldLines(int count) {
        return () -> {
            try {
                return told().size() == count;
            } catch (IOException e) {
                return false;
            }
        };
    }

    @Test
    void a_sentence_is_handed_over_as_it_is_even_one_that_looks_like_an_option() throws Exception {
        var reader = SpdSay.find(command(""));
        assertTrue(reader.isThere());
        reader.say("Draw your knee in, \"slowly\"; $HOME.");
        reader.say("-C");
        until(toldLines(3));
        assertEquals(List.of("-C", "-n supine -P message -- Draw your knee in, \"slowly\"; $HOME.", "-n supine -P message -- -C"), told());
    }

    @Test
    void what_waits_to_be_said_is_forgotten_when_it_is_to_be_silent() throws Exception {
        var reader = SpdSay.find(command("sleep 0.2"));
        for (int i = 0; i < 5; i++) {
            reader.say("Sentence " + i);
        }
        Thread.sleep(50);
        reader.hush();
        until(toldLines(3));
        Thread.sleep(300);
        assertEquals("-C", told().get(told().size() - 1));
        assertEquals(3, told().size(), told().toString());
    }

    @Test
    void where_there_is_none_it_is_known_at_once() {
        assertFalse(SpdSay.find("no-such-command-anywhere").isThere());
    }

    @Test
    void one_that_fails_later_is_noticed() throws Exception {
        var reader = SpdSay.find(command("[ $(wc -l < " + folder.resolve("told") + ") -lt 3 ]"));
        assertTrue(reader.isThere());
        reader.say("one");
        reader.say("two");
        until(() -> !reader.isThere());
    }
}
