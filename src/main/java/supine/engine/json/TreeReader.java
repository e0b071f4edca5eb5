package supine.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import supine.engine.json.Node.Member;
import supine.engine.json.Node.Place;

/**
 * Reads a file into nodes that know their places. Jackson's streaming parser does the reading; its data binding is left out, since
 * it stops at the first fault and forgets places.
 */
final class TreeReader {

    private static final int DEEPEST = 16;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(ScriptText.LARGEST)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser parser;
    private final Faults faults;

    private TreeReader(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** The file as a tree; empty, with the fault collected, if it is not JSON. */
    static Optional<Node> read(Path file, Faults faults) {
        return ScriptText.read(file, faults).flatMap(text -> parse(text, faults));
    }

    private static Optional<Node> parse(String text, Faults faults) {
        if (text.isBlank()) {
            faults.error(new Place(1, 1), "The file is empty.", "");
            return Optional.empty();
        }
        try (var parser = JSON.createParser(text)) {
            return whole(parser, text, faults);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory was not readable", e);
        }
    }

    private static Optional<Node> whole(JsonParser parser, String text, Faults faults) throws IOException {
        Node node;
        try {
            parser.nextToken();
            node = new TreeReader(parser, faults).value();
        } catch (JsonProcessingException e) {
            SyntaxFault.of(e, text, parser.currentLocation()).addTo(faults);
            return Optional.empty();
        }
        if (hasMore(parser)) {
            faults.error(place(parser), "The script ends before this; nothing more was expected.", "Delete the rest.");
            return Optional.empty();
        }
        return Optional.of(node);
    }

    /** True if anything but white space follows, be it JSON or not. */
    private static boolean hasMore(JsonParser parser) throws IOException {
        try {
            return parser.nextToken() != null;
        } catch (JsonProcessingException e) {
            return true;
        }
    }

    /** Reads the value that begins with the current token. */
    private Node value() throws IOException {
        var at = place(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_STRING -> new Node.Text(at, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(at, parser.getText());
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> new Node.Word(at, parser.getText());
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + parser.currentToken());
        };
    }

    private Node array(Place at) throws IOException {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Node.Arr(at, List.copyOf(items));
    }

    private Node object(Place at) throws IOException {
        var members = new ArrayList<Member>();
        var seen = new HashMap<String, Place>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var nameAt = place(parser);
            var name = parser.currentName();
            parser.nextToken();
            var member = new Member(name, nameAt, value());
            var first = seen.putIfAbsent(name, nameAt);
            if (first == null) {
                members.add(member);
            } else {
                faults.error(nameAt, "\"" + name + "\" is here twice; the first is on line " + first.line() + ".", "Delete one of them.");
            }
        }
        return new Node.Obj(at, List.copyOf(members));
    }

    private static Place place(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }
}
