package supine.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import supine.app.EventLog;

/** Events as lines of a transcript: {@code 01:23.4  Lie down on your back.} */
final class RoutineTimeline {

    private RoutineTimeline() {
    }

    /** @return the line, or null for what is not told in a transcript */
    static @Nullable String line(long atMs, String event, Map<String, ?> fields) {
        return switch (event) {
            case "say" -> at(atMs) + "  " + fields.get("text");
            case "count" -> at(atMs) + "    " + fields.get("text");
            case "step" -> at(atMs) + "  -- " + fields.get("exercise") + ", " + fields.get("side") + ", repetition "
                    + fields.get("repetition");
            case "key" -> at(atMs) + "  >> " + fields.get("command");
            case "ended" -> at(atMs) + "  ended: " + fields.get("reason");
            default -> null;
        };
    }

    static EventLog to(PrintWriter out) {
        return (atMs, event, fields) -> {
            var line = line(atMs, event, fields);
            if (line != null) {
                out.println(line);
            }
        };
    }

    /** Minutes, seconds and tenths. */
    static String at(long ms) {
        return String.format(Locale.ROOT, "%02d:%02d.%d", ms / 60_000, ms / 1000 % 60, ms / 100 % 10);
    }
}
