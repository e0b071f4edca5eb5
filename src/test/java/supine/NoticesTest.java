package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everybody whose work we use is named, with the version whose licence was read. */
class NoticesTest {
    private static final Pattern JAR = Pattern.compile("`([^`]+\\.jar)`");

    @Test
    void everyLibraryThatRunsIsNamedInTheNoticesAndNoOther() throws IOException {
        // given: what the build puts beside the program (it writes this list before the tests)
        var used = Arrays.stream(Files.readString(Path.of("target/libraries.txt")).strip().split(File.pathSeparator))
                .map(jar -> Path.of(jar).getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));

        // when
        var named = JAR.matcher(Files.readString(Path.of("THIRD-PARTY.md"))).results()
                .map(jar -> jar.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        // then
        assertEquals(used, named, "THIRD-PARTY.md must name exactly the libraries used: read the licence, then add its row and notice");
    }
}
