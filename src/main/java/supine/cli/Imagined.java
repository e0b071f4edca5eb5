package supine.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import supine.app.Equipment;
import supine.app.Equipment.Screen;
import supine.app.EventLog;
import supine.app.LateControls;
import supine.app.LockstepSession;
import supine.app.Stream;
import supine.app.Voice;
import supine.script.Routine;
import supine.session.Session;
import supine.settings.Settings;
import supine.sound.Loudspeaker;
import supine.sound.NoMicrophone;

/** A session with an imagined user, who says "ready" five seconds after being asked. */
final class Imagined {
    private final Equipment equipment;
    private final double rate;

    Imagined(Equipment equipment, double rate) {
        this.equipment = equipment;
        this.rate = rate;
    }

    LockstepSession.Result run(Routine routine, Loudspeaker loudspeaker, EventLog log, LongConsumer progress) throws Exception {
        var phrasebook = equipment.phrasebook();
        var stream = new Stream(
                new Session(List.of(routine), equipment.library().guidance(), phrasebook),
                new Voice(equipment.synthesizer(), rate),
                new NoMicrophone(),
                loudspeaker,
                new CompletableFuture<>(),
                equipment.earcons(),
                equipment.display(Screen.NONE, new LateControls(), phrasebook, Settings.USUAL),
                log);
        return new LockstepSession(stream).imagine(progress);
    }
}
