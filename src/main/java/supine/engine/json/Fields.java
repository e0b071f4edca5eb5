package supine.engine.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import supine.engine.json.Node.Member;
import supine.engine.json.Node.Place;
import supine.script.Nearest;

/**
 * Takes the fields out of an object one by one. Whatever is wrong is collected and something harmless handed on, so that
 * reading continues to the last fault; nothing read from a file with errors may be used. Ends with {@link #done()}.
 */
final class Fields {

    /** Allowed in every object: a remark for whoever reads the file. */
    private static final String COMMENT = "comment";

    private final String what;
    private final Place at;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>(Set.of(COMMENT));
    private final Set<String> missing = new LinkedHashSet<>();
    private final Faults faults;

    private Fields(String what, Node.Obj object, Faults faults) {
        this.what = what;
        this.at = object.at();
        this.faults = faults;
        object.members().forEach(member -> members.put(member.name(), member));
    }

    /** @param what the object in words: "an exercise" */
    static Fields of(String what, Node node, Faults faults) {
        if (node instanceof Node.Obj object) {
            return new Fields(what, object, faults);
        }
        faults.error(node.at(), capital(what) + " was expected here, in braces, but this is " + node.describe() + ".", "");
        return new Fields(what, new Node.Obj(node.at(), List.of()), faults.aside());
    }

    Faults faults() {
        return faults;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** Where a field's value stands; the object's own place if it is not there. */
    Place at(String name) {
        var member = members.get(name);
        return member == null ? at : member.value().at();
    }

    Optional<Node> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name)).map(Member::value);
    }

    Optional<Node> required(String name) {
        var node = optional(name);
        if (node.isEmpty()) {
            missing.add(name);
        }
        return node;
    }

    /** A text that is not blank; "" if there is none. */
    String text(String name) {
        return required(name).map(node -> Values.text(name, node, faults)).orElse("");
    }

    /** The same for a name that is spoken as it stands. */
    String spokenText(String name) {
        optional(name).ifPresent(this::spoken);
        return text(name);
    }

    List<String> spokenTexts(String name) {
        return list(name, (node, f) -> {
            spoken(node);
            return Values.text(name, node, f);
        });
    }

    private void spoken(Node node) {
        if (node instanceof Node.Text text) {
            faults.spoken(text, false);
        }
    }

    String optionalText(String name) {
        return optional(name).map(node -> Values.text(name, node, faults)).orElse("");
    }

    int number(String name, int least, int most) {
        return required(name).map(node -> Values.number(name, node, least, most, faults)).orElse(least);
    }

    int optionalNumber(String name, int least, int most, int otherwise) {
        return optional(name).map(node -> Values.number(name, node, least, most, faults)).orElse(otherwise);
    }

    /** One of the words that the map knows; the first if there is none. */
    <T> T choice(String name, Map<String, T> words) {
        return required(name).flatMap(node -> Values.choice(name, node, words, faults))
                .orElseGet(() -> words.values().iterator().next());
    }

    /** The items of a list, each read by the given reader; none if the field is missing. */
    <T> List<T> list(String name, BiFunction<Node, Faults, T> item) {
        return required(name).map(node -> Values.list(name, node, item, faults)).orElse(List.of());
    }

    <T> List<T> optionalList(String name, BiFunction<Node, Faults, T> item) {
        return optional(name).map(node -> Values.list(name, node, item, faults)).orElse(List.of());
    }

    List<String> texts(String name) {
        return list(name, (node, f) -> Values.text(name, node, f));
    }

    /** All fields have been asked for: whatever else is there is unknown, whatever was not there is missing. */
    void done() {
        for (var member : members.values()) {
            if (asked.contains(member.name()) || faults.full()) {
                continue;
            }
            var unused = asked.stream().filter(name -> !members.containsKey(name)).collect(Collectors.toCollection(ArrayList::new));
            var near = Nearest.to(member.name(), unused);
            near.ifPresent(missing::remove);
            faults.error(member.at(), "\"" + shortened(member.name()) + "\" is no field of " + what + ".",
                    near.map(name -> "Did you mean \"" + name + "\"?")
                            .orElseGet(() -> "It may have: " + asked.stream().filter(n -> !n.startsWith("$"))
                                    .collect(Collectors.joining(", ")) + "."));
        }
        for (var name : missing) {
            faults.error(at, capital(what) + " needs the field \"" + name + "\".", "Add it.");
        }
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "..." : name;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
