package supine.bench;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.hearing.Evidence;

/**
 * What came of one thing said into a hold.
 *
 * @param meant         the commands that are right for it
 * @param frozenAfterMs from the voice's onset to silence; null if it never froze
 * @param heard         the commands that it took, in order
 * @param halted        30 s after the onset it waits for a word, or has ended
 * @param moved         30 s after the onset it moves, though it had come to rest
 */
record Trial(Set<Command> meant, @Nullable Long frozenAfterMs, List<Evidence.Heard> heard, boolean suspected, boolean halted, boolean moved,
        boolean ended, long onsetMs, long endMs) {

    boolean isFrozenWithin(long ms) {
        var after = frozenAfterMs;
        return after != null && after <= ms;
    }

    boolean isRight() {
        return !heard.isEmpty() && meant.contains(heard.get(0).command());
    }

    boolean isWrong() {
        return !heard.isEmpty() && !isRight();
    }

    /** Nothing was understood, and it asks. */
    boolean isQuestion() {
        return heard.isEmpty() && halted;
    }

    /** It moves, and not because it was told to: what was to halt it sets nothing moving, whatever was understood first. */
    boolean isSetMoving() {
        return moved && !(isRight() && meant.stream().noneMatch(command -> command.effect() == Command.Effect.HALTS));
    }

    /** From the end of the word to its report, ms; null if it was not understood. */
    @Nullable Long decidedAfterMs() {
        return isRight() ? heard.get(0).atMs() - endMs : null;
    }
}
