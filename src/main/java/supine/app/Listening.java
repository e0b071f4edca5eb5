package supine.app;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.Ears.Noticed;
import supine.hearing.OwnWords;
import supine.hearing.VoiceOnset.Change;
import supine.sound.Brake;
import supine.sound.Microphone;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;

/**
 * The microphone of a live session, on two threads. The first reads, notices a voice and sets the brake, and never waits for
 * anything; the second finds out what was said.
 */
final class Listening {
    /** How far recognition may lag behind before the program counts as deaf: 3 s of frames. */
    private static final int BACKLOG = 300;
    /** The room goes on sounding so long after the program's own voice has ended, ms. */
    static final long OWN_VOICE_TAIL_MS = 350;
    /** How far the microphone's time may drift from the stream's before it is set anew, ms. */
    private static final long TOLERANCE_MS = 150;

    private final Microphone microphone;
    private final Supplier<Set<Command>> expected;
    private final Ears ears;
    private final Brake brake;
    private final StreamClock clock;
    private final BooleanSupplier voiceBrakes;
    private final LongPredicate ownVoice;
    private final OwnWords ownWords;
    private final Consumer<Evidence> evidence;
    private final Consumer<String> fault;
    private final Runnable ended;
    private final Meter meter;
    private final ArrayBlockingQueue<Frame> frames = new ArrayBlockingQueue<>(BACKLOG);
    private final Pulse reading = new Pulse();
    private final Pulse recognising = new Pulse();
    private volatile boolean over;

    private record Frame(long atMs, short[] samples, Noticed noticed, boolean ownVoice) {
    }

    /** Told the level of each frame, dBFS. */
    @FunctionalInterface
    interface Meter {
        void level(double dbfs);
    }

    Listening(Microphone microphone, Ears ears, Supplier<Set<Command>> expected, Brake brake, StreamClock clock,
            BooleanSupplier voiceBrakes, LongPredicate ownVoice, OwnWords ownWords, Consumer<Evidence> evidence, Consumer<String> fault, Runnable ended, Meter meter) {
        this.microphone = microphone;
        this.ears = ears;
        this.expected = expected;
        this.brake = brake;
        this.clock = clock;
        this.voiceBrakes = voiceBrakes;
        this.ownVoice = ownVoice;
        this.ownWords = ownWords;
        this.evidence = evidence;
        this.fault = fault;
        this.ended = ended;
        this.meter = meter;
    }

    void stop() {
        over = true;
    }

    /** Time since the microphone last delivered, ms. */
    long deafMs() {
        return Math.max(reading.silentMs(), frames.isEmpty() ? 0 : recognising.silentMs());
    }

    /** The microphone's thread. */
    void read() {
        long atMs = clock.nowMs();
        try {
            while (!over) {
                var samples = new short[Pcm.FRAME_SAMPLES];
                if (!microphone.read(samples)) {
                    ended.run();
                    return;
                }
                reading.beat();
                long now = clock.nowMs();
                atMs = Math.abs(now - atMs) > TOLERANCE_MS ? now : atMs;
                boolean own = ownVoice.test(atMs);
                var noticed = ears.notice(atMs, samples, own);
                if (noticed.change() == Change.BEGAN && voiceBrakes.getAsBoolean()) {
                    brake.set();
                }
                meter.level(noticed.levelDbfs());
                if (!frames.offer(new Frame(atMs, samples, noticed, own))) {
                    fault.accept("I cannot keep up with listening.");
                    return;
                }
                atMs += Pcm.FRAME_MS;
            }
        } catch (SoundFaultException gone) {
            fault.accept(gone.getMessage());
        } catch (RuntimeException broken) {
            fault.accept("Listening has failed.");
            throw broken;
        }
    }

    /** The recogniser's thread. */
    void recognise() {
        try {
            while (!over) {
                var frame = frames.poll(100, TimeUnit.MILLISECONDS);
                if (frame != null) {
                    ears.listenFor(expected.get());
                    ears.hear(frame.atMs(), frame.samples(), frame.noticed(), frame.ownVoice(), ownWords, evidence);
                }
                recognising.beat();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            fault.accept("Listening has failed.");
            throw broken;
        }
    }
}
