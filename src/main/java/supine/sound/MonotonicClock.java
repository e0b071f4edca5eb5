package supine.sound;

/** Time that only ever goes forward, at the edge of the program; its zero means nothing. */
public interface MonotonicClock {

    long nanos();

    /** Returns at once if that time has passed. */
    void sleepUntil(long nanos) throws InterruptedException;

    /** The machine's. */
    static MonotonicClock system() {
        return new MonotonicClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleepUntil(long nanos) throws InterruptedException {
                for (var left = nanos - nanos(); left > 0; left = nanos - nanos()) {
                    Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
                }
            }
        };
    }
}
