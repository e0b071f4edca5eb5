package supine.app;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import supine.sound.Loudspeaker;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;
import supine.speaking.Narrator;

/**
 * The loudspeaker's thread of a live session: renders a frame, gives it away, and is paced by the device in doing so. While the device is
 * lost, the session's time goes by the system's clock, so that keys, the display and the end still work, and it is opened again as soon as
 * it can be.
 */
final class Playing implements Runnable {
    private static final long REOPEN_MS = 1_000;
    /** More than any buffer takes: 600 ms. */
    private static final int PROOF_FRAMES = 60;

    private final Narrator narrator;
    private final StreamClock clock;
    private final Replacements replacements;
    private final Receiver receiver;
    private final Heard heard;
    private final AtomicInteger dropped = new AtomicInteger();
    private final short[] frame = new short[Pcm.FRAME_SAMPLES];
    /** Null while there is none. */
    private volatile @Nullable Loudspeaker loudspeaker;
    private volatile boolean over;
    private long filledMs;

    /** Who is told, from the loudspeaker's thread. */
    interface Receiver {
        /** @param why a sentence for the user */
        void lost(String why);

        void back();
    }

    /** Who must know what is played, to tell it from what is heard; from the loudspeaker's thread. */
    @FunctionalInterface
    interface Heard {
        void played(long atMs, short[] frame);
    }

    Playing(Narrator narrator, Loudspeaker loudspeaker, StreamClock clock, Replacements replacements, Receiver receiver, Heard heard) {
        this.narrator = narrator;
        this.loudspeaker = loudspeaker;
        this.clock = clock;
        this.replacements = replacements;
        this.receiver = receiver;
        this.heard = heard;
    }

    /** The brake's silencer: what the device had not yet played was never heard. */
    void silence() {
        var device = loudspeaker;
        int frames = device == null ? 0 : device.silence();
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
        var device = loudspeaker;
        try {
            while (!over && device != null) {
                try {
                    play(device);
                } catch (SoundFaultException gone) {
                    loudspeaker = null;
                    receiver.lost(gone.getMessage());
                    reopen(device);
                    keepTime();
                    device = loudspeaker;
                    if (device != null) {
                        receiver.back();
                    }
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (Throwable broken) {
            receiver.lost("My voice has failed. Please end the program and start it again.");
            throw broken;
        }
    }

    private void play(Loudspeaker device) throws SoundFaultException {
        while (!over) {
            filledMs = Math.max(0, filledMs - (long) dropped.getAndSet(0) * Pcm.FRAME_MS);
            narrator.fill(filledMs, frame);
            heard.played(filledMs, frame);
            device.write(frame);
            filledMs += Pcm.FRAME_MS;
            clock.filled(filledMs);
        }
    }

    private void keepTime() throws InterruptedException {
        long begun = System.nanoTime();
        long fromMs = filledMs;
        while (!over && loudspeaker == null) {
            long dueMs = fromMs + (System.nanoTime() - begun) / 1_000_000;
            while (filledMs < dueMs) {
                narrator.fill(filledMs, frame);
                filledMs += Pcm.FRAME_MS;
                clock.filled(filledMs);
            }
            Thread.sleep(Pcm.FRAME_MS);
        }
    }

    /** On a thread of its own: with its server hanging, opening a device may take for ever, as may closing the lost one. */
    private void reopen(Loudspeaker lost) {
        var opener = replacements.loudspeaker();
        var opening = new Thread(() -> {
            lost.close();
            while (opener != null && !over && loudspeaker == null) {
                try {
                    Thread.sleep(REOPEN_MS);
                    loudspeaker = playing(opener.open());
                } catch (SoundFaultException notYet) {
                    // Once more.
                } catch (InterruptedException told) {
                    return;
                }
            }
        }, "supine-reopening");
        opening.setDaemon(true);
        opening.start();
    }

    /** One that is suspended can be opened, and takes what fits into its buffers. @return the device, once it has played silence */
    private static Loudspeaker playing(Loudspeaker opened) throws SoundFaultException {
        var silence = new short[Pcm.FRAME_SAMPLES];
        try {
            for (int n = 0; n < PROOF_FRAMES; n++) {
                opened.write(silence);
            }
            return opened;
        } catch (SoundFaultException suspended) {
            opened.close();
            throw suspended;
        }
    }

    /** Closes the loudspeaker in use, which may not be the one it began with. */
    void close() {
        over = true;
        var device = loudspeaker;
        if (device != null) {
            device.close();
        }
    }
}
