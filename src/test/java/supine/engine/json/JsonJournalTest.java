package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.history.Happening;

class JsonJournalTest {
    private static final Happening PAIN = new Happening(Instant.parse("2026-11-20T10:00:00Z"), "pain", Map.of("exercise", "bridge"));
    private static final Happening ENDED = new Happening(Instant.parse("2026-11-20T10:05:00Z"), "ended", Map.of("reason", "pain"));

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadAgainByTheNextStart() {
        var file = folder.resolve("data/journal.jsonl");
        new JsonJournal(file).write(PAIN);
        new JsonJournal(file).write(ENDED);

        assertEquals(List.of(PAIN, ENDED), new JsonJournal(file).all());
    }

    @Test
    void aLineTornByACrashIsPassedOverAndTheNextOneIsWhole() throws Exception {
        var file = folder.resolve("journal.jsonl");
        var journal = new JsonJournal(file);
        journal.write(PAIN);
        Files.writeString(file, "{\"at\":\"2026-11-20T10:01:00Z\",\"wh", StandardOpenOption.APPEND);

        journal.write(ENDED);

        assertEquals(List.of(PAIN, ENDED), journal.all());
    }

    @Test
    void noJournalYetIsAnEmptyOne() {
        assertEquals(List.of(), new JsonJournal(folder.resolve("none.jsonl")).all());
    }

    @Test
    void aJournalThatCannotBeWrittenSaysSo() throws Exception {
        var file = folder.resolve("a-folder");
        Files.createDirectory(file);
        assertThrows(UncheckedIOException.class, () -> new JsonJournal(file).write(PAIN));
    }
}
