package supine.engine.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import supine.script.Exercise;
import supine.script.Guidance;
import supine.script.Lesson;
import supine.script.Library;
import supine.script.Nearest;
import supine.script.Reading;
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
 * looked at on every call and read again when they have changed. One routine or exercise is found by its file's name where it can be,
 * since reading thousands takes longer than somebody waits for the first word. Calls may come from any thread; none that names what it
 * wants waits for one that reads everything.
 */
public final class JsonLibrary implements Library {

    private static final int DEEPEST_FOLDER = 6;
    private static final int MOST_FILES = 50_000;

    private final List<Path> folders;
    private final Surroundings surroundings;
    private final Catalogue catalogue;
    /** Guarded by itself. */
    private final Catalogue onDemand;
    private volatile @Nullable Reading checking;

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
        this.catalogue = Catalogue.complete(this.folders, surroundings);
        this.onDemand = Catalogue.onDemand(this.folders, surroundings);
    }

    @Override
    public synchronized List<Routine> routines() {
        catalogue.refresh();
        return sound(catalogue.routines(), Routine::name);
    }

    @Override
    public List<Routine> routinesAtHand() {
        return demand(catalogue -> sound(catalogue.routines(), Routine::name));
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
    public Routine routine(String idOrFile) throws ScriptException {
        var found = Ids.isId(idOrFile)
                ? demand(known -> known.routine(idOrFile))
                : file(idOrFile).flatMap(file -> demand(known -> around(file, known, Catalogue::onDemand).routine(file).value()));
        return found.isPresent() ? found.get() : searched(idOrFile);
    }

    @Override
    public Optional<Exercise> exercise(String id) {
        var found = demand(catalogue -> catalogue.exercise(id));
        return found.isPresent() ? found : exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Reading> reading() {
        var checked = checking;
        return checked == null ? catalogue.reading() : Optional.of(checked);
    }

    private <T> T demand(Function<Catalogue, T> wanted) {
        synchronized (onDemand) {
            onDemand.refresh();
            return wanted.apply(onDemand);
        }
    }

    private synchronized Routine searched(String idOrFile) throws ScriptException {
        catalogue.refresh();
        var known = catalogue.routines().get(idOrFile);
        if (known != null) {
            return known.orThrow();
        }
        var file = file(idOrFile);
        if (file.isPresent()) {
            return around(file.get(), catalogue, Catalogue::complete).routine(file.get()).orThrow();
        }
        throw new ScriptException(List.of(new ScriptFault(path(idOrFile), 0, 0, Severity.ERROR,
                "There is no routine of this name.", Nearest.mend(idOrFile, catalogue.routines().keySet()))));
    }

    /** The file that is meant; empty if it must be an id. */
    private static Optional<Path> file(String idOrFile) {
        var file = path(idOrFile);
        return Optional.of(file).filter(path -> idOrFile.endsWith(".json") || path.getNameCount() > 1 || Files.exists(path));
    }

    private static Path path(String idOrFile) {
        try {
            return Path.of(idOrFile);
        } catch (InvalidPathException noFileCanBeCalledThat) {
            return Path.of("");
        }
    }

    @Override
    public Guidance guidance() throws ScriptException {
        return demand(Catalogue::guidance).orThrow();
    }

    @Override
    public Screening screening() throws ScriptException {
        return demand(Catalogue::screening).orThrow();
    }

    @Override
    public Regions regions() throws ScriptException {
        return demand(Catalogue::regions).orThrow();
    }

    @Override
    public synchronized List<ScriptFault> check(Path file) {
        catalogue.refresh();
        var plain = plain(file);
        var here = around(plain, catalogue, Catalogue::complete);
        var faults = new ArrayList<ScriptFault>();
        var files = files(plain);
        int done = 0;
        for (var each : files) {
            checking = new Reading(done++, files.size());
            here.check(each).forEach(fault -> faults.add(fault.in(shown(file, plain, each))));
        }
        checking = null;
        return faults;
    }

    @Override
    public Draft draft(Path file, String text) {
        try {
            var aside = Files.createTempDirectory("supine-draft");
            try {
                return draft(plain(file), text, aside);
            } finally {
                try (var all = Files.walk(aside)) {
                    for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(each);
                    }
                }
            }
        } catch (IOException e) {
            return new Draft(List.of(new ScriptFault(file, 0, 0, Severity.ERROR, "It cannot be checked: " + e.getMessage() + ".", "")), Optional.empty());
        }
    }

    /** Laid out aside under its own name and folder, which tell what it is; read in the light of all other scripts. */
    private synchronized Draft draft(Path file, String text, Path aside) throws IOException {
        catalogue.refresh();
        var kind = file.getParent() == null ? Path.of("routines") : Objects.requireNonNull(file.getParent().getFileName(), "routines");
        var laid = Files.createDirectories(aside.resolve(kind.toString())).resolve(file.getFileName().toString());
        Files.writeString(laid, text);
        var faults = new ArrayList<ScriptFault>();
        catalogue.check(laid).forEach(fault -> faults.add(fault.in(file)));
        if (!kind.toString().equals("routines")) {
            return new Draft(faults, Optional.empty());
        }
        var read = catalogue.routine(laid);
        var owner = catalogue.routines().get(read.id());
        if (owner != null && !owner.file().equals(file)) {
            faults.add(0, new ScriptFault(file, 0, 0, Severity.ERROR, "The id \"" + read.id() + "\" is already that of " + owner.file() + ".",
                    "Give this one an id of its own."));
        }
        return new Draft(faults, read.value());
    }

    @Override
    public Optional<Workshop> workshop() {
        return folders.size() < 2 ? Optional.empty() : Optional.of(new JsonWorkshop(folders, surroundings));
    }

    @Override
    public synchronized Map<Path, List<String>> spoken(Path file) {
        catalogue.refresh();
        var plain = plain(file);
        var here = around(plain, catalogue, Catalogue::complete);
        var all = new LinkedHashMap<Path, List<String>>();
        for (var each : files(plain)) {
            all.put(shown(file, plain, each), here.sentences(each));
        }
        return all;
    }

    /** The catalogue in whose light a file is read: beside a file's own folder or in a checked one there may be exercises too. */
    private Catalogue around(Path file, Catalogue usual, BiFunction<List<Path>, Surroundings, Catalogue> maker) {
        var plain = plain(file);
        var parent = plain.getParent();
        var root = Files.isDirectory(plain) || parent == null ? plain : parent.endsWith("routines") ? parent.getParent() : parent;
        if (root == null || folders.contains(root) || !Files.isDirectory(root.resolve("exercises"))) {
            return usual;
        }
        var wider = maker.apply(Stream.concat(folders.stream(), Stream.of(root)).toList(), surroundings);
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
        } catch (IOException | UncheckedIOException e) {
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
