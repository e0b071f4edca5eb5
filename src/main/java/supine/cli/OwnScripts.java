package supine.cli;

import supine.app.Equipment;
import supine.script.Workshop;

/** The user's own scripts, for the commands that make some. */
final class OwnScripts {

    private OwnScripts() {
    }

    static Workshop of(Equipment equipment) throws BadInputException {
        return equipment.library().workshop()
                .orElseThrow(() -> new BadInputException("There is no folder for scripts of your own."));
    }
}
