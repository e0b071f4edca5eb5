package supine.engine.json;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import supine.command.Command;
import supine.command.Likeness;
import supine.command.Phrasebook;
import supine.engine.json.Node.Place;
import supine.script.ScriptException;
import supine.script.Surroundings;

/**
 * Reads {"format": 1, "language": "en", "phrases": {"stop": ["stop", "stop now"], ...}, "pronunciations": {"halt": ["HH AO L T"]}}; how
 * words are said may be left out.
 */
public final class JsonPhrasebook {

    /** Commands that a session must never be without. */
    private static final List<Command> NEEDED = List.of(Command.STOP, Command.PAIN);
    private static final Pattern PHRASE = Pattern.compile("[a-z']+( [a-z']+)*");
    /** Stands in where the file has faults; never handed out to be listened for. */
    static final Phrasebook LEAST = new Phrasebook(Map.of(Command.STOP, List.of("stop"), Command.PAIN, List.of("pain")));

    private final Faults faults;
    private final PhraseWords words;
    private final Map<Command, List<String>> beside;
    private final Map<String, Command> owners = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    private JsonPhrasebook(Faults faults, PhraseWords words, Map<Command, List<String>> beside) {
        this.faults = faults;
        this.words = words;
        this.beside = beside;
    }

    /** Without looking at how words are said. @throws ScriptException with every fault found */
    public static Phrasebook read(Path file) throws ScriptException {
        return read(file, Surroundings.NONE, Map.of());
    }

    /** @param beside what is listened for as well, whatever this one has @throws ScriptException with every fault found */
    public static Phrasebook read(Path file, Surroundings surroundings, Map<Command, List<String>> beside) throws ScriptException {
        return ScriptReader.read(Kind.PHRASES, new Faults(file, surroundings, false), fields -> body(fields, beside)).orThrow();
    }

    static Phrasebook body(Fields fields, Map<Command, List<String>> beside) {
        var faults = fields.faults();
        fields.choice("language", Words.LANGUAGES);
        var words = new PhraseWords(faults);
        fields.optional("pronunciations").ifPresent(words::read);
        var book = new JsonPhrasebook(faults, words, beside);
        var phrases = fields.required("phrases").map(book::commands).orElse(Map.of());
        fields.done();
        words.unused();
        if (!faults.unusable()) {
            book.warnOfLikeness(phrases);
        }
        return faults.unusable() ? LEAST : new Phrasebook(phrases, words.given());
    }

    private Map<Command, List<String>> commands(Node node) {
        var fields = Fields.of("\"phrases\"", node, faults);
        var all = new EnumMap<Command, List<String>>(Command.class);
        // Names come from what they name.
        Arrays.stream(Command.values()).filter(command -> command != Command.NAME).forEach(command -> {
            var list = NEEDED.contains(command) ? fields.required(command.id()) : fields.optional(command.id());
            list.ifPresent(each -> all.put(command,
                    Values.list(command.id(), each, (item, f) -> phrase(command, item), faults)));
            if (fields.has(command.id()) && all.getOrDefault(command, List.of()).isEmpty()) {
                faults.error(fields.at(command.id()), "\"" + command.id() + "\" has no phrase.", "Add one, or leave the command out.");
            }
        });
        fields.done();
        return all;
    }

    private String phrase(Command command, Node node) {
        var phrase = Values.text(command.id(), node, faults);
        if (!phrase.isBlank() && !PHRASE.matcher(phrase).matches()) {
            faults.error(node.at(), node.describe() + " is no phrase.",
                    "Write small letters, and one space between words.");
        }
        if (PHRASE.matcher(phrase).matches()) {
            Arrays.stream(phrase.split(" ")).forEach(word -> words.use(word, node.at()));
        }
        var owner = owners.putIfAbsent(phrase, command);
        if (owner != null && !phrase.isBlank()) {
            faults.error(node.at(), "\"" + phrase + "\" already stands for \"" + owner.id() + "\".", "Delete one of them.");
        }
        places.put(phrase, node.at());
        return phrase;
    }

    /** What sets the body moving must not be mistaken for what is always heard; of the rest it is enough to know. */
    private void warnOfLikeness(Map<Command, List<String>> phrases) {
        for (var pair : new Likeness(words::ways).pairs(withThoseBeside(phrases))) {
            boolean one = places.containsKey(pair.phrase());
            boolean other = places.containsKey(pair.otherPhrase());
            if (one && (!other || moves(pair.command()))) {
                warnOfLikeness(pair.phrase(), pair.command(), pair.otherPhrase(), pair.other(), pair.dangerous());
            } else if (other) {
                warnOfLikeness(pair.otherPhrase(), pair.other(), pair.phrase(), pair.command(), pair.dangerous());
            }
        }
    }

    private void warnOfLikeness(String phrase, Command command, String other, Command owner, boolean dangerous) {
        var problem = "\"" + phrase + "\" sounds like \"" + other + "\", which stands for \"" + owner.id() + "\"";
        if (dangerous) {
            faults.error(places.get(phrase), problem + (moves(command) ? ", and would set the body moving." : " and sets the body moving."),
                    "Use a longer phrase.");
        } else {
            faults.warning(places.get(phrase), problem + ".", "Use a longer phrase, or be ready to be misheard.");
        }
    }

    private static boolean moves(Command command) {
        return command.effect() == Command.Effect.MOVES;
    }

    private Map<Command, List<String>> withThoseBeside(Map<Command, List<String>> phrases) {
        var all = new EnumMap<Command, List<String>>(Command.class);
        for (var command : Command.values()) {
            all.put(command, Stream.concat(phrases.getOrDefault(command, List.of()).stream(),
                    beside.getOrDefault(command, List.of()).stream().filter(words::know)).distinct().toList());
        }
        return all;
    }
}
