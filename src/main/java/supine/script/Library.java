package supine.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where routines and exercises come from. Reading is done anew on every call unless nothing has changed. */
public interface Library {

    /** All routines that are sound, by name. */
    List<Routine> routines();

    /** What of {@link #routines} can be had without a long reading, by name: all that is shipped. */
    default List<Routine> routinesAtHand() {
        return routines();
    }

    /** All exercises that are sound, by name. */
    List<Exercise> exercises();

    /**
     * One routine.
     *
     * @param idOrFile a routine's id ("floor-reset"), or the path of a script file
     * @throws ScriptException with every fault found, if there is no such routine (nearest right id named) or it is not sound
     */
    Routine routine(String idOrFile) throws ScriptException;

    /** The sound exercise of this id. */
    default Optional<Exercise> exercise(String id) {
        return exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }

    /** How far {@link #routines}, {@link #exercises} or {@link #lessons} have come on another thread; empty while none of them reads. */
    default Optional<Reading> reading() {
        return Optional.empty();
    }

    /** What is said after "pain". */
    Guidance guidance() throws ScriptException;

    /** What can be told about backs, by name. */
    default List<Lesson> lessons() {
        return List.of();
    }

    /** What is asked before a session. */
    default Screening screening() throws ScriptException {
        return new Screening("", List.of());
    }

    /** Whom to call in an emergency, by region. */
    default Regions regions() throws ScriptException {
        return Regions.NONE;
    }

    /** Where the user's own scripts are made; empty if this library has no such place. */
    default Optional<Workshop> workshop() {
        return Optional.empty();
    }

    /** All faults of a file, in the order of its lines; empty if it is sound. A folder is gone through. */
    List<ScriptFault> check(Path file);

    /**
     * A text looked at as if it were in a file, which it need not be.
     *
     * @param faults  in the order of the lines
     * @param routine what it would be; empty if it has errors, or is no routine
     */
    record Draft(List<ScriptFault> faults, Optional<Routine> routine) {
        public Draft {
            faults = List.copyOf(faults);
        }
    }

    /** Checks a text that somebody is writing. @param file where it would be saved */
    default Draft draft(Path file, String text) {
        return new Draft(List.of(), Optional.empty());
    }

    /** Every sentence that a file makes be heard, by file; a folder is gone through. What cannot be read has none. */
    default Map<Path, List<String>> spoken(Path file) {
        return Map.of();
    }
}
