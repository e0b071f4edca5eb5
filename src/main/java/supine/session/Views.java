package supine.session;

import java.util.EnumSet;
import java.util.Optional;
import supine.command.Command;
import supine.script.Side;
import supine.session.Part.Kind;
import supine.session.Situation.Adjusting;
import supine.session.Situation.AllClear;
import supine.session.Situation.Answering;
import supine.session.Situation.Asking;
import supine.session.Situation.Awaiting;
import supine.session.Situation.Checking;
import supine.session.Situation.Choosing;
import supine.session.Situation.Closing;
import supine.session.Situation.Ended;
import supine.session.Situation.Feeling;
import supine.session.Situation.Frozen;
import supine.session.Situation.GettingReady;
import supine.session.Situation.Halted;
import supine.session.Situation.NotBegun;
import supine.session.Situation.Timing;
import supine.session.Snapshot.HoldProgress;
import supine.session.Snapshot.Mode;

/** What there is to see of a state. */
final class Views {
    private Views() {
    }

    static Snapshot snapshot(SessionState state, long nowMs) {
        var offered = EnumSet.of(Command.STOP, Command.PAIN);
        offered.addAll(Expected.in(state.situation()));
        offered.removeAll(Expected.speech());
        offered.removeAll(Expected.pointing());
        var mode = mode(state);
        var plan = state.plan();
        if (plan == null) {
            var routine = was(state.situation()) instanceof Choosing choosing ? state.choice().get(choosing.index()).name() : "";
            return new Snapshot(mode, routine, "", Side.BOTH, 0, 0, 0, 0, state.sentence(), Optional.empty(), offered);
        }
        var stage = plan.stage(state.place());
        return new Snapshot(
                mode,
                plan.routine().name(),
                stage.name(),
                stage.side(),
                stage.number(),
                plan.steps(),
                plan.part(state.place()).repetition(),
                stage.repetitions(),
                state.sentence(),
                hold(plan.part(state.place()), state.situation(), nowMs),
                offered);
    }

    private static Optional<HoldProgress> hold(Part part, Situation situation, long nowMs) {
        if (!(part instanceof Part.Timed timed) || timed.kind() == Kind.COUNT_IN || timed.kind() == Kind.BREATHER || !(was(situation) instanceof Timing timing)) {
            return Optional.empty();
        }
        long total = Walk.totalMs(timed, timing);
        long elapsed = situation instanceof Timing ? timing.elapsedMs(nowMs) : timing.beforeMs();
        return Optional.of(new HoldProgress(Math.min(elapsed, total), total));
    }

    private static Situation was(Situation situation) {
        if (situation instanceof Frozen frozen) {
            return frozen.was();
        }
        if (situation instanceof Halted halted) {
            return halted.was();
        }
        if (situation instanceof Answering answering) {
            return answering.was();
        }
        return situation instanceof GettingReady ready ? ready.was() : situation;
    }

    static Mode mode(SessionState state) {
        var situation = state.situation();
        if (situation instanceof NotBegun || situation instanceof Choosing) {
            return Mode.CHOOSING;
        }
        if (was(situation) instanceof Checking && !(situation instanceof Halted)) {
            return Mode.CHECKING;
        }
        if (situation instanceof Awaiting) {
            return Mode.WAITING;
        }
        if (situation instanceof Frozen) {
            return Mode.FROZEN;
        }
        if (situation instanceof Halted halted) {
            return switch (halted.why()) {
                case STOPPED -> Mode.STOPPED;
                case PAUSED, DEAF -> Mode.PAUSED;
                case DOUBTING, LOUD, MISSED, MISSING -> Mode.ASKING;
            };
        }
        if (situation instanceof Asking || situation instanceof AllClear || situation instanceof Feeling || situation instanceof Adjusting
                || situation instanceof Answering answering && answering.was() instanceof Adjusting) {
            return Mode.ASKING;
        }
        if (situation instanceof Closing closing) {
            return closing.isFarewell() ? Mode.ENDED : closing.isAftercare() ? Mode.AFTERCARE : Mode.ENDING;
        }
        if (situation instanceof Ended) {
            return Mode.ENDED;
        }
        return moving(state);
    }

    private static Mode moving(SessionState state) {
        var plan = state.plan();
        if (plan != null && plan.part(state.place()) instanceof Part.Timed timed) {
            return switch (timed.kind()) {
                case COUNT_IN -> Mode.COUNTING_IN;
                case HOLD, MOVE -> Mode.HOLDING;
                case REST -> Mode.RESTING;
                case BREATHER -> state.place().stage() == plan.ending() ? Mode.ENDING : Mode.INSTRUCTING;
            };
        }
        return plan != null && state.place().stage() == plan.ending() ? Mode.ENDING : Mode.INSTRUCTING;
    }
}
