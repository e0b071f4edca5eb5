package supine.engine.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import supine.script.ScriptException;
import supine.script.ScriptFault;
import supine.script.ScriptFault.Severity;
import supine.script.Surroundings;
import supine.script.Workshop;

/**
 * Makes scripts from the shipped templates and takes in those of others. What is taken in is first laid out in a folder beside the
 * user's own and checked there as it would be used.
 *
 * @param folders the shipped folder, then the user's own
 */
record JsonWorkshop(List<Path> folders, Surroundings surroundings) implements Workshop {

    private static final int LONGEST_NAME = 60;
    private static final String NAME = "[A-Za-z][A-Za-z0-9 '-]*";

    @Override
    public Path folder() {
        return folders.get(1);
    }

    @Override
    public List<Path> scripts() {
        var all = new ArrayList<Path>();
        for (var folder : List.of(folders.get(1), folders.get(0))) {
            for (var kind : List.of("routines", "exercises")) {
                try (var files = Files.list(folder.resolve(kind))) {
                    files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(all::add);
                } catch (IOException absent) {
                    // The user's own folders come with the first script.
                }
            }
        }
        return all;
    }

    @Override
    public boolean isOwn(Path file) {
        return file.toAbsolutePath().normalize().startsWith(folder());
    }

    @Override
    public Text open(Path file) throws ScriptException {
        var faults = new Faults(file);
        var text = ScriptText.read(file, faults);
        if (text.isEmpty()) {
            throw new ScriptException(faults.inOrder());
        }
        return isOwn(file) ? new Text(file, text.get(), true) : copy(file, text.get());
    }

    /** As {@link #begin} does with a template: another id and name, and the schema where it is. */
    private Text copy(Path shipped, String text) {
        var id = String.valueOf(shipped.getFileName()).replaceFirst("\\.json$", "");
        var kind = folders.get(0).relativize(shipped).getName(0);
        var mine = "my-" + id;
        for (int i = 2; Files.exists(folder().resolve(kind).resolve(mine + ".json")); i++) {
            mine = "my-" + id + "-" + i;
        }
        var own = text.replace("../schema/", String.valueOf(folders.get(0).resolve("schema").toUri()))
                .replaceFirst("(\"id\"\\s*:\\s*\")" + id + "\"", "$1" + mine + "\"")
                .replaceFirst("(\"name\"\\s*:\\s*\")", "$1My ");
        return new Text(folder().resolve(kind).resolve(mine + ".json"), own, false);
    }

    @Override
    public void save(Path file, String text) throws ScriptException {
        if (!isOwn(file) || !file.toString().endsWith(".json")) {
            throw refused(file, "This is none of your own scripts.", "Save a copy in " + folder() + ".");
        }
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw refused(file, "It cannot be saved: " + e.getMessage() + ".", "What is in the file is as it was.");
        }
    }

    @Override
    public Path begin(Kind kind, String name) throws ScriptException {
        var word = kind.name().toLowerCase(Locale.ROOT);
        var spoken = name.strip();
        var id = spoken.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var file = folder().resolve(word + "s").resolve(id + ".json");
        if (!spoken.matches(NAME) || spoken.length() > LONGEST_NAME) {
            throw refused(Path.of(word), "\"" + spoken.substring(0, Math.min(spoken.length(), LONGEST_NAME)) + "\" cannot be spoken as a name.",
                    "Use English letters, digits, spaces and hyphens, " + LONGEST_NAME + " at most.");
        }
        var taken = taken(kind).get(id);
        if (taken != null) {
            throw refused(file, "The id \"" + id + "\" is already that of " + taken.file() + ".", "Choose another name.");
        }
        var shipped = folders.get(0);
        try {
            var text = Files.readString(shipped.resolve("templates").resolve(word + ".json"))
                    .replace("../schema/", String.valueOf(shipped.resolve("schema").toUri()))
                    .replace("my-" + word, id).replace("My " + word, spoken);
            Files.createDirectories(folder().resolve(word + "s"));
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw refused(file, "This file is already there.", "Choose another name.");
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be written: " + e.getMessage(), e));
        }
    }

    @Override
    public TakenIn takeIn(Path file) throws ScriptException {
        var pack = Pack.read(file);
        try (var layout = new Layout(Files.createDirectories(folder()))) {
            for (var script : pack) {
                layout.add(script);
            }
            var found = check(layout);
            var faults = found.stream().filter(fault -> fault.severity() == Severity.ERROR).toList();
            if (!faults.isEmpty()) {
                throw new ScriptException(faults);
            }
            return new TakenIn(layout.moveIn(), found.stream().filter(fault -> fault.severity() == Severity.WARNING).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(file + " cannot be taken in: " + e.getMessage(), e));
        }
    }

    /** What is wrong with the scripts, named as they are named in the pack. */
    private List<ScriptFault> check(Layout layout) {
        var all = Stream.concat(folders.stream(), Stream.of(layout.root())).toList();
        var catalogue = Catalogue.complete(all, surroundings);
        catalogue.refresh();
        var found = new ArrayList<ScriptFault>(layout.faults());
        layout.scripts().forEach((laid, script) -> {
            var faults = catalogue.check(laid);
            faults.forEach(fault -> found.add(fault.in(script.shown())));
            if (Files.exists(layout.target(laid)) && faults.stream().noneMatch(fault -> fault.severity() == Severity.ERROR)) {
                found.add(new ScriptFault(script.shown(), 0, 0, Severity.ERROR,
                        "There is already " + layout.target(laid) + ", which is not replaced.", "Delete or rename that one first."));
            }
        });
        return found;
    }

    private Map<String, ? extends Read<?>> taken(Kind kind) {
        var catalogue = Catalogue.complete(folders, surroundings);
        catalogue.refresh();
        return switch (kind) {
            case ROUTINE -> catalogue.routines();
            case EXERCISE -> catalogue.exercises();
        };
    }

    static ScriptException refused(Path file, String problem, String mend) {
        return new ScriptException(List.of(new ScriptFault(file, 0, 0, Severity.ERROR, problem, mend)));
    }
}
