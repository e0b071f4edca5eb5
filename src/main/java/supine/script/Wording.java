package supine.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody who listens with closed eyes would stumble over in a sentence. */
public final class Wording {

    /** Words in a sentence, the most that is kept in mind while moving. */
    public static final int LONGEST_SENTENCE = 20;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z{0-9])");
    private static final Pattern FOR_EYES = Pattern.compile(
            "\\b(like (this|that|so)|as shown|shown (here|above|below)|th(is|at) way|over here|right here|here's how"
                    + "|(see|look at|in|on) the (picture|figure|image|diagram|photo|video|screen|illustration|drawing)"
                    + "|see (above|below|fig\\w*)|watch (the|how|your|me)|as you can see|mirror)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Letters before or after a digit, a dot inside or straight before a small letter, capitals in a row, words without a vowel but "T". */
    private static final List<Pattern> ABBREVIATIONS = List.of(
            Pattern.compile("\\b\\d+[A-Za-z]+\\b"),
            Pattern.compile("\\b[A-Za-z]+\\.[A-Za-z]+\\b\\.?"),
            Pattern.compile("\\b[A-Za-z]{1,5}\\.(?=\\s+[a-z])"),
            Pattern.compile("\\b[A-Z]{2,}\\b"),
            Pattern.compile("(?<!['\u2019])\\b[b-df-hj-np-tv-xzB-DF-HJ-NP-SV-XZ]+\\b"),
            Pattern.compile("\\b(secs?|mins?|reps?|approx|incl|max|vs|etc|ca|deg|hrs?)\\b"));
    private static final Pattern UNSPEAKABLE = Pattern.compile("[^A-Za-z0-9 ,.;:!?'\"()\\-\u2019\u2013{}_\\n]");

    private Wording() {
    }

    /** A thing to better, and how. */
    public record Finding(String problem, String mend) {
    }

    /** Cuts a text where one sentence ends and the next begins, so that speech can halt and go on between them. */
    public static List<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text.strip()).filter(sentence -> !sentence.isBlank()).toList();
    }

    /** Everything to better in one sentence. */
    public static List<Finding> check(String sentence) {
        var found = new ArrayList<Finding>();
        int words = sentence.strip().split("\\s+").length;
        if (words > LONGEST_SENTENCE) {
            found.add(new Finding("This sentence has " + words + " words; " + LONGEST_SENTENCE + " are the most that one can follow.",
                    "Make two of it, one movement each."));
        }
        var eyes = FOR_EYES.matcher(sentence);
        if (eyes.find()) {
            found.add(new Finding("\"" + eyes.group() + "\" needs eyes.", "Say which part of the body goes where."));
        }
        ABBREVIATIONS.stream().flatMap(pattern -> pattern.matcher(withoutVariables(sentence)).results()).findFirst()
                .ifPresent(match -> found.add(new Finding("\"" + match.group() + "\" looks like an abbreviation.",
                        "Write it out as it is spoken.")));
        var sign = UNSPEAKABLE.matcher(sentence);
        if (sign.find()) {
            found.add(new Finding("The voice cannot speak \"" + sign.group() + "\".", "Write it in English words."));
        }
        return found;
    }

    private static String withoutVariables(String sentence) {
        return sentence.replaceAll("\\{\\w*}", "");
    }
}
