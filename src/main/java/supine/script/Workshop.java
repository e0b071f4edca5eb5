package supine.script;

import java.nio.file.Path;
import java.util.List;

/** Where the user's own scripts are made and taken in. Nothing that is there is ever overwritten. Calls may come from any thread. */
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
