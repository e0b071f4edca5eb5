package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supine.script.ScriptFault;

/** Whoever writes a script is told of every mistake: where it is, what was expected, and the nearest right word. */
class BrokenScriptsTest {

    @TempDir
    Path folder;

    @Test
    void theScriptsThatTheCasesBelowBreakAreSound() {
        var mine = new ScriptFolder(folder);

        assertEquals(List.of(), mine.check(mine.exercise("e", ScriptFolder.EXERCISE)));
        assertEquals(List.of(), mine.check(mine.routine("r", ScriptFolder.ROUTINE)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "movement":                 | "movment":                    | 9:3   | "movment" is no field of an exercise. Did you mean "movement"?
            "exit":                     | "exits":                      | 16:3  | "exits" is no field of an exercise. Did you mean "exit"?
            "rest_seconds": 2           | "restSeconds": 2              | 13:5  | "restSeconds" is no field of a dose. Did you mean "rest_seconds"?
            "name": "Shoulder shrug",   | ~~                            | 1:1   | An exercise needs the field "name". Add it.
            "format": 1,                | ~~                            | 1:1   | An exercise needs the field "format". Add it.
            "format": 1,                | "format": 2,                  | 2:13  | "format" is the number 2; this version of Supine reads format 1.
            "format": 1,                | "format": "1",                | 2:13  | "format" is the text "1"; this version of Supine reads format 1.
            "id": "shrug"               | "id": "My Shrug"              | 3:9   | An id has small letters, digits and hyphens only.
            "name": "Shoulder shrug"    | "name": 7                     | 4:11  | "name" is the number 7; a text in double quotes was expected.
            "name": "Shoulder shrug"    | "name": null                  | 4:11  | "name" is null; a text in double quotes was expected.
            "name": "Shoulder shrug"    | "name": " "                   | 4:11  | "name" is empty.
            "start": "sitting"          | "start": "siting"             | 5:12  | "start" may not be "siting". Did you mean "sitting"?
            "start": "sitting"          | "start": "Sitting on edge"    | 5:12  | "start" may not be "Sitting on edge". Did you mean "sitting-on-edge"?
            "start": "sitting"          | "start": "upside-down"        | 5:12  | "start" may not be "upside-down". Use one of: on-back,
            "needs": []                 | "needs": "a mat"              | 7:12  | "needs" is the text "a mat"; a list in brackets was expected.
            "needs": []                 | "needs": [5]                  | 7:13  | "needs" is the number 5; a text in double quotes was expected.
            "sides": "each"             | "sides": "left"               | 8:12  | "sides" may not be "left". Use one of: both, each.
            "sides": "each"             | "sides": "both"               | 9:16  | There is no variable {side} here.
            Lift your {side} shoulder.  | Lift your {sied} shoulder.    | 9:16  | There is no variable {sied} here. Did you mean "side"?
            Lift your {side} shoulder.  | Lift your {side shoulder.     | 9:16  | A brace stands alone in this text.
            "Let it sink."              | ""                            | 9:46  | "movement" has an empty sentence.
            "Let it sink."              | true                          | 9:46  | "movement" is true; a text or a list of sentences was expected.
            "repetitions": 3            | "repetitions": 0              | 11:20 | "repetitions" is 0; a whole number from 1 to 100 was expected.
            "repetitions": 3            | "repetitions": 2.5            | 11:20 | "repetitions" is 2.5; a whole number from 1 to 100 was expected.
            "repetitions": 3            | "repetitions": 1e999999999    | 11:20 | "repetitions" is 1e999999999; a whole number
            "repetitions": 3            | "repetitions": 99999999999999 | 11:20 | "repetitions" is 99999999999999; a whole number
            "hold": 5                   | "hold": -5                    | 12:57 | "hold" is -5; a whole number from 1 to 3600 was expected.
            "hold": 5                   | "hold": "five"                | 12:57 | "hold" is the text "five"; a whole number
            "hold": 5                   | "hold": 5, "move": 3          | 12:47 | A phase is either a hold, a hold in breaths or a move. Make a phase of each.
            "hold": 5                   | "hold": 5, "breaths": 1       | 12:47 | A phase is either a hold, a hold in breaths or a move. Make a phase of each.
            "hold": 5                   | "breaths": 1000               | 12:60 | "breaths" is 1000; a whole number from 1 to 720 was expected.
            "hold": 5                   | "hold": 5, "sound": "hold-begin" | 12:69 | "sound" may not be "hold-begin". Did you mean "hold-begins"?
            "needs": []                 | "needs": [], "pose": { "view": "below" } | 7:34 | "view" may not be "below". Use one of: side, above.
            "needs": []                 | "needs": [], "pose": { "start": { "neck": 90 } } | 7:37 | "neck" is no field of a figure.
            "needs": []                 | "needs": [], "pose": { "start": { "head": 400 } } | 7:45 | "head" is 400; a whole number from -180 to 360 was expected.
            "needs": []                 | "needs": [], "pose": { "start": { "right_arm": [10] } } | 7:50 | "right_arm" is a list of 1; two directions were expected. Write the upper part's
            "needs": []                 | "needs": [], "pose": { "start": { "left_leg": [10, 190] } } | 7:49 | This knee is bent by 180 degrees, which no knee can be.
            "hold": 5                   | "cue": "Hold."                | 12:47 | A phase needs the field "move". Add it.
            [{ "move": 2, "cue": "Lift." }, { "hold": 5 }] | []         | 12:15 | A dose needs at least one phase.
            "sources": ["ours"]         | "sources": {"movemen": ["B"]} | 17:15 | "movemen" is no field of "sources". Did you mean "movement"?
            "id": "shrug"               | "id": "shrug", "id": "x"      | 3:18  | "id" is here twice; the first is on line 3. Delete one of them.
            "exit": "Let                | "exit": "Let<nl>              | 16:15 | A text may not go over the end of its line.
            "sources": ["ours"]         | "sources": ["ours"],          | 18:1  | There is a comma before this, but nothing follows it. Delete the comma.
            "name": "Shoulder shrug",   | "name": "Shoulder shrug",,    | 4:28  | There is a comma too many here. Delete it.
            "name": "Shoulder shrug",   | "name": "Shoulder shrug"      | 5:3   | A comma was expected before this.
            "id": "shrug"               | id: "shrug"                   | 3:3   | A field was expected here.
            "id": "shrug"               | 'id': "shrug"                 | 3:3   | Texts stand in straight double quotes.
            "id": "shrug"               | "id": shrug                   | 3:9   | This is no value. Texts stand in double quotes.
            "id": "shrug"               | // comment                    | 3:3   | Scripts have no comments of this kind.
            "hold_seconds": 10,         | "hold_seconds": 010,          | 15:31 | This is not a number as JSON writes them.
            """)
    void aMistakeInAnExerciseIsToldWithItsPlaceAndAMend(String good, String bad, String place, String told) {
        assertTold(ScriptFolder.EXERCISE, good, bad, place, told, new ScriptFolder(folder)::exercise);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "exercise": "pelvic-tilt"   | "exercise": "pelvic-titl"     | 12:19 | There is no exercise "pelvic-titl". Did you mean "pelvic-tilt"?
            "exercise": "pelvic-tilt"   | "exercise": 3                 | 12:19 | "exercise" is the number 3; the id of an exercise was expected.
            "exercise": "pelvic-tilt"   | "exercice": "pelvic-tilt"     | 12:7  | "exercice" is no field of a step. Did you mean "exercise"?
            "exercise": "pelvic-tilt"   | "inline": "pelvic-tilt"       | 12:17 | An exercise was expected here, in braces, but this is the text "pelvic-tilt".
            { "exercise": "pelvic-tilt" } | "pelvic-tilt"               | 12:5  | A step was expected here, in braces, but this is the text "pelvic-tilt".
            "repetitions": 4            | "repititions": 4              | 13:29 | "repititions" is no field of a step. Did you mean "repetitions"?
            "repetitions": 4            | "hold_seconds": 0             | 13:45 | "hold_seconds" is 0; a whole number from 1 to 3600 was expected.
            "minutes": 5                | "minutes": "5"                | 5:14  | "minutes" is the text "5"; a whole number from 1 to 180 was expected.
            "minutes": 5                | "minutes": 1000               | 5:14  | "minutes" is 1000; a whole number from 1 to 180 was expected.
            "level": "easy"             | "level": "eazy"               | 7:12  | "level" may not be "eazy". Did you mean "easy"?
            "language": "en"            | "language": "de"              | 18:15 | "language" may not be "de". Use one of: en.
            "welcome": "Hello."         | "welcome": {"ful": "Hello."}  | 10:15 | "ful" is no field of a spoken text. Did you mean "full"?
            "licence":                  | "license":                    | 17:3  | "license" is no field of a routine. Did you mean "licence"?
            """)
    void aMistakeInARoutineIsToldWithItsPlaceAndAMend(String good, String bad, String place, String told) {
        assertTold(ScriptFolder.ROUTINE, good, bad, place, told, new ScriptFolder(folder)::routine);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            regions.json            | "emergency_number": "112" }  | "emergency_number": "one" }  | 6:69 | This is no emergency number.
            regions.json            | "id": "US"                   | "id": "usa"                  | 9:13 | A region's id has two capital letters.
            regions.json            | "id": "XX"                   | "id": "ZZ"                   | 5:14 | There is no region for everywhere else.
            regions.json            | "id": "CA"                   | "id": "US"                   | 5:14 | The region "US" is here twice.
            regions.json            | "your local emergency number" | "112"                       | 26:65 | Nobody knows the number of everywhere else.
            guidance/pain.json      | "echo": "No loss of control.", | ~~                         | 16:5 | A statement needs the field "echo". Add it.
            guidance/pain.json      | "question": "Are you numb    | "comment": "Are you numb     | 27:15 | There is an echo, but no question.
            guidance/pain.json      | {emergency_number}           | {emergency_nummer}           | 13:15 | There is no variable {emergency_nummer} here. Did you mean "emergency_number"?
            guidance/screening.json | "echo": "No injury.",        | ~~                           | 102:5 | A question needs the field "echo". Add it.
            guidance/screening.json | "excludes": "no"             | "excludes": "maybe"          | 156:19 | "excludes" may not be "maybe". Use one of:
            """)
    void aMistakeInAdviceIsToldWithItsPlaceAndAMend(String script, String good, String bad, String place, String told) throws IOException {
        assertTold(Files.readString(ScriptFolder.SHIPPED.resolve(script)), good, bad, place, told,
                (name, text) -> writeAt(folder.resolve(script), text));
    }

    private static Path writeAt(Path file, String text) {
        try {
            return Files.writeString(Files.createDirectories(file.getParent()).resolve(file.getFileName()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allFaultsOfAFileAreToldAtOnceInTheOrderOfItsLines() {
        var mine = new ScriptFolder(folder);
        var file = mine.exercise("e", ScriptFolder.EXERCISE.replace("\"start\": \"sitting\"", "\"start\": \"siting\"")
                .replace("\"hold\": 5", "\"hold\": -5").replace("\"sources\": [\"ours\"]", "\"sources\": 5"));

        var faults = mine.check(file);

        assertEquals(List.of("5:12", "12:57", "17:14"), faults.stream().map(BrokenScriptsTest::place).toList());
    }

    @Test
    void aFileThatIsCutOffIsToldAtItsEnd() {
        var mine = new ScriptFolder(folder);
        for (int length = 1; length < ScriptFolder.EXERCISE.strip().length(); length += 7) {
            var faults = mine.check(mine.exercise("e", ScriptFolder.EXERCISE.substring(0, length)));

            assertEquals(1, faults.size());
            assertTrue(faults.get(0).line() > 0, faults.toString());
        }
    }

    @Test
    void whatFollowsTheEndOfAScriptIsToldToBeTooMuch() {
        assertOnly("19:1", "The script ends before this; nothing more was expected.", ScriptFolder.EXERCISE + "{}");
        assertOnly("19:1", "The script ends before this; nothing more was expected.", ScriptFolder.EXERCISE + "hello");
    }

    @Test
    void aWrongEncodingIsToldWhereItBegins() throws IOException {
        var mine = new ScriptFolder(folder);
        var file = mine.exercise("e", "");
        Files.write(file, ScriptFolder.EXERCISE.replace("Let it sink", "Let it sink, voil\u00e0").getBytes(StandardCharsets.ISO_8859_1));

        var fault = mine.check(file).get(0);

        assertEquals("9:64", place(fault));
        assertEquals("Save it again with the encoding UTF-8.", fault.mend());
    }

    @Test
    void utf16IsToldToBeTheWrongEncoding() throws IOException {
        var file = Files.write(folder.resolve("x.json"), ScriptFolder.EXERCISE.getBytes(StandardCharsets.UTF_16));

        assertEquals("Save it again with the encoding UTF-8.", new ScriptFolder(folder).check(file).get(0).mend());
    }

    @Test
    void aByteOrderMarkAsSomeEditorsWriteItIsNoFault() {
        var mine = new ScriptFolder(folder);

        assertEquals(List.of(), mine.check(mine.exercise("e", "\uFEFF" + ScriptFolder.EXERCISE)));
    }

    @Test
    void aFolderInPlaceOfAFileAndAFileThatIsNotThereAreTold() throws IOException {
        var mine = new ScriptFolder(folder);

        assertTrue(mine.check(Files.createDirectory(folder.resolve("x.json"))).get(0).problem().startsWith("This is a folder"));
        assertEquals("There is no such file.", mine.check(folder.resolve("none.json")).get(0).problem());
    }

    @Test
    void aHugeFileIsRefusedWithoutReadingIt() throws IOException {
        var file = folder.resolve("huge.json");
        try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 30); // sparse: takes no room on the disk
        }

        var faults = Assertions.assertTimeout(Duration.ofSeconds(1), () -> new ScriptFolder(folder).check(file));

        assertEquals("The file is larger than 1 MiB, so it cannot be a script.", faults.get(0).problem());
    }

    @Test
    void deepNestingAndAbsurdlyLongNumbersAreRefused() {
        assertOnly("1:18", "Brackets are nested too deeply for a script.", "[".repeat(100_000));
        assertOnly("1:18", "Brackets are nested too deeply for a script.", "[".repeat(100_000) + "]".repeat(100_000));
        assertEquals("This number or text is too long for a script.",
                checkText("{\"minutes\": " + "9".repeat(5_000) + "}").get(0).problem());
    }

    @Test
    void anEmptyFileIsTold() {
        assertOnly("1:1", "The file is empty.", "");
        assertOnly("1:1", "The file is empty.", " \n ");
    }

    @Test
    void anExerciseWithFaultsOfItsOwnIsNamedByTheRoutineThatNeedsIt() {
        var mine = new ScriptFolder(folder);
        mine.exercise("e", ScriptFolder.EXERCISE.replace("\"hold\": 5", "\"hold\": -5"));
        var file = mine.routine("r", ScriptFolder.ROUTINE.replace("pelvic-tilt", "shrug"));

        var fault = mine.check(file).get(0);

        assertEquals("12:19", place(fault));
        assertEquals("The exercise \"shrug\" has faults of its own.", fault.problem());
    }

    private interface Writer {
        Path write(String name, String text);
    }

    private void assertTold(String script, String good, String bad, String place, String told, Writer writer) {
        Assertions.assertTrue(script.contains(good), good);
        var file = writer.write("broken", script.replaceFirst(Pattern.quote(good),
                Matcher.quoteReplacement(bad.replace("<nl>", "\n"))));

        var faults = new ScriptFolder(folder).check(file);

        assertTrue(faults.stream().anyMatch(fault -> fault.toString().startsWith(file + ":" + place + ": " + told)),
                () -> "expected " + place + ": " + told + "\nbut was told " + faults);
    }

    private void assertOnly(String place, String problem, String text) {
        var faults = checkText(text);

        assertEquals(1, faults.size(), faults.toString());
        assertEquals(place, place(faults.get(0)));
        assertEquals(problem, faults.get(0).problem());
    }

    private List<ScriptFault> checkText(String text) {
        var mine = new ScriptFolder(folder);
        return mine.check(mine.exercise("e", text));
    }

    private static String place(ScriptFault fault) {
        return fault.line() + ":" + fault.column();
    }
}
