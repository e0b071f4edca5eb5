package supine.engine.javasound;

import supine.sound.SoundFaultException;

/**
 * Waits for a line without trusting it: a suspended device would block in {@code read} or {@code write} for ever, one whose server has
 * gone returns nothing at once for ever. So a line is asked what it has before it is read, and given up after a while.
 */
final class Patience {
    /** After a line was opened: PulseAudio's first sound takes up to 1.8 s on a quiet machine. */
    static final long FIRST_MS = 5_000;
    static final long USUAL_MS = 700;
    private static final long STEP_MS = 2;

    private Patience() {
    }

    /** Until when it lasts that begins now. */
    static long end(long mostMs) {
        return System.nanoTime() + mostMs * 1_000_000;
    }

    /** Waits a little. @throws SoundFaultException with the sentence, if it has come to an end */
    static void tryOn(long end, String fault) throws SoundFaultException {
        if (System.nanoTime() - end > 0) {
            throw new SoundFaultException(fault);
        }
        try {
            Thread.sleep(STEP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SoundFaultException("Sound was interrupted.", e);
        }
    }
}
