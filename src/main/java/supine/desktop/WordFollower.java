package supine.desktop;

import java.util.Locale;

/**
 * Finds the word being spoken in the sentence as shown. The two differ where the text was normalised for speech ("2x" is spoken "two
 * times"), so words are looked for a little ahead of the last one found, and one that is not found leaves the mark where it is or
 * moves it on to a number that may stand for it. Not thread-safe.
 */
final class WordFollower {
    private static final int LOOK_AHEAD = 6;

    private String sentence = "";
    private String[] shown = {};
    private int at = -1;

    /**
     * @param index place of the word among the spoken words; 0 begins the sentence anew
     * @return place of the shown word to mark, counted by blanks; -1 if there is none
     */
    int follow(String spokenSentence, int index, String word) {
        if (!spokenSentence.equals(sentence) || index == 0) {
            sentence = spokenSentence;
            shown = words(spokenSentence);
            at = -1;
        }
        var wanted = plain(word);
        for (int i = Math.max(0, at + 1); i < Math.min(shown.length, at + 1 + LOOK_AHEAD); i++) {
            if (plain(shown[i]).equals(wanted)) {
                at = i;
                return at;
            }
        }
        for (int i = at + 1; i < Math.min(shown.length, at + 2); i++) {
            if (at < 0 || shown[i].chars().anyMatch(Character::isDigit) || plain(shown[i]).startsWith(wanted)) {
                at = i;
            }
        }
        return at;
    }

    /** The sentence's words as {@link TextBlock} places them. */
    static String[] words(String text) {
        var stripped = text.strip();
        return stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
