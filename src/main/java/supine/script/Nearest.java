package supine.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {

    /** Longer words are cut before they are compared, so that a hostile file costs no time. */
    private static final int LONGEST = 40;

    private Nearest() {
    }

    /** The word nearest to the one that was written, if one is near enough to be meant by it. */
    public static Optional<String> to(String written, Collection<String> words) {
        var plain = plain(written);
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(plain, plain(word))))
                .filter(word -> distance(plain, plain(word)) <= Math.max(1, plain(word).length() / 3));
    }

    /** "Did you mean "x"?", or all the words if none is near. */
    public static String mend(String written, Collection<String> words) {
        return to(written, words)
                .map(word -> "Did you mean \"" + word + "\"?")
                .orElseGet(() -> "Use one of: " + String.join(", ", words) + ".");
    }

    /** Case, hyphens, underscores and spaces are what people get wrong most, so they count for nothing. */
    private static String plain(String word) {
        var cut = word.length() > LONGEST ? word.substring(0, LONGEST) : word;
        return cut.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Edits (insert, delete, replace, swap of neighbours) from one word to the other: optimal string alignment. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int replace = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(replace, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], 1 + rows[i - 2][j - 2]);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}
