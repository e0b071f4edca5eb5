package supine.engine.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import supine.script.Nearest;

/** Single values, each with its own clear complaint. */
final class Values {

    private Values() {
    }

    static String text(String name, Node node, Faults faults) {
        if (!(node instanceof Node.Text text)) {
            wrongType(name, node, "a text in double quotes", faults);
            return "";
        }
        if (text.value().isBlank()) {
            faults.error(node.at(), "\"" + name + "\" is empty.", "");
        }
        return text.value();
    }

    static int number(String name, Node node, int least, int most, Faults faults) {
        var range = "a whole number from " + least + " to " + most;
        if (!(node instanceof Node.Num number)) {
            wrongType(name, node, range, faults);
            return least;
        }
        // Nine digits fit an int, and whatever is longer is out of every range.
        if (number.written().matches("-?\\d{1,9}")) {
            int value = Integer.parseInt(number.written());
            if (value >= least && value <= most) {
                return value;
            }
        }
        faults.error(node.at(), "\"" + name + "\" is " + number.shown() + "; " + range + " was expected.", "");
        return least;
    }

    static <T> Optional<T> choice(String name, Node node, Map<String, T> words, Faults faults) {
        if (!(node instanceof Node.Text text)) {
            wrongType(name, node, "one of " + String.join(", ", words.keySet()), faults);
            return Optional.empty();
        }
        var value = Optional.ofNullable(words.get(text.value()));
        if (value.isEmpty()) {
            faults.error(node.at(), "\"" + name + "\" may not be " + text.quoted() + ".", Nearest.mend(text.value(), words.keySet()));
        }
        return value;
    }

    static <T> List<T> list(String name, Node node, BiFunction<Node, Faults, T> item, Faults faults) {
        if (!(node instanceof Node.Arr array)) {
            wrongType(name, node, "a list in brackets", faults);
            return List.of();
        }
        var items = new ArrayList<T>();
        for (var each : array.items()) {
            if (faults.full()) {
                break;
            }
            items.add(item.apply(each, faults));
        }
        return items;
    }

    static void wrongType(String name, Node node, String expected, Faults faults) {
        faults.error(node.at(), "\"" + name + "\" is " + node.describe() + "; " + expected + " was expected.", "");
    }
}
