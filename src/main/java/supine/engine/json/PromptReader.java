package supine.engine.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import supine.script.Nearest;
import supine.script.Prompt;
import supine.script.Wording;

/**
 * Reads spoken text: a string, a list of strings, or an object with "full" and "brief"; and checks how it will sound.
 *
 * @param variables the variables that have a value where this text is spoken
 */
record PromptReader(Set<String> variables) {

    static final PromptReader PLAIN = new PromptReader(Set.of());
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}?|}");

    Prompt optional(Fields fields, String name) {
        return fields.optional(name).map(node -> read(name, node, fields.faults())).orElse(Prompt.NONE);
    }

    Prompt required(Fields fields, String name) {
        return fields.required(name).map(node -> read(name, node, fields.faults())).orElse(Prompt.NONE);
    }

    Prompt read(String name, Node node, Faults faults) {
        if (node instanceof Node.Obj) {
            var fields = Fields.of("a spoken text", node, faults);
            var full = fields.required("full").map(each -> sentences("full", each, faults)).orElse(List.of());
            var brief = fields.optional("brief").map(each -> sentences("brief", each, faults)).orElse(List.of());
            fields.done();
            return new Prompt(full, brief);
        }
        return new Prompt(sentences(name, node, faults), List.of());
    }

    /** One short text that is spoken by itself, such as a cue or a question. */
    String sentence(String name, Node node, Faults faults) {
        if (!(node instanceof Node.Text text)) {
            Values.wrongType(name, node, "a text in double quotes", faults);
            return "";
        }
        check(text, faults);
        return text.value().strip();
    }

    private List<String> sentences(String name, Node node, Faults faults) {
        var all = new ArrayList<String>();
        if (node instanceof Node.Arr array) {
            for (var item : array.items()) {
                if (faults.full()) {
                    break;
                }
                all.addAll(cut(name, item, faults));
            }
        } else {
            all.addAll(cut(name, node, faults));
        }
        return all;
    }

    private List<String> cut(String name, Node node, Faults faults) {
        if (!(node instanceof Node.Text text)) {
            Values.wrongType(name, node, "a text or a list of sentences", faults);
            return List.of();
        }
        if (text.value().isBlank()) {
            faults.error(node.at(), "\"" + name + "\" has an empty sentence.", "Write it or leave it out.");
        }
        check(text, faults);
        return Wording.sentences(text.value());
    }

    private void check(Node.Text text, Faults faults) {
        faults.spoken(text, true);
        VARIABLE.matcher(text.value()).results().limit(5).forEach(match -> {
            var name = match.group(1);
            if (name == null || !match.group().endsWith("}")) {
                faults.error(text.at(), "A brace stands alone in this text.", "Braces hold variables, as in {name}.");
            } else if (!variables.contains(name)) {
                faults.error(text.at(), "There is no variable {" + (name.length() > 40 ? name.substring(0, 40) + "..." : name) + "} here.",
                        variables.isEmpty() ? "Say it in words." : Nearest.mend(name, variables));
            }
        });
        for (var sentence : faults.listening() ? Wording.sentences(text.value()) : List.<String>of()) {
            for (var finding : Wording.check(sentence)) {
                faults.warning(text.at(), finding.problem(), finding.mend());
            }
        }
    }
}
