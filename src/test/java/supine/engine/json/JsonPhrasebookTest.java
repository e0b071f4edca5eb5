package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supine.command.Command;
import supine.script.ScriptException;
import supine.script.ScriptFault.Severity;
import supine.script.Surroundings;

class JsonPhrasebookTest {

    private static final String PHRASES = """
            {
              "format": 1,
              "language": "en",
              "phrases": {
                "stop": ["stop", "stop now"],
                "pain": ["pain", "ouch", "it hurts"],
                "whats-next": ["what's next"]
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void phrasesAreReadAndTheFirstIsTaught() throws ScriptException, IOException {
        var book = JsonPhrasebook.read(write(PHRASES));

        assertEquals(List.of("pain", "ouch", "it hurts"), book.phrases().get(Command.PAIN));
        assertEquals("what's next", book.taught(Command.WHATS_NEXT));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "whats-next"          | "what-next"         | 7:5  | "what-next" is no field of "phrases". Did you mean "whats-next"?
            "pain":               | "pains":            | 6:5  | "pains" is no field of "phrases". Did you mean "pain"?
            "stop": ["stop", "stop now"], | ~~          | 4:14 | "phrases" needs the field "stop".
            ["stop", "stop now"]  | []                  | 5:13 | "stop" has no phrase.
            "stop now"            | "Stop now"          | 5:22 | the text "Stop now" is no phrase. Write small letters
            "ouch"                | "stop"              | 6:22 | "stop" already stands for "stop".
            "ouch"                | 4                   | 6:22 | "pain" is the number 4; a text in double quotes was expected.
            """)
    void aMistakeIsToldWithItsPlaceAndAMend(String good, String bad, String place, String told) throws IOException {
        var file = write(PHRASES.replace(good, bad));

        var message = assertThrows(ScriptException.class, () -> JsonPhrasebook.read(file)).getMessage();

        assertTrue(message.contains(file + ":" + place + ": " + told), message);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            stop it        | nothing
            sotp it        | Did you mean "stop"?
            xyzzyq         | Use a word from the dictionary.
            """)
    void aWordThatNobodyCanListenForIsToldWithTheNearestOne(String phrase, String mend) throws IOException {
        var file = write(PHRASES.replace("stop now", phrase));
        var words = Set.of("stop", "it", "pain", "ouch", "hurts", "what's", "next");
        var library = new JsonLibrary(List.of(Path.of("scripts")), new Surroundings(List.of(), words::contains));

        var faults = library.check(file).stream().filter(fault -> fault.severity() == Severity.ERROR).toList();

        assertEquals(mend.equals("nothing") ? List.of() : List.of(mend), faults.stream().map(fault -> fault.mend()).toList());
        assertTrue(faults.stream().allMatch(fault -> fault.line() == 5 && fault.column() == 22), faults.toString());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("phrases.json"), text);
    }
}
