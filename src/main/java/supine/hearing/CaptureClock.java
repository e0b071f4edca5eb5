package supine.hearing;

/**
 * Whether the microphone has lost sound between two frames that it gave. A frame is 10 ms of the microphone's own time; so, against a
 * clock, frames lag by what they waited for in buffers. What comes late catches up once the machine has time, and the least of lags is
 * what it was. What is lost never comes: the least of lags is larger from then on, by as much.
 *
 * <p>No thread and no clock of its own; asked by whoever reads the microphone. Allocates nothing.
 */
final class CaptureClock {
    /** So much must be missing, ms: less hides no word. */
    static final long LEAST_MS = 120;
    /** For so long after the gap nothing may have caught up, ms. */
    static final long SURE_MS = 300;
    /** A further gap in so long begins anew, ms: buffers hand on what they have in pieces of up to 50. */
    private static final long GAP_MS = 100;
    /** What is missing so soon after the first frame is nothing: devices settle in, ms. */
    private static final long SETTLING_MS = 2_000;
    /** How much slower than the clock a microphone may be: 1,000 ppm; crystals are within 100, and a little is lost in small pieces. */
    private static final double DRIFT = 1e-3;
    private static final int FRAME_MS = 10;
    private static final long NEVER = Long.MIN_VALUE;

    private long firstMs = NEVER;
    private long lastMs;
    private long frames;
    /** The least lag that is known, ms. */
    private double usualMs;
    private long sinceMs = NEVER;
    private double leastMs;

    /** Another microphone, or the same again. */
    void opened() {
        firstMs = NEVER;
        sinceMs = NEVER;
        frames = 0;
    }

    /**
     * A frame has been read.
     *
     * @param nowMs by a clock that never goes back
     * @return how much is missing before it or the last few, ms; told once, 0 otherwise
     */
    long frame(long nowMs) {
        if (firstMs == NEVER) {
            firstMs = nowMs;
            usualMs = 0;
            lastMs = nowMs;
        }
        long gapMs = nowMs - lastMs;
        lastMs = nowMs;
        double lagMs = nowMs - firstMs - frames * (double) FRAME_MS;
        frames++;
        usualMs = Math.min(lagMs, usualMs + gapMs * DRIFT);
        if (lagMs - usualMs < LEAST_MS) {
            sinceMs = NEVER;
            return 0;
        }
        if (sinceMs == NEVER || gapMs > GAP_MS) {
            sinceMs = nowMs;
            leastMs = lagMs;
        }
        leastMs = Math.min(leastMs, lagMs);
        if (nowMs - sinceMs < SURE_MS) {
            return 0;
        }
        long missing = Math.round(leastMs - usualMs);
        usualMs = leastMs;
        sinceMs = NEVER;
        return frames * FRAME_MS < SETTLING_MS ? 0 : missing;
    }

}
