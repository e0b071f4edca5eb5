package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.command.Command;
import supine.command.Likeness;
import supine.engine.sphinx.DictionaryWords;
import supine.hearing.Evidence;
import supine.hearing.OwnWords;
import supine.script.ScriptException;
import supine.settings.Folders;
import supine.testing.Sounds;
import supine.testing.Voices;

/** Phrases are data: people add their own, in words that no dictionary has, and cannot make "stop" unsafe by it. */
class OwnPhrasesTest {
    @TempDir
    Path folder;

    @Test
    void aWordThatNoDictionaryHasIsHeardByItsLetters() throws Exception {
        assertTrue(!new DictionaryWords().contains("halzmac"));
        own("\"stop\": [\"halzmac\"], \"pain\": [\"pain\"]", "");

        assertEquals(List.of(Command.STOP, Command.STOP), Stream.concat(heard("halzmac").stream(), heard("stop").stream()).toList());
    }

    @Test
    void aWordIsHeardAsTheUserSaysItIsSaid() throws Exception {
        own("\"stop\": [\"halzmac\"], \"pain\": [\"pain\"]", ", \"pronunciations\": { \"halzmac\": [\"T OW M AA T OW\"] }");

        assertEquals(List.of(Command.STOP), heard("tomahto"));
    }

    @Test
    void aPhraseThatMovesAndSoundsLikeStopIsRefusedWithItsPlace() throws Exception {
        own("\"stop\": [\"stop\"], \"pain\": [\"pain\"], \"next\": [\"skip\"]", "");

        var refused = assertThrows(ScriptException.class, () -> engines().phrasebook()).getMessage();

        assertTrue(refused.contains("en.json:1:92: \"skip\" sounds like \"stop\""), refused);
    }

    @Test
    void aPhraseIsComparedWithThoseThatCameAlongToo() throws Exception {
        own("\"stop\": [\"halt\"], \"pain\": [\"agony\"], \"next\": [\"skip\"]", "");
        var refused = assertThrows(ScriptException.class, () -> engines().phrasebook()).getMessage();
        assertTrue(refused.contains("\"skip\" sounds like \"stop\", which stands for \"stop\", and would set the body moving."), refused);

        own("\"stop\": [\"i'm ready\"], \"pain\": [\"agony\"]", "");
        refused = assertThrows(ScriptException.class, () -> engines().phrasebook()).getMessage();
        assertTrue(refused.contains("\"i'm ready\" sounds like \"ready\", which stands for \"ready\" and sets the body moving."), refused);
    }

    @Test
    void nothingShippedThatMovesTheBodySoundsLikeStopOrPain() throws Exception {
        var dictionary = new DictionaryWords();
        var phrases = engines().phrasebook().phrases();

        var pairs = new Likeness(dictionary::ways).pairs(phrases);

        assertEquals(List.of(), pairs);
        for (var list : phrases.values()) {
            for (var phrase : list) {
                for (var word : phrase.split(" ")) {
                    assertFalse(dictionary.ways(word).isEmpty(), word);
                }
            }
        }
    }

    private Engines engines() {
        return new Engines(Path.of("."), new Folders(folder));
    }

    private void own(String phrases, String more) throws IOException {
        var file = Files.createDirectories(folder.resolve("scripts/phrases")).resolve("en.json");
        Files.writeString(file, "{ \"format\": 1, \"language\": \"en\", \"phrases\": { " + phrases + " }" + more + " }");
    }

    private List<Command> heard(String said) throws ScriptException {
        var engines = engines();
        var ears = engines.ears(engines.phrasebook());
        ears.listenFor(EnumSet.allOf(Command.class));
        var heard = new ArrayList<Command>();
        Sounds.frames(Sounds.inARoom(Voices.say("flite:slt", said)), (atMs, frame) ->
                ears.hear(atMs, frame, ears.notice(atMs, frame, false), false, OwnWords.NONE, evidence -> {
                    if (evidence instanceof Evidence.Heard command) {
                        heard.add(command.command());
                    }
                }));
        return heard;
    }
}
