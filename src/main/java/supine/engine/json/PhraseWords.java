package supine.engine.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import supine.command.Phone;
import supine.engine.json.Node.Place;
import supine.script.Nearest;
import supine.script.Sounding;

/** The words of a phrasebook and how they are said: as the file itself tells, else as the dictionary has it, else as the letters suggest. */
final class PhraseWords {
    private final Faults faults;
    private final Sounding sounding;
    private final Map<String, List<List<Phone>>> given = new LinkedHashMap<>();
    private final Map<String, Place> givenAt = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    PhraseWords(Faults faults) {
        this.faults = faults;
        sounding = faults.surroundings().sounding();
    }

    /** The object "pronunciations": for each word a list of its ways. */
    void read(Node node) {
        if (!(node instanceof Node.Obj object)) {
            Values.wrongType("pronunciations", node, "an object in braces", faults);
            return;
        }
        for (var member : object.members()) {
            var ways = Values.list(member.name(), member.value(), (item, f) -> way(member.name(), item), faults);
            if (ways.isEmpty()) {
                faults.error(member.at(), "\"" + member.name() + "\" has no pronunciation.", "Add one, as phones: \"S T AA P\".");
            }
            given.put(member.name(), ways);
            givenAt.put(member.name(), member.at());
        }
    }

    private List<Phone> way(String word, Node node) {
        var phones = new ArrayList<Phone>();
        var written = Values.text(word, node, faults).strip();
        for (var each : written.isEmpty() ? List.<String>of() : List.of(written.split("\\s+"))) {
            Phone.of(each).ifPresentOrElse(phones::add,
                    () -> faults.error(node.at(), "\"" + each + "\" is no phone of ARPAbet.", Nearest.mend(each, Phone.names())));
        }
        return phones;
    }

    /** A word of a phrase that stands there. */
    void use(String word, Place at) {
        if (!used.add(word) || given.containsKey(word) || !sounding.ways(word).isEmpty()) {
            return;
        }
        var near = nearest(word);
        var guess = sounding.guess(word);
        if (guess.isEmpty()) {
            faults.error(at, "\"" + word + "\" is in no dictionary, so it cannot be listened for.",
                    near.map(PhraseWords::meant).orElse("Use a word from the dictionary, or say under \"pronunciations\" how it sounds."));
        } else {
            faults.warning(at, "\"" + word + "\" is in no dictionary; by its letters it is listened for as " + String.join(" ", guess) + ".",
                    near.map(PhraseWords::meant).orElse("If that is wrong, say under \"pronunciations\" how it sounds."));
        }
    }

    private static String meant(String word) {
        return "Did you mean \"" + word + "\"?";
    }

    /** Words whose pronunciation is told and that no phrase has. */
    void unused() {
        given.keySet().stream().filter(word -> !used.contains(word)).forEach(word -> faults.warning(
                givenAt.get(word), "\"" + word + "\" stands in no phrase.", Nearest.to(word, used).map(PhraseWords::meant).orElse("")));
    }

    Map<String, List<List<Phone>>> given() {
        return given;
    }

    /** True if it need not be guessed how a phrase sounds. */
    boolean know(String phrase) {
        return Arrays.stream(phrase.split(" ")).allMatch(word -> given.containsKey(word) || !sounding.ways(word).isEmpty());
    }

    /** Every way to say a word, as far as anybody knows. */
    List<List<Phone>> ways(String word) {
        var told = given.get(word);
        if (told != null) {
            return told;
        }
        var known = sounding.ways(word);
        return (known.isEmpty() ? List.of(sounding.guess(word)) : known).stream().map(PhraseWords::phones).toList();
    }

    private static List<Phone> phones(List<String> names) {
        return names.stream().flatMap(name -> Phone.of(name).stream()).toList();
    }

    /** A known word that is one letter away, if there is one: what was probably meant. */
    private Optional<String> nearest(String word) {
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
        return near.stream().filter(other -> other.length() > 1 && !sounding.ways(other).isEmpty()).findFirst();
    }
}
