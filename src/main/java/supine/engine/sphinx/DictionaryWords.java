package supine.engine.sphinx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of the pronunciation dictionary that comes with the model (cmudict), and what it lacks: some 130,000, read at the first question in about a
 * tenth of a second. Calls may come from any thread.
 */
public final class DictionaryWords {
    private static final int ABOUT = 130_000;
    private @Nullable Set<String> words;

    /** @param word small letters and apostrophes */
    public synchronized boolean contains(String word) {
        var known = words;
        if (known == null) {
            known = read();
            words = known;
        }
        return known.contains(word);
    }

    private static Set<String> read() {
        try {
            var words = new HashSet<String>(2 * ABOUT);
            new String(PhraseModel.dictionary(), StandardCharsets.UTF_8).lines()
                    .forEach(line -> words.add(line.substring(0, Math.max(0, line.indexOf(' ')))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        }
    }
}
