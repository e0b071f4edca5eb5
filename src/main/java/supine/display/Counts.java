package supine.display;

import java.util.Locale;
import java.util.Set;

/** Tells a spoken count from a sentence: a display need not show "seven" where the instruction stood. */
public final class Counts {
    private static final Set<String> NUMBERS = Set.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
            "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred");

    private Counts() {
    }

    /** True if the text is a number and nothing else: "7", "seven", "twenty-five." */
    public static boolean isCount(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("[\\s,.!-]+");
        for (var word : words) {
            if (!NUMBERS.contains(word) && !word.matches("\\d+")) {
                return false;
            }
        }
        return words.length > 0;
    }
}
