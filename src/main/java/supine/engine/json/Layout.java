package supine.engine.json;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;

/** Scripts on their way into the user's folder: in a folder within it that nobody looks into, gone when this is closed. */
final class Layout implements AutoCloseable {

    /**
     * What may be taken in. Guidance, screening and regions are what is said when somebody is hurt, and new ways between positions would
     * be led in every routine: those are not for others to change.
     */
    private static final Map<Kind, String> FOLDERS = new EnumMap<>(Map.of(
            Kind.EXERCISE, "exercises", Kind.ROUTINE, "routines", Kind.LESSON, "lessons"));

    private final Path own;
    private final Path root;
    private final Map<Path, Pack.Script> scripts = new LinkedHashMap<>();
    private final List<ScriptFault> faults = new ArrayList<>();

    Layout(Path own) throws IOException {
        this.own = own;
        root = Files.createTempDirectory(own, ".incoming");
    }

    Path root() {
        return root;
    }

    /** Where each lies now. */
    Map<Path, Pack.Script> scripts() {
        return scripts;
    }

    /** What cannot even be laid out. */
    List<ScriptFault> faults() {
        return faults;
    }

    /** Lays out one script in the folder of its kind, under its id. */
    void add(Pack.Script script) throws IOException {
        var raw = Files.write(Files.createDirectories(root.resolve("raw")).resolve("script.json"), script.bytes());
        var tree = TreeReader.read(raw, new Faults(raw));
        // A path that ends as in the pack tells the kind as it would on a disk.
        var kind = tree.map(node -> Kind.of(root.resolve(script.name()), node)).orElse(Kind.ROUTINE);
        var folder = FOLDERS.get(kind);
        if (folder == null) {
            error(script.shown(), "This is " + kind.words + ", which a pack may not bring along.", "Leave it out.");
            return;
        }
        var laid = root.resolve(folder).resolve(fileName(script, tree));
        Files.createDirectories(root.resolve(folder));
        if (Files.exists(laid)) {
            error(script.shown(), "Its id is that of " + scripts.get(laid).shown() + " too.", "Give one of them another id.");
            return;
        }
        Files.move(raw, laid);
        scripts.put(laid, script);
    }

    /** Where a script will be. */
    Path target(Path laid) {
        return own.resolve(root.relativize(laid));
    }

    /** Moves all of them to where they are used; if one cannot be moved, none is. */
    List<Path> moveIn() throws IOException {
        var moved = new ArrayList<Path>();
        try {
            for (var laid : scripts.keySet()) {
                var target = target(laid);
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                if (Files.exists(target)) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                moved.add(Files.move(laid, target));
            }
            return moved;
        } catch (IOException e) {
            for (var file : moved) {
                Files.deleteIfExists(file);
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(root)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Its id, which is the same on every system; for what has none, the name it came with. */
    private static String fileName(Pack.Script script, Optional<Node> tree) {
        var id = tree.flatMap(ScriptReader::id).filter(Ids::isId);
        return id.map(each -> each + ".json").orElse(script.name().substring(script.name().lastIndexOf('/') + 1));
    }

    private void error(Path shown, String problem, String mend) {
        faults.add(new ScriptFault(shown, 0, 0, Severity.ERROR, problem, mend));
    }
}
