package supine.cli;

import supine.app.Equipment;
import supine.app.EventLog;
import supine.bench.OwnVoiceTape;
import supine.script.Verbosity;

/** What the program says in all its routines, for the benchmarks. */
final class OwnVoice {
    private static final long TAPE_MS = 400_000;

    private OwnVoice() {
    }

    static short[] tape(Equipment equipment) throws Exception {
        var tape = new OwnVoiceTape(TAPE_MS);
        for (var routine : equipment.library().routines()) {
            new Imagined(equipment, 1, Verbosity.FULL).run(routine, tape, EventLog.NONE, atMs -> { });
        }
        return tape.samples();
    }
}
