package supine.engine.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** Writes happenings as JSON Lines: an object each with at_ms, event and further fields. Calls may come from any thread. */
public final class JsonEvents implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private final Writer out;

    /** @param out closed by {@link #close()} */
    public JsonEvents(Writer out) {
        this.out = out;
    }

    /**
     * Writes one line and flushes it, so that a program which dies has said what happened.
     *
     * @param atMs   stream time, ms
     * @param fields strings, whole or decimal numbers, and booleans; anything else is written as its toString
     * @throws UncheckedIOException if it cannot be written
     */
    public synchronized void write(String event, long atMs, Map<String, ?> fields) {
        try {
            out.write(line(event, atMs, fields));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String event, long atMs, Map<String, ?> fields) throws IOException {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeNumberField("at_ms", atMs);
            json.writeStringField("event", event);
            for (var field : fields.entrySet()) {
                json.writeFieldName(field.getKey());
                value(json, field.getValue());
            }
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double || value instanceof Float) {
            json.writeNumber(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
