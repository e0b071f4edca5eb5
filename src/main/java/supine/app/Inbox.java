package supine.app;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The way to the session's thread: anybody may leave something to be done there; it is done in order, there alone. */
final class Inbox {
    private final LinkedBlockingQueue<Runnable> messages = new LinkedBlockingQueue<>();

    void add(Runnable message) {
        messages.add(message);
    }

    /** Does all that is there. */
    void drain() {
        for (var message = messages.poll(); message != null; message = messages.poll()) {
            message.run();
        }
    }

    /** Waits for something to do, at most so long, and does all that is there. */
    void drainWithin(long ms) throws InterruptedException {
        var message = messages.poll(ms, TimeUnit.MILLISECONDS);
        if (message != null) {
            message.run();
            drain();
        }
    }
}
