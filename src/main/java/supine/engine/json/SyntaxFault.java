package supine.engine.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import supine.engine.json.Node.Place;

/** What Jackson says about text that is no JSON, in words for somebody who writes routines and not programs. */
record SyntaxFault(Place at, String problem, String mend) {

    /** @param reached where the parser was, for the faults that have no place of their own */
    static SyntaxFault of(JsonProcessingException e, String text, JsonLocation reached) {
        var where = e.getLocation() == null || e instanceof StreamConstraintsException ? reached : e.getLocation();
        var at = new Place(Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()));
        if (e instanceof StreamConstraintsException) {
            var deep = e.getOriginalMessage().contains("nesting depth");
            return new SyntaxFault(at, deep ? "Brackets are nested too deeply for a script." : "This number or text is too long for a script.", "");
        }
        int offset = (int) Math.max(0, Math.min(where.getCharOffset(), text.length()));
        return explain(e.getOriginalMessage(), at, text, offset);
    }

    void addTo(Faults faults) {
        faults.error(at, problem, mend);
    }

    private static SyntaxFault explain(String said, Place at, String text, int offset) {
        if (said.startsWith("Unexpected end-of-input")) {
            return new SyntaxFault(end(text), "The file ends too early.", "Close every quote, bracket and brace that was opened.");
        }
        if (said.startsWith("Illegal unquoted character")) {
            return new SyntaxFault(at, "A text may not go over the end of its line.", "Is a closing quote (\") missing?");
        }
        if (said.contains("Unrecognized character escape") || said.contains("escape sequence")) {
            return new SyntaxFault(at, "A backslash in a text means something special.", "Leave it out.");
        }
        if (said.contains("Leading zeroes") || said.contains("decimal point") || said.contains("number")) {
            int into = 0;
            while (into < offset && "+-.0123456789eE".indexOf(text.charAt(offset - into - 1)) >= 0) {
                into++;
            }
            return new SyntaxFault(new Place(at.line(), Math.max(1, at.column() - into)),
                    "This is not a number as JSON writes them.", "Write it in plain digits, as in 30.");
        }
        var seen = offset < text.length() ? text.charAt(offset) : ' ';
        var before = text.substring(0, offset).stripTrailing();
        if ((seen == '}' || seen == ']') && before.endsWith(",")) {
            return new SyntaxFault(at, "There is a comma before this, but nothing follows it.", "Delete the comma.");
        }
        if (seen == ',') {
            return new SyntaxFault(at, "There is a comma too many here.", "Delete it.");
        }
        if (seen == '/' || seen == '#') {
            return new SyntaxFault(at, "Scripts have no comments of this kind.", "Write \"comment\": \"...\" instead.");
        }
        if (seen == '\'' || seen == '\u201C' || seen == '\u201D' || seen == '\u2018' || seen == '\u2019') {
            return new SyntaxFault(at, "Texts stand in straight double quotes.", "Use \" instead.");
        }
        if (said.contains("expecting comma")) {
            return new SyntaxFault(at, "A comma was expected before this.", "Put a comma after the value before it.");
        }
        if (said.contains("expecting double-quote to start field name") || said.contains("expecting a colon")) {
            return new SyntaxFault(at, "A field was expected here.", "Write it as \"name\": value.");
        }
        if (said.startsWith("Unrecognized token")) {
            return new SyntaxFault(at, "This is no value.", "Texts stand in double quotes.");
        }
        if (said.startsWith("Unexpected close marker")) {
            return new SyntaxFault(at, "This bracket closes something that another kind of bracket opened.", "Put the brackets in pairs: [ ] and { }.");
        }
        return new SyntaxFault(at, "This is not JSON: a value was expected here.", "Look at the commas, quotes and brackets just before it.");
    }

    private static Place end(String text) {
        var body = text.stripTrailing();
        return new Place((int) body.chars().filter(c -> c == '\n').count() + 1, body.length() - body.lastIndexOf('\n'));
    }
}
