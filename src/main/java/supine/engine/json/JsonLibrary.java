package supine.engine.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import supine.script.Exercise;
import supine.script.Guidance;
import supine.script.Lesson;
import supine.script.Library;
import supine.script.Nearest;
import supine.script.Regions;
import supine.script.Routine;
import supine.script.Screening;
import supine.script.ScriptException;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;
import supine.script.Surroundings;
import supine.script.Workshop;

/**
 * Scripts from folders, each with the folders exercises, routines, lessons and ways in it; the first has guidance and regions too. Files are
 * looked at on every call and read again when they have changed. Calls may come from any thread.
 */
public final class JsonLibrary implements Library {

    private static final int DEEPEST_FOLDER = 6;
    private static final int MOST_FILES = 50_000;

    private final List<Path> folders;
    private final Surroundings surroundings;
    private final Catalogue catalogue;

    /** Without sounds, and with a voice that can say everything. */
    public JsonLibrary(List<Path> folders) {
        this(folders, Surroundings.NONE);
    }

    /** @param folders the shipped folder first, then the user's own, which need not exist */
    public JsonLibrary(List<Path> folders, Surroundings surroundings) {
        if (folders.isEmpty()) {
            throw new IllegalArgumentException("a library needs the shipped folder");
        }
        this.folders = folders.stream().map(JsonLibrary::plain).distinct().toList();
        this.surroundings = surroundings;
        this.catalogue = new Catalogue(this.folders, surroundings);
    }

    @Override
    public synchronized List<Routine> routines() {
        catalogue.refresh();
        return sound(catalogue.routines(), Routine::name);
    }

    @Override
    public synchronized List<Exercise> exercises() {
        catalogue.refresh();
        return sound(catalogue.exercises(), Exercise::name);
    }

    @Override
    public synchronized List<Lesson> lessons() {
        catalogue.refresh();
        return sound(catalogue.lessons(), Lesson::name);
    }

    @Override
    public synchronized Routine routine(String idOrFile) throws ScriptException {
        catalogue.refresh();
        var known = catalogue.routines().get(idOrFile);
        if (known != null) {
            return known.orThrow();
        }
        Path file;
        try {
            file = Path.of(idOrFile);
        } catch (InvalidPathException e) {
            file = Path.of(""); // no file can be called that, so it was meant as an id
        }
        if (idOrFile.endsWith(".json") || file.getNameCount() > 1 || Files.exists(file)) {
            return around(file).routine(file).orThrow();
        }
        throw new ScriptException(List.of(new ScriptFault(file, 0, 0, Severity.ERROR, "There is no routine of this name.",
                Nearest.mend(idOrFile, catalogue.routines().keySet()))));
    }

    @Override
    public synchronized Guidance guidance() throws ScriptException {
        catalogue.refresh();
        return catalogue.guidance().orThrow();
    }

    @Override
    public synchronized Screening screening() throws ScriptException {
        catalogue.refresh();
        return catalogue.screening().orThrow();
    }

    @Override
    public synchronized Regions regions() throws ScriptException {
        return catalogue.regions().orThrow();
    }

    @Override
    public synchronized List<ScriptFault> check(Path file) {
        catalogue.refresh();
        var plain = plain(file);
        var here = around(plain);
        var faults = new ArrayList<ScriptFault>();
        for (var each : files(plain)) {
            here.check(each).forEach(fault -> faults.add(fault.in(shown(file, plain, each))));
        }
        return faults;
    }

    @Override
    public Optional<Workshop> workshop() {
        return folders.size() < 2 ? Optional.empty() : Optional.of(new JsonWorkshop(folders, surroundings));
    }

    @Override
    public synchronized Map<Path, List<String>> spoken(Path file) {
        catalogue.refresh();
        var plain = plain(file);
        var here = around(plain);
        var all = new LinkedHashMap<Path, List<String>>();
        for (var each : files(plain)) {
            all.put(shown(file, plain, each), here.sentences(each));
        }
        return all;
    }

    /** The catalogue in whose light a file is read: beside a file's own folder or in a checked one there may be exercises too. */
    private Catalogue around(Path file) {
        var plain = plain(file);
        var parent = plain.getParent();
        var root = Files.isDirectory(plain) || parent == null ? plain : parent.endsWith("routines") ? parent.getParent() : parent;
        if (root == null || folders.contains(root) || !Files.isDirectory(root.resolve("exercises"))) {
            return catalogue;
        }
        var wider = new Catalogue(Stream.concat(folders.stream(), Stream.of(root)).toList(), surroundings);
        wider.refresh();
        return wider;
    }

    /** The file itself, or all scripts under a folder; schemas lie among them but are none. */
    private static List<Path> files(Path file) {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (var all = Files.walk(file, DEEPEST_FOLDER)) {
            var scripts = all.filter(each -> each.toString().endsWith(".json") && !each.toString().endsWith(".schema.json"))
                    .limit(MOST_FILES).sorted().toList();
            return scripts.isEmpty() ? List.of(file) : scripts;
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of(file);
        }
    }

    /** The file as whoever asked would name it, so that the fault's place can be clicked. */
    private static Path shown(Path asked, Path plain, Path file) {
        return file.equals(plain) ? asked : asked.resolve(plain.relativize(file));
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static <T> List<T> sound(Map<String, Read<T>> all, Function<T, String> name) {
        return all.values().stream().flatMap(each -> each.value().stream()).sorted(Comparator.comparing(name)).toList();
    }
}
