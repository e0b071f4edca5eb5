package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.cli.CommandLineProgram;
import supine.settings.Folders;

/** A physiotherapist's afternoon: begin, edit, check, rehearse, give away. */
class OwnScriptsTest {

    @TempDir
    Path folder;

    @Test
    void aRoutineIsBegunCheckedAndRehearsed() {
        var told = supine(0, "new", "routine", "Quiet back");
        var file = folder.resolve("scripts/routines/quiet-back.json").toString();

        assertTrue(told.contains(file), told);
        assertTrue(supine(0, "check", file).contains("No faults."));
        var rehearsed = supine(0, "rehearse", "quiet-back");
        assertTrue(rehearsed.contains("That was Quiet back."), rehearsed);
        assertTrue(!rehearsed.contains("More than a tenth apart"), rehearsed);
    }

    @Test
    void aWarningIsNoBadInputAndAnErrorIs() throws IOException {
        supine(0, "new", "exercise", "Shoulder shrug");
        var file = folder.resolve("scripts/exercises/shoulder-shrug.json");
        var sound = Files.readString(file);

        Files.writeString(file, sound.replace("Then let it sink.", "Then let it sink like this."));
        assertTrue(supine(0, "check", file.toString()).contains("No errors, 1 warning."));
        Files.writeString(file, sound.replace("\"hold\": 3", "\"hold\": \"three\""));
        assertTrue(supine(2, "check", file.toString()).contains("a whole number from 1 to 3600 was expected"));
    }

    @Test
    void whatSomebodyElseMadeIsTakenInOnce() throws IOException {
        supine(0, "new", "exercise", "Shoulder shrug");
        var file = folder.resolve("scripts/exercises/shoulder-shrug.json");
        var given = Files.move(file, folder.resolve("given.json"));

        assertTrue(supine(0, "import", given.toString()).contains("Taken in: " + file));
        supine(2, "import", given.toString());
    }

    @Test
    void howEasilyAFileIsUnderstoodIsToldInALine() {
        var told = supine(0, "check", "--readability", "scripts/exercises/bridge.json");

        assertTrue(told.matches("(?s)scripts/exercises/bridge.json: reading ease \\d+, 20 sentences, \\d+ words\\R.*"), told);
    }

    private String supine(int exitCode, String... arguments) {
        var usual = System.out;
        var bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertEquals(exitCode, CommandLineProgram.run(new Engines(Path.of("."), new Folders(folder)), "test", arguments));
        } finally {
            System.setOut(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
