package supine.desktop;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import supine.command.Command;
import supine.engine.json.JsonLibrary;
import supine.script.Routine;
import supine.script.Side;
import supine.session.Snapshot;
import supine.session.Snapshot.HoldProgress;
import supine.session.Snapshot.Mode;

/** Moments of a session, as a display is told of them. */
final class SessionExamples {
    private static final Set<Command> MOVING = Set.of(Command.STOP, Command.PAIN, Command.PAUSE, Command.NEXT, Command.REPEAT,
            Command.MORE_TIME, Command.HOW_LONG, Command.WHAT_CAN_I_SAY);
    private static final Set<Command> HALTED = Set.of(Command.RESUME, Command.REPEAT, Command.NEXT, Command.FINISH, Command.PAIN,
            Command.WHAT_CAN_I_SAY);

    private SessionExamples() {
    }

    /** The shipped routines, for their figures. */
    static List<Routine> routines() {
        return new JsonLibrary(List.of(Path.of("scripts"))).routines();
    }

    static Map<String, Snapshot> all() {
        var all = new LinkedHashMap<String, Snapshot>();
        all.put("choosing", choosing());
        all.put("instructing", instructing());
        all.put("waiting", in(Mode.WAITING));
        all.put("holding", holding(6_400, 20_000));
        all.put("frozen", in(Mode.FROZEN));
        all.put("stopped", stopped());
        all.put("aftercare", aftercare());
        all.put("ended", new Snapshot(Mode.ENDED, "Floor reset", "", Side.BOTH, 4, 4, 0, 0, "Well done. See you next time.",
                Optional.empty(), Set.of()));
        return all;
    }

    static Snapshot choosing() {
        return new Snapshot(Mode.CHOOSING, "", "", Side.BOTH, 0, 0, 0, 0,
                "Say one for floor reset, ten minutes, or two for seven stretches, twelve minutes.", Optional.empty(),
                Set.of(Command.STOP, Command.YES, Command.NO, Command.WHAT_CAN_I_SAY, Command.FINISH));
    }

    static Snapshot instructing() {
        return new Snapshot(Mode.INSTRUCTING, "Floor reset", "Single knee to chest", Side.RIGHT, 2, 4, 0, 3,
                "Bend your right knee and bring it slowly towards your chest with both hands.", Optional.empty(), MOVING);
    }

    static Snapshot holding(long elapsedMs, long totalMs) {
        return new Snapshot(Mode.HOLDING, "Floor reset", "Single knee to chest", Side.RIGHT, 2, 4, 2, 3,
                "Hold your knee where it is, and let your shoulders sink.", Optional.of(new HoldProgress(elapsedMs, totalMs)), MOVING);
    }

    static Snapshot stopped() {
        return new Snapshot(Mode.STOPPED, "Floor reset", "Supine spinal twist", Side.LEFT, 3, 4, 1, 3,
                "Stopped. Say resume to go on, or finish to end.", Optional.of(new HoldProgress(6_400, 20_000)), HALTED);
    }

    static Snapshot aftercare() {
        return new Snapshot(Mode.AFTERCARE, "Floor reset", "Supine spinal twist", Side.LEFT, 3, 4, 0, 3,
                "I heard pain. Stop moving, and rest in whatever position hurts least.", Optional.empty(),
                Set.of(Command.STOP, Command.REPEAT, Command.FINISH, Command.HELP_ME));
    }

    /** A mode before any routine has been taken. */
    static Snapshot in(Mode mode, int steps) {
        return new Snapshot(mode, "Floor reset", "", Side.BOTH, 0, steps, 0, 0, "Paused.", Optional.empty(), HALTED);
    }

    /** A session in a mode, with nothing else of note. */
    static Snapshot in(Mode mode) {
        var hold = mode == Mode.PAUSED || mode == Mode.FROZEN || mode == Mode.HOLDING;
        return new Snapshot(mode, "Floor reset", "Pelvic tilt", Side.BOTH, 1, 4, 1, 8, "Lie down and say ready when you are there.",
                hold ? Optional.of(new HoldProgress(2_000, 5_000)) : Optional.empty(),
                mode.isMoving() ? MOVING : mode == Mode.WAITING ? Set.of(Command.READY, Command.MORE_TIME, Command.NEXT) : HALTED);
    }
}
