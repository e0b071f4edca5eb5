package supine.engine.sphinx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How words are pronounced, first of all from the dictionary that comes with the model (cmudict); only the words asked for are kept. */
final class Pronunciations {
    private final Map<String, List<List<String>>> ofWord = new HashMap<>();

    /** @param dictionary lines of "word phone phone …", further ways as "word(2) …" */
    Pronunciations(byte[] dictionary, Set<String> words) {
        var text = new String(dictionary, StandardCharsets.UTF_8);
        for (int from = 0, to; from < text.length(); from = to + 1) {
            to = text.indexOf('\n', from);
            if (to < 0) {
                to = text.length();
            }
            int end = from;
            while (end < to && text.charAt(end) > ' ' && text.charAt(end) != '(') {
                end++;
            }
            var word = text.substring(from, end);
            if (words.contains(word)) {
                int phones = text.indexOf(' ', end);
                ofWord.computeIfAbsent(word, w -> new ArrayList<>()).add(List.of(text.substring(phones, to).trim().split("\\s+")));
            }
        }
    }

    /** What is said here counts, whatever the dictionary says. */
    void say(String word, List<List<String>> ways) {
        ofWord.put(word, List.copyOf(ways));
    }

    boolean knows(String word) {
        return ofWord.containsKey(word);
    }

    /** @throws IllegalArgumentException if nothing is known of such a word */
    List<List<String>> of(String word) {
        var found = ofWord.get(word);
        if (found == null) {
            throw new IllegalArgumentException("no pronunciation is known for the word \"" + word + "\"");
        }
        return List.copyOf(found);
    }
}
