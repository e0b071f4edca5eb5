package supine.cli;

import java.io.PrintWriter;
import supine.app.Equipment;
import supine.script.Routine;
import supine.script.ScriptException;
import supine.script.Workshop;

/** The user's own scripts, for the commands that make or take some. */
final class OwnScripts {

    private OwnScripts() {
    }

    /** The one that is meant. One that is not in a file of its name is searched for among all, which is told. */
    static Routine routine(Equipment equipment, String idOrFile, PrintWriter err) throws ScriptException {
        return ReadingTold.during(equipment.library(), err, library -> library.routine(idOrFile));
    }

    static Workshop of(Equipment equipment) throws BadInputException {
        return equipment.library().workshop()
                .orElseThrow(() -> new BadInputException("There is no folder for scripts of your own."));
    }
}
