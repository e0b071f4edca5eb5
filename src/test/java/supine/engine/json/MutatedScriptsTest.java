package supine.engine.json;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a script is spoilt, reading it gives faults or a script; never anything else, and never slowly. */
class MutatedScriptsTest {

    private static final long SEED = 20260721;
    /** Enough for every build; -Dsupine.mutations=10000 for the long run. */
    private static final int MUTATIONS = Integer.getInteger("supine.mutations", 300);
    private static final List<String> SPLINTERS = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-1", "1e400", "99999999999999999999", "\"\"", "{}", "[]", "{side}",
            "\u0000", "\uD83D\uDE00", "\\u12", "\n", "//", "\"id\": \"x\",", "[[[[[[[[[[[[[[[[[[[[[[");

    @TempDir
    Path folder;

    @Test
    void aSpoiltScriptGivesFaultsAndNothingElseWithinASecond() throws IOException {
        var random = new Random(SEED);
        List<Path> shipped;
        try (var all = Files.walk(ScriptFolder.SHIPPED)) {
            shipped = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        var library = new ScriptFolder(folder).library();
        library.check(ScriptFolder.SHIPPED); // loads the classes, which is no mutation's fault
        for (int i = 0; i < MUTATIONS; i++) {
            var original = shipped.get(random.nextInt(shipped.size()));
            var parent = Files.createDirectories(folder.resolve(original.getParent().getFileName()));
            var file = parent.resolve("spoilt.json");
            Files.write(file, mutated(Files.readAllBytes(original), random));

            assertTimeout(Duration.ofSeconds(1), () -> assertNotNull(library.check(file)), () -> "mutation of " + original);
            library.routines();
            Files.delete(file);
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        var text = new StringBuilder(new String(original, StandardCharsets.UTF_8));
        for (int n = 1 + random.nextInt(3); n > 0 && text.length() > 1; n--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextInt(10) == 0 ? 500 : 10));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 2 -> text.replace(from, to, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 3 -> text.insert(from, text.substring(from, to).repeat(1 + random.nextInt(5)));
                default -> text.setLength(from);
            }
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
