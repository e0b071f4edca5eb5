package supine.engine.json;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** From a file to a script of a kind: what all kinds have in common. */
final class ScriptReader {

    private static final int FORMAT = 1;

    private ScriptReader() {
    }

    static <T> Read<T> read(Kind kind, Faults faults, Function<Fields, T> body) {
        return read(kind, TreeReader.read(faults.file(), faults), faults, body);
    }

    static <T> Read<T> read(Kind kind, Optional<Node> tree, Faults faults, Function<Fields, T> body) {
        var file = faults.file();
        var id = id(file, tree);
        var value = tree.map(node -> body.apply(head(Fields.of(kind.words, node, faults))));
        return new Read<>(file, id, faults.unusable() ? Optional.empty() : value, faults.inOrder());
    }

    private static Fields head(Fields fields) {
        fields.optional("$schema");
        fields.required("format").ifPresent(node -> {
            if (!(node instanceof Node.Num number) || !number.written().equals(Integer.toString(FORMAT))) {
                fields.faults().error(node.at(), "\"format\" is " + node.describe() + "; this version of Supine reads format 1.",
                        "Write \"format\": 1, or use a newer Supine.");
            }
        });
        return fields;
    }

    /** The id that a script gives itself, right or wrong. */
    static Optional<String> id(Node tree) {
        return tree instanceof Node.Obj object
                ? object.members().stream().filter(member -> member.name().equals("id") && member.value() instanceof Node.Text)
                        .map(member -> ((Node.Text) member.value()).value()).findFirst()
                : Optional.empty();
    }

    private static String id(Path file, Optional<Node> tree) {
        return tree.flatMap(ScriptReader::id).orElseGet(() -> {
            var name = file.getFileName();
            return name == null ? "" : name.toString().replaceFirst("\\.json$", "");
        });
    }
}
