package supine.testing;

import java.util.Set;
import java.util.function.Consumer;
import supine.command.Command;
import supine.hearing.CommandRecogniser;
import supine.hearing.Evidence;
import supine.hearing.Impression;

/** Understands nothing: where only what is noticed counts. */
public class DeafRecogniser implements CommandRecogniser {
    @Override
    public void expect(Set<Command> commands) {
        // Nothing is understood.
    }

    @Override
    public void begin(long startMs) {
        // Nothing is understood.
    }

    @Override
    public void accept(short[] frame, Consumer<Evidence> found) {
        // Nothing is understood.
    }

    @Override
    public Impression end(Consumer<Evidence> found) {
        return Impression.NONE;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
