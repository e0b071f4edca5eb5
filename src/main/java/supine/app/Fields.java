package supine.app;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of an event, in the order given. */
final class Fields {
    private Fields() {
    }

    /** @param pairs name, value, name, value … */
    static Map<String, Object> of(Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
