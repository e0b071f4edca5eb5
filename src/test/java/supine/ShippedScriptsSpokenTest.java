package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;
import supine.settings.Folders;

/** Scripts and the real voice. */
class ShippedScriptsSpokenTest {
    private final Engines engines = new Engines(Path.of("."), new Folders(Path.of("target/nobody")));

    @Test
    void theVoiceKnowsEveryWordOfTheShippedScripts() {
        assertEquals(List.of(), warnings(Path.of("scripts")));
    }

    /** The last two are missing in the voice's own lexicon, since its rules get them right. */
    @Test
    void aWordThatNoDictionaryHoldsIsToldAndPlainOnesAreNot(@TempDir Path folder) throws IOException {
        var lesson = Files.writeString(Files.createDirectory(folder.resolve("lessons")).resolve("x.json"), """
                { "format": 1, "id": "x", "name": "X", "sources": ["ours"],
                  "text": "Don't let the infraspinatus sink. Glutes and the body's shoulder are stretching." }
                """);

        var told = warnings(lesson);

        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).problem().contains("\"infraspinatus\""));
    }

    private List<ScriptFault> warnings(Path file) {
        return engines.library().check(file).stream().filter(fault -> fault.severity() != Severity.NOTE).toList();
    }
}
