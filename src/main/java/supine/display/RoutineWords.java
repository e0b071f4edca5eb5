package supine.display;

import java.util.List;
import supine.script.Routine;

/** A routine in few words, for lists. */
public final class RoutineWords {

    private RoutineWords() {
    }

    /** "About 11 minutes, easy" */
    public static String facts(Routine routine) {
        return "About " + routine.minutes() + (routine.minutes() == 1 ? " minute, " : " minutes, ") + level(routine.level());
    }

    private static String level(String level) {
        return level.equals("first-time") ? "for the first time" : level;
    }

    /** "Needs a mat, and a chair or couch." */
    public static String needs(Routine routine) {
        return routine.needs().isEmpty() ? "Needs nothing." : "Needs " + listed(routine.needs()) + ".";
    }

    private static String listed(List<String> things) {
        return things.size() == 1 ? things.get(0)
                : String.join(", ", things.subList(0, things.size() - 1)) + ", and " + things.get(things.size() - 1);
    }
}
