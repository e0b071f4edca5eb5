package supine.engine.json;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.script.Pronouncer;
import supine.script.ScriptException;

/** Reads {"format": 1, "language": "en", "phrases": {"stop": ["stop", "stop now"], ...}}. */
public final class JsonPhrasebook {

    /** Commands that a session must never be without. */
    private static final List<Command> NEEDED = List.of(Command.STOP, Command.PAIN);
    private static final Pattern PHRASE = Pattern.compile("[a-z']+( [a-z']+)*");
    /** Stands in where the file has faults; never handed out to be listened for. */
    static final Phrasebook LEAST = new Phrasebook(Map.of(Command.STOP, List.of("stop"), Command.PAIN, List.of("pain")));

    private JsonPhrasebook() {
    }

    /** @throws ScriptException with every fault found */
    public static Phrasebook read(Path file) throws ScriptException {
        return ScriptReader.read(Kind.PHRASES, new Faults(file), JsonPhrasebook::body).orThrow();
    }

    static Phrasebook body(Fields fields) {
        var faults = fields.faults();
        fields.choice("language", Words.LANGUAGES);
        var phrases = fields.required("phrases").map(node -> commands(node, faults)).orElse(Map.of());
        fields.done();
        return faults.unusable() ? LEAST : new Phrasebook(phrases);
    }

    private static Map<Command, List<String>> commands(Node node, Faults faults) {
        var fields = Fields.of("\"phrases\"", node, faults);
        var owners = new HashMap<String, Command>();
        var all = new EnumMap<Command, List<String>>(Command.class);
        // Names come from what they name.
        Arrays.stream(Command.values()).filter(command -> command != Command.NAME).forEach(command -> {
            var list = NEEDED.contains(command) ? fields.required(command.id()) : fields.optional(command.id());
            list.ifPresent(each -> all.put(command,
                    Values.list(command.id(), each, (item, f) -> phrase(command, item, owners, f), faults)));
            if (fields.has(command.id()) && all.getOrDefault(command, List.of()).isEmpty()) {
                faults.error(fields.at(command.id()), "\"" + command.id() + "\" has no phrase.", "Add one, or leave the command out.");
            }
        });
        fields.done();
        return all;
    }

    /** A known word that is one letter away, if there is one: what was probably meant. */
    private static String nearest(String word, Pronouncer known) {
        var near = new LinkedHashSet<String>();
        for (int i = 0; i <= word.length(); i++) {
            var before = word.substring(0, i);
            if (i + 1 < word.length()) {
                near.add(before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
            }
            if (i < word.length()) {
                near.add(before + word.substring(i + 1));
            }
            for (char letter = 'a'; letter <= 'z'; letter++) {
                if (i < word.length()) {
                    near.add(before + letter + word.substring(i + 1));
                }
                near.add(before + letter + word.substring(i));
            }
        }
        return near.stream().filter(other -> other.length() > 1 && known.isKnown(other)).findFirst()
                .map(other -> "Did you mean \"" + other + "\"?").orElse("Use a word from the dictionary.");
    }

    private static String phrase(Command command, Node node, Map<String, Command> owners, Faults faults) {
        var phrase = Values.text(command.id(), node, faults);
        if (!phrase.isBlank() && !PHRASE.matcher(phrase).matches()) {
            faults.error(node.at(), node.describe() + " is no phrase.",
                    "Write small letters, and one space between words.");
        }
        if (PHRASE.matcher(phrase).matches()) {
            Arrays.stream(phrase.split(" ")).filter(word -> !faults.surroundings().pronouncer().isKnown(word)).findFirst()
                    .ifPresent(word -> faults.error(node.at(), "\"" + word + "\" is in no dictionary, so it cannot be listened for.",
                            nearest(word, faults.surroundings().pronouncer())));
        }
        var owner = owners.putIfAbsent(phrase, command);
        if (owner != null && !phrase.isBlank()) {
            faults.error(node.at(), "\"" + phrase + "\" already stands for \"" + owner.id() + "\".", "Delete one of them.");
        }
        return phrase;
    }
}
