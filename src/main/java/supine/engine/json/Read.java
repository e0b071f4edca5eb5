package supine.engine.json;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import supine.script.ScriptException;
import supine.script.ScriptFault;

/**
 * What reading a file gave.
 *
 * @param id     the script's id; the file's name without its ending if it could not be read
 * @param value  what was read; empty if there is an error among the faults
 * @param faults in the order of the lines, warnings too
 */
record Read<T>(Path file, String id, Optional<T> value, List<ScriptFault> faults) {
    Read {
        faults = List.copyOf(faults);
    }

    boolean isNamedLikeItsId() {
        return file.endsWith(id + ".json");
    }

    T orThrow() throws ScriptException {
        if (value.isEmpty()) {
            throw new ScriptException(faults.stream().filter(fault -> fault.severity() == ScriptFault.Severity.ERROR).toList());
        }
        return value.get();
    }
}
