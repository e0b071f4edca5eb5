package supine.engine.json;

import java.util.regex.Pattern;

/** The names by which scripts refer to each other. */
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** As a file's name it has to fit every file system. */
    private static final int LONGEST = 80;

    private Ids() {
    }

    static boolean isId(String word) {
        return word.length() <= LONGEST && ID.matcher(word).matches();
    }

    static String read(Fields fields) {
        var id = fields.text("id");
        if (id.length() > LONGEST) {
            fields.faults().error(fields.at("id"), "An id has " + LONGEST + " characters at most.", "Shorten it.");
        } else if (!id.isBlank() && !isId(id)) {
            fields.faults().error(fields.at("id"), "An id has small letters, digits and hyphens only.",
                    "Write it as in \"knee-to-chest\".");
        }
        return id;
    }
}
