package supine.app;

/** A sign of life: one thread beats, another sees how long ago the last beat was. */
final class Pulse {
    private volatile long lastNanos = System.nanoTime();

    void beat() {
        lastNanos = System.nanoTime();
    }

    /** Time since the last beat, ms. */
    long silentMs() {
        return (System.nanoTime() - lastNanos) / 1_000_000;
    }
}
