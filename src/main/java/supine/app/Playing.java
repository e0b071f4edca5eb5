package supine.app;

import java.util.concurrent.atomic.AtomicInteger;
import supine.sound.Loudspeaker;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;
import supine.speaking.Narrator;

/** The loudspeaker's thread of a live session: renders a frame, gives it away, and is paced by the device in doing so. */
final class Playing implements Runnable {
    private final Narrator narrator;
    private final Loudspeaker loudspeaker;
    private final StreamClock clock;
    private final java.util.function.Consumer<String> fault;
    private final AtomicInteger dropped = new AtomicInteger();
    private volatile boolean over;

    /** @param fault told once, in words, if the loudspeaker fails */
    Playing(Narrator narrator, Loudspeaker loudspeaker, StreamClock clock, java.util.function.Consumer<String> fault) {
        this.narrator = narrator;
        this.loudspeaker = loudspeaker;
        this.clock = clock;
        this.fault = fault;
    }

    /** The brake's silencer: what the device had not yet played was never heard. */
    void silence() {
        int frames = loudspeaker.silence();
        if (frames > 0) {
            dropped.addAndGet(frames);
            narrator.rewind((long) frames * Pcm.FRAME_MS);
        }
    }

    void stop() {
        over = true;
    }

    @Override
    public void run() {
        var frame = new short[Pcm.FRAME_SAMPLES];
        long filledMs = 0;
        try {
            while (!over) {
                filledMs -= (long) dropped.getAndSet(0) * Pcm.FRAME_MS;
                narrator.fill(filledMs, frame);
                loudspeaker.write(frame);
                filledMs += Pcm.FRAME_MS;
                clock.filled(filledMs);
            }
        } catch (SoundFaultException gone) {
            fault.accept(gone.getMessage());
            keepTime(filledMs);
        }
    }

    /** Without a loudspeaker the session's time goes by the system's clock, so that stop, keys and the end still work. */
    private void keepTime(long fromMs) {
        long begun = System.nanoTime();
        var frame = new short[Pcm.FRAME_SAMPLES];
        long filledMs = fromMs;
        while (!over) {
            long dueMs = fromMs + (System.nanoTime() - begun) / 1_000_000;
            while (filledMs < dueMs) {
                narrator.fill(filledMs, frame);
                filledMs += Pcm.FRAME_MS;
                clock.filled(filledMs);
            }
            try {
                Thread.sleep(Pcm.FRAME_MS);
            } catch (InterruptedException told) {
                return;
            }
        }
    }
}
