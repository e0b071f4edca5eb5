package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever copies an example from the guide gets a script that works. */
class WritingRoutinesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theExamplesOfTheGuideAreSoundScripts() throws IOException {
        var examples = EXAMPLE.matcher(Files.readString(Path.of("docs/writing-routines.md"))).results().map(match -> match.group(1)).toList();
        var mine = new ScriptFolder(folder);

        assertEquals(2, examples.size());
        assertEquals(List.of(), mine.check(mine.routine("quiet-back", examples.get(0))));
        assertEquals(List.of(), mine.check(mine.exercise("shoulder-shrug", examples.get(1))));
    }
}
