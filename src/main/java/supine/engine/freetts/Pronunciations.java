package supine.engine.freetts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** How to say what the voice's own lexicon says badly; data, in {@code pronunciations.txt} beside this class. */
final class Pronunciations {
    private final Map<String, String[]> phones;

    private Pronunciations(Map<String, String[]> phones) {
        this.phones = phones;
    }

    static Pronunciations shipped() {
        var phones = new LinkedHashMap<String, String[]>();
        try (var in = Objects.requireNonNull(Pronunciations.class.getResourceAsStream("pronunciations.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var fields = line.trim().split("\\s+");
                    phones.put(fields[0], java.util.Arrays.copyOfRange(fields, 1, fields.length));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pronunciations(phones);
    }

    void forEach(BiConsumer<String, String[]> action) {
        phones.forEach(action);
    }
}
