package supine.engine.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import supine.command.Phrasebook;
import supine.engine.json.Node.Place;

/** What a file's spoken words are to the voice that says them and to the ear that listens for commands. */
final class SpokenCheck {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w*}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(['\u2019][A-Za-z]+)?");
    private static final int LONGEST_WORD = 40;

    private SpokenCheck() {
    }

    /** How to find each phrase as whole words. */
    static Map<String, Pattern> patterns(Phrasebook commands) {
        return commands.phrases().values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(phrase -> phrase, phrase -> Pattern.compile("\\b" + Pattern.quote(phrase) + "\\b")));
    }

    static void check(Faults faults, Map<String, Pattern> commands) {
        warnOfUnknownWords(faults);
        countCommands(faults, commands);
    }

    /** Each word once; whoever mends one place finds the others. */
    private static void warnOfUnknownWords(Faults faults) {
        var asked = new HashSet<String>();
        for (var spoken : faults.spoken()) {
            for (var word : WORD.matcher(plain(spoken.text())).results().map(match -> match.group()).toList()) {
                if (asked.add(word) && word.length() <= LONGEST_WORD && !faults.surroundings().pronouncer().isKnown(word)) {
                    faults.warning(spoken.text().at(), "The voice does not know the word \"" + word + "\" and would guess.",
                            "Use a plainer word, or write it as it sounds.");
                }
            }
        }
    }

    /** Allowed, since the program does not listen to itself; but a helper who reads it aloud is heard. */
    private static void countCommands(Faults faults, Map<String, Pattern> commands) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        var first = new Place(0, 0);
        for (var spoken : faults.spoken()) {
            var text = plain(spoken.text());
            for (var phrase : commands.entrySet()) {
                int times = text.contains(phrase.getKey()) ? (int) phrase.getValue().matcher(text).results().count() : 0;
                if (times > 0) {
                    first = counts.isEmpty() ? spoken.text().at() : first;
                    counts.merge(phrase.getKey(), times, Integer::sum);
                }
            }
        }
        if (!counts.isEmpty()) {
            faults.note(first, "The program itself says what are commands, which is allowed: " + counts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey()).map(each -> "\"" + each.getKey() + "\" " + each.getValue() + " times")
                    .collect(Collectors.joining(", ")).replace(" 1 times", " once") + ".");
        }
    }

    private static String plain(Node.Text text) {
        return VARIABLE.matcher(text.value()).replaceAll(" ").replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }
}
