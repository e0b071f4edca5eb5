package supine.engine.sphinx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import supine.command.Phone;

/**
 * The words of the pronunciation dictionary that comes with the model (cmudict), and what it lacks: some 130,000, read at the first question in about a
 * tenth of a second. Calls may come from any thread.
 */
public final class DictionaryWords {
    private static final int ABOUT = 130_000;
    private List<Text> texts = List.of();

    /** @param begins where the first line of a word begins; its other ways follow on the next lines */
    private record Text(String lines, Map<String, Integer> begins) {
        static Text of(String lines) {
            var begins = new HashMap<String, Integer>(2 * ABOUT);
            for (int from = 0; from >= 0; from = next(lines, from)) {
                begins.putIfAbsent(lines.substring(from, Math.max(from, lines.indexOf(' ', from))), from);
            }
            return new Text(lines, begins);
        }

        List<List<Phone>> ways(String word) {
            var ways = new ArrayList<List<Phone>>();
            for (int from = begins.getOrDefault(word, -1); from >= 0 && lines.startsWith(word, from); from = next(lines, from)) {
                var columns = lines.substring(from, end(lines, from)).trim().split("\\s+");
                if (!columns[0].equals(word) && !columns[0].startsWith(word + "(")) {
                    break;
                }
                ways.add(phones(List.of(columns).subList(1, columns.length)));
            }
            return ways;
        }
    }

    /** @param word small letters and apostrophes */
    public boolean contains(String word) {
        return texts().stream().anyMatch(text -> text.begins().containsKey(word));
    }

    /** Every way to say a word; none if it is not there. */
    public List<List<Phone>> ways(String word) {
        return texts().stream().flatMap(text -> text.ways(word).stream()).toList();
    }

    private static List<Phone> phones(List<String> written) {
        return written.stream().map(phone -> Phone.of(phone).orElseThrow(() -> new IllegalStateException("the dictionary has a phone " + phone))).toList();
    }

    private static int end(String lines, int from) {
        int end = lines.indexOf('\n', from);
        return end < 0 ? lines.length() : end;
    }

    private static int next(String lines, int from) {
        int end = lines.indexOf('\n', from);
        return end < 0 || end + 1 == lines.length() ? -1 : end + 1;
    }

    private synchronized List<Text> texts() {
        var known = texts;
        if (known.isEmpty()) {
            known = read();
            texts = known;
        }
        return known;
    }

    private static List<Text> read() {
        try {
            return List.of(Text.of(new String(ModelFiles.bytes(ModelFiles.DICTIONARY), StandardCharsets.ISO_8859_1)), Text.of(PhraseModel.saidAlso()));
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        }
    }
}
