package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supine.command.Command;
import supine.script.Pronouncer;
import supine.script.ScriptException;
import supine.script.Sounding;
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

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            stop it | nothing | nothing
            sotp it | WARNING | "sotp" is in no dictionary; by its letters it is listened for as P L IH NG K. Did you mean "stop"?
            plinkk  | WARNING | "plinkk" is in no dictionary; by its letters it is listened for as P L IH NG K. If that is wrong, say under "pronunciations" how it sounds.
            zzz it  | ERROR   | "zzz" is in no dictionary, so it cannot be listened for. Use a word from the dictionary, or say under "pronunciations" how it sounds.
            """)
    void aWordThatIsInNoDictionaryIsToldWithTheNearestOne(String phrase, String severity, String told) throws IOException {
        var faults = check(PHRASES.replace("stop now", phrase));

        assertEquals(told.equals("nothing") ? List.of() : List.of(severity + " 5:22 " + told), faults);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"zzz": ["S EH CH"]}    | nothing
            {"zzz": ["s eh1 ch"]}   | nothing
            {"zzz": ["S EE"]}       | ERROR 9:30 "EE" is no phone of ARPAbet. Did you mean "AE"?
            {"zzz": []}             | ERROR 9:22 "zzz" has no pronunciation. Add one, as phones: "S T AA P".
            {"zzz": ["S"], "zz": ["S"]} | WARNING 9:36 "zz" stands in no phrase. Did you mean "zzz"?
            """)
    void howAWordIsSaidCanBeTold(String pronunciations, String told) throws IOException {
        var faults = check(PHRASES.replace("stop now", "zzz it").replace("  }\n}", "  },\n  \"pronunciations\": " + pronunciations + "\n}"));

        assertEquals(told.equals("nothing") ? List.of() : List.of(told), faults);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "next": ["skip"]          | ERROR 6:14 "skip" sounds like "stop", which stands for "stop", and would set the body moving. Use a longer phrase.
            "start-again": ["start"]  | ERROR 6:21 "start" sounds like "stop", which stands for "stop", and would set the body moving. Use a longer phrase.
            "repeat": ["again"]       | ERROR 6:16 "again" sounds like "pain", which stands for "pain", and would set the body moving. Use a longer phrase.
            "next": ["skip this step"] | nothing
            "how-long": ["skip"], "where-am-i": ["skid"] | WARNING 6:42 "skid" sounds like "skip", which stands for "how-long". Use a longer phrase, or be ready to be misheard.
            """)
    void whatSoundsAlikeIsToldAndMayNotMoveTheBody(String phrases, String told) throws IOException {
        var faults = check(PHRASES.replace("\"pain\": [", phrases + ",\n    \"pain\": ["));

        assertEquals(told.equals("nothing") ? List.of() : List.of(told), faults);
    }

    /** As severity, place, problem and mend. */
    private List<String> check(String text) throws IOException {
        var library = new JsonLibrary(List.of(Path.of("scripts")), new Surroundings(List.of(), Pronouncer.ALL, FEW_WORDS));
        return library.check(write(text)).stream()
                .map(fault -> (fault.severity() + " " + fault.line() + ":" + fault.column() + " " + fault.problem() + " " + fault.mend()).strip()).toList();
    }

    /** Knows some words, and guesses one thing of every other that has a vowel. */
    private static final Sounding FEW_WORDS = new Sounding() {
        private final Map<String, String> known = Map.ofEntries(Map.entry("stop", "S T AA P"), Map.entry("it", "IH T"), Map.entry("now", "N AW"),
                Map.entry("pain", "P EY N"), Map.entry("ouch", "AW CH"), Map.entry("hurts", "HH ER T S"), Map.entry("what's", "W AH T S"),
                Map.entry("next", "N EH K S T"), Map.entry("skip", "S K IH P"), Map.entry("skid", "S K IH D"), Map.entry("start", "S T AA R T"),
                Map.entry("again", "AH G EY N"), Map.entry("this", "DH IH S"), Map.entry("step", "S T EH P"));

        @Override
        public List<List<String>> ways(String word) {
            return known.containsKey(word) ? List.of(List.of(known.get(word).split(" "))) : List.of();
        }

        @Override
        public List<String> guess(String word) {
            return word.matches(".*[aeiou].*") ? List.of("P", "L", "IH", "NG", "K") : List.of();
        }
    };

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("phrases.json"), text);
    }
}
