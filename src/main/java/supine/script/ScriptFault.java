package supine.script;

import java.nio.file.Path;

/**
 * One thing wrong with a script.
 *
 * @param line    from 1; 0 where the fault has no place
 * @param column  from 1; 0 where the fault has no place
 * @param problem what is wrong and what was expected, one sentence
 * @param mend    what to do about it, with the nearest right word where there is one; may be empty
 */
public record ScriptFault(Path file, int line, int column, Severity severity, String problem, String mend) {

    /** Only an error keeps the script from being used. A warning tells what a listener would suffer; a note asks for nothing. */
    public enum Severity {
        ERROR(""), WARNING("warning: "), NOTE("note: ");

        private final String said;

        Severity(String said) {
            this.said = said;
        }
    }

    /** The same fault, with its file named in another way. */
    public ScriptFault in(Path otherName) {
        return new ScriptFault(otherName, line, column, severity, problem, mend);
    }

    /** file:line:column: problem mend */
    @Override
    public String toString() {
        var place = line > 0 ? file + ":" + line + ":" + column : file.toString();
        return place + ": " + severity.said + problem + (mend.isEmpty() ? "" : " " + mend);
    }
}
