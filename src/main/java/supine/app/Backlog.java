package supine.app;

import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import supine.hearing.Noticed;
import supine.hearing.OwnWords;
import supine.sound.Pcm;

/**
 * Frames on their way from the microphone's thread to the recogniser's: a ring, made once. One thread gives and one takes; giving never
 * waits, and allocates nothing.
 */
final class Backlog {
    /** A frame of the microphone, and what is known of it. */
    static final class Frame {
        final short[] samples = new short[Pcm.FRAME_SAMPLES];
        final Noticed noticed = new Noticed();
        long atMs;
        boolean ownVoice;
        OwnWords ownWords = OwnWords.NONE;
    }

    private final int most;
    private final Frame[] ring;
    private final Semaphore waiting = new Semaphore(0);
    private int given;
    private int taken;

    /** @param most frames that may wait */
    Backlog(int most) {
        this.most = most;
        // Besides those that wait, one is being filled and one is looked at.
        ring = new Frame[most + 2];
        Arrays.setAll(ring, place -> new Frame());
    }

    /** The frame to be filled next; whoever gives. */
    Frame blank() {
        return ring[given];
    }

    /** Gives what was filled; where too many wait it is lost. */
    void give() {
        if (waiting.availablePermits() < most) {
            given = (given + 1) % ring.length;
            waiting.release();
        }
    }

    /**
     * Waits for a frame; whoever takes.
     *
     * @return valid until the next call; null if none came in time
     */
    @Nullable Frame take(long withinMs) throws InterruptedException {
        if (!waiting.tryAcquire(withinMs, TimeUnit.MILLISECONDS)) {
            return null;
        }
        var frame = ring[taken];
        taken = (taken + 1) % ring.length;
        return frame;
    }

    /** How many wait. */
    int size() {
        return waiting.availablePermits();
    }
}
