package supine.history;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param at     by the wall clock
 * @param what   "began", "screened", "cleared", "region", "pain", "ended" …; readers pass over what they do not know
 * @param fields further facts, as text
 */
public record Happening(Instant at, String what, Map<String, String> fields) {
    public Happening {
        fields = Map.copyOf(fields);
    }

    /** A field, or an empty text. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
