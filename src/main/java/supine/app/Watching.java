package supine.app;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import supine.hearing.MicrophoneWatch;
import supine.hearing.MicrophoneWatch.Fault;

/** Asks the watch, on a thread that does nothing else, and tells what changed. */
final class Watching implements Runnable {
    private final MicrophoneWatch watch;
    private final Consumer<Optional<Fault>> changed;
    private final LongConsumer missed;
    private Optional<Fault> known;

    /**
     * @param known   what has been told already
     * @param changed told each fault as it comes, and nothing when all is well again
     * @param missed  told how much sound was lost, ms, by a microphone that hears again already
     */
    Watching(MicrophoneWatch watch, Optional<Fault> known, Consumer<Optional<Fault>> changed, LongConsumer missed) {
        this.watch = watch;
        this.known = known;
        this.changed = changed;
        this.missed = missed;
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
                long missedMs = watch.missed();
                if (missedMs > 0) {
                    missed.accept(missedMs);
                }
                Thread.sleep(MicrophoneWatch.POLL_MS);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
