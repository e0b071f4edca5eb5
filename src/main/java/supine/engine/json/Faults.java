package supine.engine.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import supine.engine.json.Node.Place;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;
import supine.script.Surroundings;

/** Collects what is wrong with one file, and what of it will be heard. */
final class Faults {

    /** No author reads more at once, and a hostile file must not fill the memory. */
    private static final int MOST = 200;

    private final Path file;
    private final Surroundings surroundings;
    private final List<ScriptFault> found = new ArrayList<>();
    private final List<Spoken> spoken = new ArrayList<>();
    private final boolean listening;
    private boolean unusable;

    /**
     * A text that will be heard.
     *
     * @param sentence false for names of exercises and things
     */
    record Spoken(Node.Text text, boolean sentence) {
    }

    Faults(Path file) {
        this(file, Surroundings.NONE, true);
    }

    /** @param listening false to collect errors only: for reading what is to be used at once, where nobody is told of the rest */
    Faults(Path file, Surroundings surroundings, boolean listening) {
        this.file = file;
        this.surroundings = surroundings;
        this.listening = listening;
    }

    Path file() {
        return file;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** True if somebody wants to know what a listener would suffer. */
    boolean listening() {
        return listening;
    }

    /** Remembers a text that will be heard, to look at all of them together. */
    void spoken(Node.Text text, boolean sentence) {
        if (listening) {
            spoken.add(new Spoken(text, sentence));
        }
    }

    List<Spoken> spoken() {
        return spoken;
    }

    /** For what stands where something else was expected: its faults would only repeat that. */
    Faults aside() {
        return new Faults(file, surroundings, listening);
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
        if (listening) {
            add(at, Severity.WARNING, problem, mend);
        }
    }

    void note(Place at, String problem) {
        add(at, Severity.NOTE, problem, "");
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
