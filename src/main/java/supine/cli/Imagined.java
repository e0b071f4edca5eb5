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
import supine.script.Regions;
import supine.script.Routine;
import supine.script.Verbosity;
import supine.session.Known;
import supine.session.Session;
import supine.session.Wishes;
import supine.settings.Offers;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.sound.Loudspeaker;
import supine.sound.NoMicrophone;

/** A session with an imagined user, who says "ready" five seconds after being asked. */
final class Imagined {
    private final Equipment equipment;
    private final double rate;
    private final Verbosity verbosity;

    Imagined(Equipment equipment, double rate, Verbosity verbosity) {
        this.verbosity = verbosity;
        this.equipment = equipment;
        this.rate = rate;
    }

    LockstepSession.Result run(Routine routine, Loudspeaker loudspeaker, EventLog log, LongConsumer progress) throws Exception {
        var phrasebook = equipment.phrasebook();
        var wanted = Settings.USUAL.with(Setting.INSTRUCTIONS, verbosity.id()).orElseThrow();
        var stream = new Stream(
                new Session(List.of(routine), equipment.library().guidance(), null, Regions.NONE, Known.NOTHING, phrasebook,
                        new Wishes(wanted, Offers.NONE, List.of())),
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
