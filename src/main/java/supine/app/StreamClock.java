package supine.app;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The stream's time in a live session: what the loudspeaker has been given, less what still waits in its buffer. Never goes back.
 * Written by the loudspeaker's thread, read by any.
 */
final class StreamClock {
    private final long bufferMs;
    private final AtomicLong now = new AtomicLong();

    /** @param bufferMs how far the loudspeaker's buffer runs ahead of the ear, ms */
    StreamClock(long bufferMs) {
        this.bufferMs = bufferMs;
    }

    /** @param filledMs how much of the stream has been given to the loudspeaker */
    void filled(long filledMs) {
        now.accumulateAndGet(filledMs - bufferMs, Math::max);
    }

    long nowMs() {
        return now.get();
    }
}
