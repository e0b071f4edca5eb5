package supine.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import supine.app.Equipment;
import supine.app.Equipment.Screen;
import supine.app.EventLog;
import supine.app.LateControls;
import supine.app.LockstepSession;
import supine.app.Stream;
import supine.app.Voice;
import supine.hearing.Ears;
import supine.script.Routine;
import supine.script.ScriptException;
import supine.session.Session;
import supine.settings.Settings;

/** A whole session in a simulated room, without a headset, as fast as it can be computed. */
final class InRoom {
    private InRoom() {
    }

    /** @param ears that have heard nothing yet @param log told what happens */
    static LockstepSession session(Equipment equipment, Ears ears, Routine routine, Air air, EventLog log) throws ScriptException {
        var phrasebook = equipment.phrasebook();
        return new LockstepSession(new Stream(new Session(List.of(routine), equipment.library().guidance(), phrasebook),
                new Voice(equipment.synthesizer(), Settings.USUAL), air, air.loudspeaker(), CompletableFuture.completedFuture(ears), equipment.earcons(),
                equipment.display(Screen.NONE, new LateControls(), phrasebook, Settings.USUAL), log));
    }
}
