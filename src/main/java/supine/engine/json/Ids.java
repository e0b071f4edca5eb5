package supine.engine.json;

import java.util.regex.Pattern;

/** The names by which scripts refer to each other. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Ids() {
    }

    static String read(Fields fields) {
        var id = fields.text("id");
        if (!id.isBlank() && !ID.matcher(id).matches()) {
            fields.faults().error(fields.at("id"), "An id has small letters, digits and hyphens only.",
                    "Write it as in \"knee-to-chest\".");
        }
        return id;
    }
}
