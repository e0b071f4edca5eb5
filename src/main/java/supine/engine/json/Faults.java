package supine.engine.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import supine.engine.json.Node.Place;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;

/** Collects what is wrong with one file. */
final class Faults {

    /** No author reads more at once, and a hostile file must not fill the memory. */
    private static final int MOST = 200;

    private final Path file;
    private final List<ScriptFault> found = new ArrayList<>();
    private boolean unusable;

    Faults(Path file) {
        this.file = file;
    }

    void error(Place at, String problem, String mend) {
        unusable = true;
        add(at, Severity.ERROR, problem, mend);
    }

    /** An error of the file as a whole. */
    void error(String problem, String mend) {
        error(new Place(0, 0), problem, mend);
    }

    void warning(Place at, String problem, String mend) {
        add(at, Severity.WARNING, problem, mend);
    }

    /** True when there is no use in looking for more. */
    boolean full() {
        return found.size() >= MOST;
    }

    boolean unusable() {
        return unusable;
    }

    /** In the order of the lines. */
    List<ScriptFault> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ScriptFault::line).thenComparingInt(ScriptFault::column))
                .toList();
    }

    private void add(Place at, Severity severity, String problem, String mend) {
        if (!full()) {
            found.add(new ScriptFault(file, at.line(), at.column(), severity, problem, mend));
        }
    }
}
