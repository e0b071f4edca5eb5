package supine.app;

import java.util.Optional;
import java.util.function.Consumer;
import supine.hearing.MicrophoneWatch;
import supine.hearing.MicrophoneWatch.Fault;

/** Asks the watch, on a thread that does nothing else, and tells what changed. */
final class Watching implements Runnable {
    private final MicrophoneWatch watch;
    private final Consumer<Optional<Fault>> changed;
    private Optional<Fault> known;

    /** @param known what has been told already @param changed told each fault as it comes, and nothing when all is well again */
    Watching(MicrophoneWatch watch, Optional<Fault> known, Consumer<Optional<Fault>> changed) {
        this.watch = watch;
        this.known = known;
        this.changed = changed;
    }

    @Override
    public void run() {
        try {
            while (true) {
                var fault = watch.check(System.nanoTime() / 1_000_000);
                if (!fault.equals(known)) {
                    known = fault;
                    changed.accept(fault);
                }
                Thread.sleep(MicrophoneWatch.POLL_MS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
