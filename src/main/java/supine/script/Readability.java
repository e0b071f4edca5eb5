package supine.script;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easily a text is understood: Flesch's reading ease, 206.835 - 1.015 words per sentence - 84.6 syllables per word
 * (R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948). 100 is very easy, 70 and more is plain language,
 * 30 is for scholars.
 *
 * <p>Syllables are counted by spelling: every run of vowels (y too) is one, but not a final "e" or "es" that is silent, nor the "e"
 * of "ed" after anything but t and d; a word has at least one. A number counts a syllable for each digit. It is wrong in about one
 * word of ten, both ways, which evens out over some sentences.
 */
public record Readability(int sentences, int words, int syllables) {

    /** From here on a text is plain language. */
    public static final double PLAIN = 70;

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['\u2019][A-Za-z]+)?|\\d+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** Vowels that are written and not spoken, at a word's end and within "safely" or "useless". */
    private static final Pattern SILENT = Pattern.compile("(?<=[^aeiouylr])e$|(?<=[aeiouy][lr])e$|(?<=[^aeiouysxzhcglr])es$|(?<=[aeiouy][lr])es$"
            + "|(?<=[^aeiouytd])ed$|(?<=[^aeiouy])e(?=(ly|ful|less)$)");

    /** @param sentences one sentence each; variables count as a word */
    public static Readability of(List<String> sentences) {
        int words = 0;
        int syllables = 0;
        for (var sentence : sentences) {
            for (var match : WORD.matcher(sentence.replaceAll("\\{\\w*}", "right")).results().toList()) {
                words++;
                syllables += syllables(match.group());
            }
        }
        return new Readability(sentences.size(), words, syllables);
    }

    /** Flesch's figure; 100 for no text at all. */
    public double ease() {
        return words == 0 ? 100 : 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
    }

    static int syllables(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word.length();
        }
        var plain = word.toLowerCase(Locale.ROOT).replaceAll("['\u2019].*", "");
        var spoken = SILENT.matcher(plain).replaceAll("");
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
