package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supine.cli.CommandLineProgram;
import supine.settings.Folders;

/** Whatever is wrong with what the user gave: one clear line, exit code 2, and no session half started. */
class BadInputTest {
    private static final String ROUTINE = """
            {
              "format": 1,
              "id": "mine",
              "name": "Mine",
              "minutes": 5,
              "summary": "A short one.",
              "level": "easy",
              "needs": ["a mat"],
              "start": "standing",
              "welcome": "Hello.",
              "steps": [
                { "exercise": "pelvic-tilt" }
              ],
              "ending": "That was it.",
              "author": "Me",
              "licence": "CC0-1.0",
              "language": "en"
            }
            """;

    @TempDir
    private Path folder;

    private record Answer(int code, String err) {
        List<String> lines() {
            return err.strip().lines().toList();
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', value = {
        "'\"minutes\": 5,'     | '\"minutes\": 5'          | 6:",
        "'  \"name\": \"Mine\",\n' | ''                    | name",
        "'\"summary\"'         | '\"sumary\"'              | 6:3:",
        "'\"minutes\": 5'      | '\"minutes\": \"five\"'   | 5:14:",
        "'\"pelvic-tilt\"'     | '\"pelvic-tillt\"'        | 12:19:",
        "'\"pelvic-tilt\" }'   | '\"pelvic-tilt\", \"hold_seconds\": -5 }' | 12:",
    })
    void aScriptWithAMistakeIsToldWithItsPlaceAndAMend(String right, String wrong, String place) throws Exception {
        var script = folder.resolve("mine.json");
        Files.writeString(script, ROUTINE.replace(right, wrong));

        var answer = run("run", script.toString());

        assertEquals(2, answer.code(), answer.err());
        assertTrue(answer.lines().stream().anyMatch(line -> line.contains("mine.json") && line.contains(place)), answer.err());
        assertTrue(answer.lines().size() <= 2, answer.err());
    }

    @Test
    void aMisspeltFieldOrExerciseNamesTheNearestRightWord() throws Exception {
        var script = folder.resolve("mine.json");
        Files.writeString(script, ROUTINE.replace("\"summary\"", "\"sumary\"").replace("pelvic-tilt", "pelvic-tillt"));
        var err = run("run", script.toString()).err();
        assertTrue(err.contains("\"summary\"") && err.contains("\"pelvic-tilt\""), err);
    }

    @Test
    void aFileOfAGigabyteIsRefusedWithoutBeingRead() throws Exception {
        var script = folder.resolve("huge.json");
        try (var file = new RandomAccessFile(script.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        oneLine("huge.json", "run", script.toString());
        oneLine("huge.json", "run", "floor-reset", "--microphone", script.toString());
    }

    @Test
    void aFolderIsNoRoutineAndNoSound() throws Exception {
        oneLine(folder.getFileName().toString(), "run", folder.toString());
        oneLine(folder.getFileName().toString(), "run", "floor-reset", "--microphone", folder.toString());
        oneLine(folder.getFileName().toString(), "run", "floor-reset", "--microphone", wav(), "--loudspeaker", folder.toString());
    }

    @Test
    void aWavThatIsNoneIsToldSo() throws Exception {
        var text = folder.resolve("text.wav");
        Files.writeString(text, "this is no sound at all, however long it goes on and on");
        oneLine("text.wav", "run", "floor-reset", "--microphone", text.toString());
        oneLine("text.wav", "listen", text.toString());
        oneLine("none.wav", "listen", folder.resolve("none.wav").toString());
    }

    @Test
    void aDeviceOrRoutineThatIsNotThereIsToldWithThoseThatAre() throws Exception {
        oneLine("no-such-device", "run", "floor-reset", "--microphone", "no-such-device", "--loudspeaker", "none");
        oneLine("no-such-device", "run", "floor-reset", "--microphone", "none", "--loudspeaker", "no-such-device");
        oneLine("floor-reset", "run", "floor-rest");
    }

    @Test
    void wrongOptionsAreAnsweredWithTheRightOnes() {
        assertEquals(2, run("run", "floor-reset", "--display", "cinema").code());
        assertEquals(2, run("run", "floor-reset", "--rate", "9").code());
        assertEquals(2, run("run", "floor-reset", "--text-size", "90").code());
        assertEquals(2, run("run", "floor-reset", "--theme", "pink").code());
        assertEquals(2, run("run", "floor-reset", "--set", "counting=never").code());
        assertEquals(2, run("run", "floor-reset", "--set", "shoe-size=42").code());
        assertEquals(2, run("run").code());
        assertTrue(run("rehears", "floor-reset").err().contains("rehearse"));
    }

    @Test
    void askingForHelpIsNoMistake() {
        assertEquals(0, run("help").code());
        assertEquals(0, run("help", "rehearse").code());
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldBeforeAnythingSounds() throws Exception {
        oneLine("nowhere", "record", "floor-reset", "-o", folder.resolve("nowhere/x.wav").toString());
        oneLine("nowhere", "listen", wav(), "--events", folder.resolve("nowhere/x.jsonl").toString());
        var events = run("run", "floor-reset", "--microphone", wav(), "--loudspeaker", "none", "--events",
                folder.resolve("nowhere/x.jsonl").toString());
        assertEquals(2, events.code(), events.err());
        assertEquals(1, events.lines().size(), events.err());
    }

    private void oneLine(String names, String... arguments) {
        var answer = run(arguments);
        assertEquals(2, answer.code(), answer.err());
        assertEquals(1, answer.lines().size(), answer.err());
        assertTrue(answer.err().contains(names), answer.err());
        assertFalse(answer.err().contains("Exception"), answer.err());
    }

    private String wav() throws Exception {
        return Path.of("audio", "heard.wav").toAbsolutePath().toString();
    }

    private Answer run(String... arguments) {
        var err = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = CommandLineProgram.run(new Engines(Path.of("").toAbsolutePath(), new Folders(folder.resolve("own"))), "test", arguments);
            return new Answer(code, err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
