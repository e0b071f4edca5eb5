package supine.script;

import java.nio.file.Path;
import java.util.List;

/** Where the user's own scripts are made, edited and taken in. Only {@link #save} replaces anything that is there. Calls may come from any thread. */
public interface Workshop {

    /** What can be begun. */
    enum Kind {
        ROUTINE, EXERCISE
    }

    /**
     * What has been taken in.
     *
     * @param files    where the scripts are now
     * @param warnings what a listener would suffer from them
     */
    record TakenIn(List<Path> files, List<ScriptFault> warnings) {
        public TakenIn {
            files = List.copyOf(files);
            warnings = List.copyOf(warnings);
        }
    }

    /** A script's text to be edited. @param saved false if the file does not hold this text yet */
    record Text(Path file, String text, boolean saved) {
    }

    /** Every routine and exercise that can be opened: the user's own first, then the shipped ones. */
    List<Path> scripts();

    /** True for the user's own, which {@link #save} may replace. */
    boolean isOwn(Path file);

    /**
     * A script's text; of a shipped one, the text of a copy under a name of its own.
     *
     * @throws ScriptException if it cannot be read
     */
    Text open(Path file) throws ScriptException;

    /**
     * Puts a text into a file of the user's own folder, sound or not: all of it, or, if that fails, none.
     *
     * @throws ScriptException if the file is none of the user's own, or cannot be written
     */
    void save(Path file, String text) throws ScriptException;

    /** The user's own folder; need not exist yet. */
    Path folder();

    /**
     * Writes a script that works, with remarks on what to change.
     *
     * @param name as it is spoken: "Quiet back"; the id is made from it
     * @return the new file
     * @throws ScriptException if the name cannot be one, or is taken
     */
    Path begin(Kind kind, String name) throws ScriptException;

    /**
     * Takes in a script (.json) or a routine pack (.zip): all of it, or none of it.
     *
     * @throws ScriptException with every fault found, if anything in it cannot be used, is too large, or would replace something
     */
    TakenIn takeIn(Path file) throws ScriptException;
}
