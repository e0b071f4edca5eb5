package supine.session;

import java.util.Optional;
import java.util.Set;
import supine.command.Command;
import supine.script.Side;

/**
 * What there is to see of a session at one moment: all that a display needs, and nothing it would have to work out.
 *
 * @param mode        what the session is doing
 * @param routine     name of the routine; empty while one is being chosen
 * @param exercise    name of the exercise; empty before the first and after the last
 * @param stepNumber  1 for the first; 0 before it
 * @param repetition  1 for the first; 0 while none is under way
 * @param sentence    what is being said, or was said last
 * @param hold        the hold under way
 * @param offered     the commands that make sense now
 */
public record Snapshot(
        Mode mode,
        String routine,
        String exercise,
        Side side,
        int stepNumber,
        int steps,
        int repetition,
        int repetitions,
        String sentence,
        Optional<HoldProgress> hold,
        Set<Command> offered) {

    /** What a session is doing, in the words that a display shows. */
    public enum Mode {
        CHOOSING, CHECKING, INSTRUCTING, WAITING, COUNTING_IN, HOLDING, RESTING, PAUSED, FROZEN, ASKING, STOPPED, AFTERCARE, ENDING, ENDED;

        /** True while time passes by itself for the person on the floor: then any key stops. */
        public boolean isMoving() {
            return switch (this) {
                case INSTRUCTING, COUNTING_IN, HOLDING, RESTING, ENDING -> true;
                case CHOOSING, CHECKING, WAITING, PAUSED, FROZEN, ASKING, STOPPED, AFTERCARE, ENDED -> false;
            };
        }
    }

    /** A timed hold or movement. */
    public record HoldProgress(long elapsedMs, long totalMs) {
        public long leftMs() {
            return Math.max(0, totalMs - elapsedMs);
        }
    }

    public Snapshot {
        offered = Set.copyOf(offered);
    }
}
