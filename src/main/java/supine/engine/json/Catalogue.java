package supine.engine.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.script.Exercise;
import supine.script.Guidance;
import supine.script.Lesson;
import supine.script.Reading;
import supine.script.Regions;
import supine.script.Routine;
import supine.script.Screening;
import supine.script.ScriptFault;
import supine.script.Surroundings;
import supine.script.Way;
import supine.script.Ways;
import supine.script.Wording;

/**
 * The scripts of some folders, and how each kind is read in the light of the others. A complete catalogue reads them all; one on demand
 * reads what is shipped, and of the other folders only what is asked for and found by its file's name. Not for several threads at once.
 */
final class Catalogue {

    private final List<Path> folders;
    private final boolean complete;
    private final Surroundings surroundings;
    private final Shelf<Ways> ways;
    private final Shelf<Exercise> exercises;
    private final Shelf<Routine> routines;
    private final Shelf<Lesson> lessons;
    /** By phrase; read when first asked for after a refresh. */
    private Map<String, Pattern> commands = Map.of();

    private Catalogue(List<Path> folders, Surroundings surroundings, boolean complete) {
        this.folders = List.copyOf(folders);
        this.complete = complete;
        this.surroundings = surroundings;
        ways = shelf("ways", Kind.WAYS);
        exercises = shelf("exercises", Kind.EXERCISE);
        routines = shelf("routines", Kind.ROUTINE);
        lessons = shelf("lessons", Kind.LESSON);
    }

    static Catalogue complete(List<Path> folders, Surroundings surroundings) {
        return new Catalogue(folders, surroundings, true);
    }

    static Catalogue onDemand(List<Path> folders, Surroundings surroundings) {
        return new Catalogue(folders, surroundings, false);
    }

    /** How much of the scripts has been read; may be asked from any thread. */
    Optional<Reading> reading() {
        return Stream.of(exercises, routines, lessons).map(Shelf::reading).flatMap(Optional::stream).findFirst();
    }

    /** Takes in what has changed in the folders. */
    void refresh() {
        commands = Map.of();
        boolean newWays = ways.refresh(false);
        boolean newExercises = exercises.refresh(newWays);
        routines.refresh(newWays || newExercises);
        lessons.refresh(newExercises);
    }

    Map<String, Read<Routine>> routines() {
        return routines.byId();
    }

    Map<String, Read<Exercise>> exercises() {
        return exercises.byId();
    }

    Map<String, Read<Lesson>> lessons() {
        return lessons.byId();
    }

    /** The sound one of this id; empty if there is none, or an incomplete catalogue cannot find it. */
    Optional<Routine> routine(String id) {
        return Optional.ofNullable(find(routines, Kind.ROUTINE, id)).flatMap(Read::value);
    }

    /** The same of exercises. */
    Optional<Exercise> exercise(String id) {
        return Optional.ofNullable(find(exercises, Kind.EXERCISE, id)).flatMap(Read::value);
    }

    Read<Guidance> guidance() {
        return read(folders.get(0).resolve("guidance").resolve("pain.json"), Kind.GUIDANCE);
    }

    Read<Screening> screening() {
        return read(folders.get(0).resolve("guidance").resolve("screening.json"), Kind.SCREENING);
    }

    Read<Regions> regions() {
        return read(folders.get(0).resolve("regions.json"), Kind.REGIONS);
    }

    Read<Routine> routine(Path file) {
        return read(file, Kind.ROUTINE);
    }

    /** All faults of a file of any kind: what keeps it from being used, and what a listener would suffer. */
    List<ScriptFault> check(Path file) {
        commands = commands.isEmpty() ? commands() : commands;
        var faults = looked(file);
        SpokenCheck.check(faults, commands);
        var all = new ArrayList<ScriptFault>();
        for (var shelf : List.of(ways, exercises, routines, lessons)) {
            shelf.taken(file).ifPresent(all::add);
        }
        all.addAll(faults.inOrder());
        return all;
    }

    /** Every sentence of a file that will be heard. */
    List<String> sentences(Path file) {
        return looked(file).spoken().stream().filter(Faults.Spoken::sentence)
                .flatMap(each -> Wording.sentences(each.text().value()).stream()).toList();
    }

    private Faults looked(Path file) {
        var faults = new Faults(file, surroundings, true);
        var tree = TreeReader.read(file, faults);
        var kind = tree.map(node -> Kind.of(file, node)).orElse(Kind.ROUTINE);
        ScriptReader.read(kind, tree, faults, fields -> body(kind, fields));
        return faults;
    }

    /** What the program listens for; the two that matter most if there is no phrasebook to be read. */
    private Map<String, Pattern> commands() {
        return SpokenCheck.patterns(shippedPhrases());
    }

    private Phrasebook shippedPhrases() {
        return ScriptReader.read(Kind.PHRASES, new Faults(shippedPhrasebook()), fields -> JsonPhrasebook.body(fields, Map.of()))
                .value().orElse(JsonPhrasebook.LEAST);
    }

    private Path shippedPhrasebook() {
        return folders.get(0).resolve("phrases").resolve("en.json");
    }

    /** What is heard beside a phrasebook: beside the user's own, the one that came along. */
    private Map<Command, List<String>> heardBeside(Path phrasebook) {
        boolean own = !phrasebook.toAbsolutePath().normalize().equals(shippedPhrasebook().toAbsolutePath().normalize());
        return own ? shippedPhrases().phrases() : Map.of();
    }

    private <T> Shelf<T> shelf(String name, Kind kind) {
        boolean all = complete || kind == Kind.WAYS;
        return new Shelf<>((all ? folders : folders.subList(0, 1)).stream().map(folder -> folder.resolve(name)).toList(),
                file -> read(file, kind));
    }

    private <T> @Nullable Read<T> find(Shelf<T> shelf, Kind kind, String id) {
        var known = shelf.byId().get(id);
        if (known != null || complete || !Ids.isId(id)) {
            return known;
        }
        return folders.stream().skip(1).map(folder -> folder.resolve(kind.place()).resolve(id + ".json")).filter(Files::isRegularFile)
                .map(file -> this.<T>read(file, kind)).filter(read -> read.id().equals(id)).findFirst().orElse(null);
    }

    private ById<Exercise> exercisesById() {
        return new ById<>() {
            @Override
            public @Nullable Read<Exercise> get(String id) {
                return find(exercises, Kind.EXERCISE, id);
            }

            @Override
            public Set<String> ids() {
                return exercises.byId().keySet();
            }
        };
    }

    /** The kind decides the type; whoever names the one names the other. */
    @SuppressWarnings("unchecked")
    private <T> Read<T> read(Path file, Kind kind) {
        return ScriptReader.read(kind, new Faults(file, surroundings, false), fields -> (T) body(kind, fields));
    }

    private Object body(Kind kind, Fields fields) {
        return switch (kind) {
            case EXERCISE -> new ExerciseReader(allWays()).read(fields);
            case ROUTINE -> new RoutineReader(new ExerciseReader(allWays()), exercisesById()).read(fields);
            case LESSON -> AdviceReader.lesson(fields, exercises.byId().keySet());
            case GUIDANCE -> AdviceReader.guidance(fields, allWays());
            case WAYS -> AdviceReader.ways(fields);
            case SCREENING -> AdviceReader.screening(fields);
            case REGIONS -> RegionReader.regions(fields);
            case PHRASES -> JsonPhrasebook.body(fields, heardBeside(fields.faults().file()));
        };
    }

    private Ways allWays() {
        List<Way> all = new ArrayList<>();
        ways.sound().forEach(each -> all.addAll(each.ways()));
        return new Ways(all);
    }
}
