package supine.sound;

/** Lets frames pass at the speed of sound devices, one each 10 ms. One thread. */
final class Pace {
    private static final long FRAME_NANOS = Pcm.FRAME_MS * 1_000_000L;
    /** Who is later than this (a machine that slept) goes on from there instead of hurrying after. */
    private static final long MOST_BEHIND_NANOS = 500_000_000;

    private final MonotonicClock clock;
    private long next;
    private boolean started;

    Pace(MonotonicClock clock) {
        this.clock = clock;
    }

    /** @param ahead how many frames may pass at once at the beginning: what a device's buffer would hold */
    void awaitNext(int ahead) throws SoundFaultException {
        if (!started) {
            started = true;
            next = clock.nanos() - ahead * FRAME_NANOS;
        }
        next += FRAME_NANOS;
        try {
            clock.sleepUntil(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoundFaultException("Sound was interrupted.", e);
        }
        if (clock.nanos() - next > MOST_BEHIND_NANOS + ahead * FRAME_NANOS) {
            next = clock.nanos();
        }
    }
}
