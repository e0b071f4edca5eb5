package supine.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.hearing.Evidence;

/**
 * What came of one thing said into a hold.
 *
 * @param frozenAfterMs from the voice's onset to silence; null if it never froze
 * @param heard         the commands that it took, in order
 * @param halted        30 s after the onset it waits for a word, or has ended
 * @param moved         30 s after the onset it moves, though it had come to rest
 */
record Trial(@Nullable Long frozenAfterMs, List<Evidence.Heard> heard, boolean suspected, boolean halted, boolean moved, boolean ended,
        long onsetMs, long endMs) {

    boolean isFrozenWithin(long ms) {
        var after = frozenAfterMs;
        return after != null && after <= ms;
    }

    boolean isRight(Command said) {
        return !heard.isEmpty() && heard.get(0).command() == said;
    }

    boolean isWrong(Command said) {
        return !heard.isEmpty() && heard.get(0).command() != said;
    }

    /** Nothing was understood, and it asks. */
    boolean isQuestion() {
        return heard.isEmpty() && halted;
    }

    /** From the end of the word to its report, ms; null if it was not understood. */
    @Nullable Long decidedAfterMs(Command said) {
        return isRight(said) ? heard.get(0).atMs() - endMs : null;
    }
}
