package supine.hearing;

import java.util.Set;
import java.util.function.Consumer;
import supine.command.Command;

/**
 * Finds commands in an utterance, frame by frame, without a thread or a clock of its own: the same frames give the same result.
 * Protocol: {@link #begin}, then {@link #accept} for each frame of the utterance (pre-roll first), then {@link #end}. One thread.
 */
public interface CommandRecogniser extends AutoCloseable {

    /** Which commands may be heard from the next utterance on; those that {@link Command#isAlwaysHeard} are, whatever is given. */
    void expect(Set<Command> commands);

    /** @param startMs stream time of the first frame that will be accepted */
    void begin(long startMs);

    /**
     * Takes the next 10 ms. "Stop" and "pain" may be reported from growing hypotheses, before the utterance ends; a command is
     * reported at most once per time that it was said. What is found is {@link Evidence.Heard} or {@link Evidence.Suspected}.
     */
    void accept(short[] frame, Consumer<Evidence> found);

    /** What it has sounded like so far. */
    default Impression impression() {
        return Impression.NONE;
    }

    /** The utterance is over; reports what was decided only now. @return what it sounded like, whatever the words */
    Impression end(Consumer<Evidence> found);

    @Override
    void close();
}
