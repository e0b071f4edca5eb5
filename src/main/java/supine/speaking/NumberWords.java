package supine.speaking;

import java.util.Map;

/** Numbers as they are said in English. */
final class NumberWords {
    private static final String[] SMALL = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    private static final String[] TENS = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    private static final Map<String, String> ORDINALS = Map.of("one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth",
            "nine", "ninth", "twelve", "twelfth");
    private static final int LONGEST_READ_AS_A_NUMBER = 9;

    private NumberWords() {
    }

    /** Of digits, with commas between thousands or a decimal point: "1,250" or "2.5". What is longer than nine digits is spelled out. */
    static String of(String digits) {
        var plain = digits.replace(",", "");
        var point = plain.indexOf('.');
        if (point >= 0) {
            return whole(plain.substring(0, point)) + " point " + spelled(plain.substring(point + 1));
        }
        return whole(plain);
    }

    /** "2" becomes "second", "21" "twenty first". */
    static String ordinal(String digits) {
        var words = of(digits);
        var last = words.lastIndexOf(' ') + 1;
        var word = words.substring(last);
        var ordinal = ORDINALS.get(word);
        if (ordinal == null) {
            ordinal = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ieth" : word + "th";
        }
        return words.substring(0, last) + ordinal;
    }

    private static String whole(String digits) {
        if (digits.isEmpty()) {
            return "zero";
        }
        if (digits.length() > LONGEST_READ_AS_A_NUMBER || digits.length() > 1 && digits.startsWith("0")) {
            return spelled(digits);
        }
        return of(Integer.parseInt(digits));
    }

    static String of(int number) {
        if (number < 20) {
            return SMALL[number];
        }
        if (number < 100) {
            return joined(TENS[number / 10], number % 10);
        }
        if (number < 1_000) {
            return joined(SMALL[number / 100] + " hundred", number % 100);
        }
        if (number < 1_000_000) {
            return joined(of(number / 1_000) + " thousand", number % 1_000);
        }
        return joined(of(number / 1_000_000) + " million", number % 1_000_000);
    }

    private static String joined(String head, int rest) {
        return rest == 0 ? head : head + " " + of(rest);
    }

    private static String spelled(String digits) {
        var words = new StringBuilder();
        for (var i = 0; i < digits.length(); i++) {
            words.append(i == 0 ? "" : " ").append(SMALL[digits.charAt(i) - '0']);
        }
        return words.toString();
    }
}
