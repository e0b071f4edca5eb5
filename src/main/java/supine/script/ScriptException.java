package supine.script;

import java.util.List;
import java.util.stream.Collectors;

/** A script that cannot be used, with all of its faults; the message has one line for each. */
public final class ScriptException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<ScriptFault> faults;

    public ScriptException(List<ScriptFault> faults) {
        super(faults.stream().map(ScriptFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<ScriptFault> faults() {
        return faults;
    }
}
