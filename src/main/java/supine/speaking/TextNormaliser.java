package supine.speaking;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From text as it is written to words as they are said: abbreviations, units, numbers, signs. What comes out holds letters, apostrophes
 * and the marks {@code . , ; : ? !} only, and comes out unchanged if it is put in again. Pure.
 */
public final class TextNormaliser {
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
    /** Not within a word or a number. */
    private static final String FREE = "(?<![A-Za-z0-9.,])";
    private static final String END = "(?![A-Za-z0-9])";

    private record Rule(Pattern pattern, Function<MatchResult, String> words) {
        String apply(String text) {
            return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(words.apply(found)));
        }
    }

    /** In this order: what comes first takes what a later rule would misread. */
    private static final List<Rule> RULES = List.of(
            // Signs of other alphabets that have a meaning.
            rule("(?<=\\d)\\s*\u00bd", " and a half"), rule("\u00bd", " a half "),
            rule("(?<=\\d)\\s*\u00bc", " and a quarter"), rule("\u00bc", " a quarter "),
            rule("(?<=\\d)\\s*\u00be", " and three quarters"), rule("\u00be", " three quarters "),
            rule("[\u2018\u2019\u02bc\u2032]", "'"), rule("[\u201c\u201d\u201e\u00ab\u00bb]", " "), rule("\u2026", "..."),
            rule("\u00d7", "x"), rule("(?<=\\d)\\s*[\u2010-\u2015\u2212]\\s*(?=\\d)", "-"), rule("\u2212(?=\\d)", "-"), rule("[\u2010\u2011]", "-"),
            rule("\\s*[\u2012-\u2015]\\s*", ", "), rule("\u20ac", " euros "), rule("\u00a3", " pounds "),
            // Abbreviations.
            rule("(?i)\\be\\.\\s?g\\.,?", "for example,"), rule("(?i)\\bi\\.\\s?e\\.,?", "that is,"),
            rule("(?i)\\betc\\.(?=\\s*$|\\s+(?-i:[A-Z]))", "and so on."), rule("(?i)\\betc\\b\\.?", "and so on"),
            rule("(?i)\\bvs\\b\\.?", "versus"), rule("(?i)\\bapprox\\b\\.?", "approximately"), rule("(?i)\\bincl\\b\\.?", "including"),
            rule("(?i)\\besp\\.", "especially"), rule("(?i)\\bmax\\.(?=\\s)", "maximum"), rule("(?i)(?<![\\d\\s-])(\\s|^)min\\.(?=\\s)", " minimum"),
            rule("(?i)\\bw/o\\b", "without"), rule("(?i)\\bw/(?=\\s|\\w)", "with "), rule("\\bOK\\b", "okay"), rule("\\bMRI\\b", "M R I"),
            // Contractions that would be read as another word.
            rule("(?i)\\b(I|we|you|he|she|it|they|that|there|who)'ll\\b", found -> found.group(1) + " will"), rule("(?i)\\bwe're\\b", "we are"),
            rule("(?i)\\b(I|we|you|he|she|they)'d\\b", found -> found.group(1) + " would"),
            // Times and durations.
            rule(FREE + "(\\d{1,2}):([0-5]\\d)\\s*([ap])\\.?m\\b\\.?", found -> clock(found) + " " + found.group(3) + " m"),
            rule("(?i)\\b([ap])\\.m\\.", found -> found.group(1) + " m"),
            rule(FREE + "(\\d{1,2}):([0-5]\\d):([0-5]\\d)" + END,
                    found -> duration(found.group(1), "hour", found.group(2), "minute", found.group(3), "second")),
            rule(FREE + "(\\d{1,3}):([0-5]\\d)" + END, found -> duration(found.group(1), "minute", found.group(2), "second")),
            // Several numbers together.
            rule(FREE + "(\\d+)-(\\d+)-(\\d+)" + END, found -> found.group(1) + " " + found.group(2) + " " + found.group(3)),
            rule(FREE + "1/2" + END, "one half"), rule(FREE + "1/4" + END, "one quarter"), rule(FREE + "3/4" + END, "three quarters"),
            rule(FREE + "1/3" + END, "one third"), rule(FREE + "2/3" + END, "two thirds"),
            rule(FREE + "(\\d+)/(\\1|7)" + END, found -> found.group(1) + " " + found.group(2)),
            rule(FREE + "(\\d+)/(\\d+)" + END, found -> found.group(1) + " over " + found.group(2)),
            rule(FREE + NUMBER + "\\s*-\\s*" + NUMBER, found -> found.group(1) + " to " + found.group(2)),
            rule("(?i)(?<=\\d)\\s*x\\s*(?=\\d)", " times "), rule("(?i)(?<=\\d)\\s?x" + END, " times"), rule("(?i)" + FREE + "x\\s?(?=\\d)", "times "),
            rule("\\$\\s?" + NUMBER, found -> found.group(1) + " dollars"), rule("#\\s?(?=\\d)", "number "), rule("(?<![\\w)])-(?=\\d)", "minus "),
            // Numbers with units, then numbers alone.
            rule("(?i)" + FREE + NUMBER + "[\\s-]*" + Units.WRITTEN, found -> found.group(1) + " " + Units.said(found.group(2), found.group(1).equals("1"))),
            rule(FREE + "(\\d+)(?:st|nd|rd|th)" + END, found -> NumberWords.ordinal(found.group(1))),
            rule(NUMBER, found -> " " + NumberWords.of(found.group(1)) + " "),
            // Signs.
            rule("\u00b0", " degrees "), rule("&", " and "), rule("\\+", " plus "), rule("=", " equals "), rule("%", " percent "), rule("@", " at "),
            rule("[~\u2248]", " about "), rule("<", " less than "), rule(">", " more than "), rule("(?i)\\band/or\\b", "and or"),
            rule("(?<=[A-Za-z])\\s?/\\s?(?=[A-Za-z])", " or "), rule("\\s+-+\\s+", ", "), rule("[()\\[\\]{}]", ", "));

    private static final List<Rule> TIDYING = List.of(
            rule("(?<![A-Za-z])'|'(?![A-Za-z])", " "), rule("[^A-Za-z'.,;:?!]+", " "),
            rule("(?<=[.,;:?!])(?=[A-Za-z])", " "), rule("\\.\\s*(?:\\.\\s*)+(?=[A-Za-z])", ", "), rule("\\s+(?=[.,;:?!])", ""),
            rule("[,;:]*([.?!])[.,;:?!]*", found -> found.group(1)), rule("([,;:])[,;:]+", found -> found.group(1)), rule("^[\\s.,;:?!]+", ""));

    private TextNormaliser() {
    }

    /** @return empty if there is nothing to say */
    public static String normalise(String text) {
        var words = text;
        for (var rule : RULES) {
            words = rule.apply(words);
        }
        words = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        for (var rule : TIDYING) {
            words = rule.apply(words);
        }
        return words.strip();
    }

    private static Rule rule(String pattern, String words) {
        return new Rule(Pattern.compile(pattern), found -> words);
    }

    private static Rule rule(String pattern, Function<MatchResult, String> words) {
        return new Rule(Pattern.compile(pattern), words);
    }

    private static String clock(MatchResult found) {
        var minutes = found.group(2);
        return NumberWords.of(found.group(1)) + (minutes.equals("00") ? "" : minutes.startsWith("0") ? " oh " + minutes.charAt(1) : " " + minutes);
    }

    /** @param parts a figure and its unit, in turn */
    private static String duration(String... parts) {
        var words = new StringBuilder();
        for (var i = 0; i < parts.length; i += 2) {
            var number = Integer.parseInt(parts[i]);
            if (number > 0 || i == parts.length - 2 && words.isEmpty()) {
                words.append(words.isEmpty() ? "" : " ").append(NumberWords.of(number)).append(' ').append(parts[i + 1]).append(number == 1 ? "" : "s");
            }
        }
        return words.toString();
    }
}
