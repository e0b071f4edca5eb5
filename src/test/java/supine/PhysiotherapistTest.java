package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.cli.CommandLineProgram;
import supine.settings.Folders;
import supine.sound.WavWriter;
import supine.testing.OfflineRoom;
import supine.testing.Person;
import supine.testing.Voices;

/** Somebody who has nothing but docs/writing-routines.md: from nothing to a session on sound with a routine and an exercise of their own. */
class PhysiotherapistTest {
    private static final Path DOCS = Path.of("docs/writing-routines.md");

    @TempDir
    private Path folder;

    @Test
    void aRoutineIsBegunEditedByTheDocsCheckedRehearsedAndLedOnSound() throws Exception {
        // Begun; what is printed names the file, and the next three commands.
        var begun = supine(0, "new", "routine", "Quiet back");
        var routine = folder.resolve("scripts/routines/quiet-back.json");
        assertTrue(begun.contains("Written: " + routine) && begun.contains("supine run quiet-back"), begun);
        var exercise = folder.resolve("scripts/exercises/shoulder-shrug.json");
        assertTrue(supine(0, "new", "exercise", "Shoulder shrug").contains("{ \"exercise\": \"shoulder-shrug\" }"));

        // Edited: the two examples of the docs, $schema left as it was written, and a step with the own exercise. There is a slip in it.
        write(exercise, example("shoulder-shrug"));
        write(routine, example("quiet-back").replace("{ \"exercise\": \"pelvic-tilt\", \"repetitions\": 4 },", "{ \"exercise\": \"sholder-shrug\" },"));
        var refused = supine(2, "check", routine.toString());
        assertTrue(refused.matches("(?s)" + Pattern.quote(routine.toString()) + ":\\d+:\\d+: There is no exercise \"sholder-shrug\". "
                + "Did you mean \"shoulder-shrug\"\\?.*"), refused);

        write(routine, Files.readString(routine).replace("sholder", "shoulder"));
        assertTrue(supine(0, "check", routine.toString(), exercise.toString()).contains("No errors, 1 warning."),
                "it needs a chair that the routine does not announce");
        write(routine, Files.readString(routine).replace("\"needs\": [", "\"needs\": [\"a sturdy chair\", "));
        assertTrue(supine(0, "check", routine.toString(), exercise.toString()).contains("No faults."));

        // Rehearsed: it tells the minutes to write, and then has nothing more to say.
        var minutes = Pattern.compile("write \"minutes\": (\\d+)\\.").matcher(supine(0, "rehearse", "quiet-back"));
        if (minutes.find()) {
            write(routine, Files.readString(routine).replaceFirst("\"minutes\": \\d+", "\"minutes\": " + minutes.group(1)));
        }
        var rehearsed = supine(0, "rehearse", "quiet-back");
        assertTrue(rehearsed.contains("Lift your left shoulder") && rehearsed.contains("ended: finished"), rehearsed);
        assertTrue(!rehearsed.contains("More than a tenth apart"), rehearsed);

        // Run, with a sound file at each end: somebody says ready wherever it waits.
        var microphone = recorded(new Person(Voices.voice("festival:cmu_us_slt_arctic_hts")).whenever("state waiting", 6_000, "ready"));
        var events = folder.resolve("events.jsonl");
        supine(0, "run", "quiet-back", "--display", "none", "--microphone", microphone.toString(), "--loudspeaker",
                folder.resolve("heard.wav").toString(), "--events", events.toString());
        var happened = Files.readAllLines(events);
        assertTrue(happened.get(happened.size() - 1).contains("\"reason\":\"finished\""), happened.get(happened.size() - 1));
        assertTrue(happened.stream().anyMatch(line -> line.contains("\"exercise\":\"shoulder-shrug\",\"side\":\"left\",\"repetition\":3")),
                String.join("\n", happened));
        assertTrue(happened.stream().anyMatch(line -> line.contains("That was Quiet back.")));
        assertTrue(Files.size(folder.resolve("heard.wav")) > 16_000L * 2 * 60, "a session of minutes can be heard");
    }

    /** The example with this id, as the docs show it. */
    private static String example(String id) throws Exception {
        return Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCS)).results()
                .map(found -> found.group(1)).filter(json -> json.contains("\"id\": \"" + id + "\"")).findFirst().orElseThrow();
    }

    /** Keeps the line that the editor needs, as the docs advise. */
    private static void write(Path file, String json) throws Exception {
        var schema = Pattern.compile("\"\\$schema\": \"[^\"]*\"");
        var kept = schema.matcher(Files.readString(file));
        assertTrue(kept.find());
        Files.writeString(file, schema.matcher(json).replaceFirst(Matcher.quoteReplacement(kept.group())));
    }

    private Path recorded(Person person) throws Exception {
        new OfflineRoom(engines(), person).run("quiet-back");
        var file = folder.resolve("microphone.wav");
        try (var out = WavWriter.create(file)) {
            var samples = person.recording();
            out.write(samples, 0, samples.length);
        }
        return file;
    }

    private Engines engines() {
        return new Engines(Path.of("").toAbsolutePath(), new Folders(folder));
    }

    /** What it prints, on either channel. */
    private String supine(int exitCode, String... arguments) {
        var out = System.out;
        var err = System.err;
        var bytes = new ByteArrayOutputStream();
        try (var both = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            assertEquals(exitCode, CommandLineProgram.run(engines(), "test", arguments), () -> bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
