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
import supine.sound.Loudspeaker;
import supine.sound.Microphone;

/** A whole session with nobody at the keys, as fast as it can be computed: in a simulated room, or with a headset. */
final class InRoom {
    private InRoom() {
    }

    /** @param ears that have heard nothing yet @param log told what happens */
    static LockstepSession session(Equipment equipment, Ears ears, Routine routine, Air air, EventLog log) throws ScriptException {
        return session(equipment, ears, routine, air, air.loudspeaker(), log);
    }

    /** The same with a headset: the microphone does not hear the loudspeaker. */
    static LockstepSession session(Equipment equipment, Ears ears, Routine routine, Microphone microphone, Loudspeaker loudspeaker, EventLog log)
            throws ScriptException {
        var phrasebook = equipment.phrasebook();
        return new LockstepSession(new Stream(new Session(List.of(routine), equipment.library().guidance(), phrasebook),
                new Voice(equipment.synthesizer(), Settings.USUAL), microphone, loudspeaker, CompletableFuture.completedFuture(ears), equipment.earcons(),
                equipment.display(Screen.NONE, new LateControls(), phrasebook, Settings.USUAL), log));
    }
}
