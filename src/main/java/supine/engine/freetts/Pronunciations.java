package supine.engine.freetts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * How to say what the voice's own lexicon says badly; data, in {@code pronunciations.txt} beside this class. A word that is said so
 * only before certain others gets a spelling of its own, which no text holds and which is taken back in the word times.
 */
final class Pronunciations {
    private record Respelling(Pattern where, String spelling) {
    }

    private final Map<String, String[]> phones = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final List<Respelling> respellings = new ArrayList<>();

    private Pronunciations() {
    }

    static Pronunciations shipped() {
        var pronunciations = new Pronunciations();
        try (var in = Objects.requireNonNull(Pronunciations.class.getResourceAsStream("pronunciations.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    pronunciations.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pronunciations;
    }

    private void add(String line) {
        var sides = line.split("=");
        var condition = sides[0].trim().split("\\s+before\\s+");
        var word = condition[0].toLowerCase(Locale.ROOT);
        var spelling = word.replace("'", "");
        if (condition.length > 1) {
            // Spelled so that the voice does not take it for an abbreviation and spell it out.
            spelling = word + "verb";
            respellings.add(new Respelling(Pattern.compile("(?i)\\b" + word + "(?=\\s+(?:" + condition[1] + ")\\b)"), spelling));
        }
        phones.put(spelling, sides[1].trim().split("\\s+"));
        if (!spelling.equals(word)) {
            written.put(spelling, word);
        }
    }

    /** The spellings for the voice's lexicon, with their phones. */
    void forEach(BiConsumer<String, String[]> action) {
        phones.forEach(action);
    }

    /** The text with the spellings that the lexicon now knows. */
    String respell(String text) {
        var spelled = text;
        for (var respelling : respellings) {
            spelled = respelling.where().matcher(spelled).replaceAll(respelling.spelling());
        }
        return spelled;
    }

    /** The word as it is written, for a word as the voice names it. */
    String written(String named) {
        var word = written.getOrDefault(named, named);
        return word.startsWith("_") ? word.substring(1) : word;
    }
}
