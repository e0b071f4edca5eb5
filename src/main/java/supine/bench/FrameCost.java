package supine.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import supine.hearing.Ears;
import supine.hearing.MicrophoneWatch;
import supine.hearing.Noticed;
import supine.sound.Pcm;

/**
 * What a frame costs between the microphone and "a voice" or "none": echo path, filters, onset and the watch, on the thread that must not
 * be late. The program speaks, pauses, is silenced; own voice moves, its frames are renamed, and somebody talks over it, so that the search
 * for the delay and the comparisons of {@code echo.Alignment} have to be done as well.
 */
public final class FrameCost {
    /** The path is measured once all of it has been used for so long, frames. */
    private static final int WARM_UP = 6_000;
    /** Every so many frames something happens... */
    private static final int SCENE = 500;
    /** ... for so many. */
    private static final int HAPPENING = 150;
    private static final int MOVED_BY_MS = 37;
    private static final long RENAMED_BY_MS = 160;
    private static final double OTHER_VOICE = 0.5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final double[] NOBODY = {};

    private enum Scene {
        SPEAKING, MOVED, TALK, RENAMED, SILENCED
    }

    private final Supplier<Ears> ears;
    private final short[] ownVoice;

    /**
     * What it came to.
     *
     * @param ownNanos of the thread itself, for each frame; what other programs do counts only in so far as they drive it from its caches
     * @param nanos    by the clock
     * @param bytes    allocated, for all frames together
     */
    public record Result(long[] ownNanos, long[] nanos, long bytes) {
        /** Percent of one core. */
        public double percentOfACore() {
            return Arrays.stream(ownNanos).sum() * 1e-6 / Pcm.FRAME_MS / ownNanos.length * 100;
        }
    }

    /** Of runs that did the same, each frame's least time: what the frame takes, without what happened to it. */
    public static long[] least(List<Result> runs) {
        var least = runs.get(0).ownNanos().clone();
        for (var run : runs) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], run.ownNanos()[i]);
            }
        }
        return least;
    }

    /** The time that so many percent do not exceed, microseconds. */
    public static double micros(long[] nanos, double percent) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)] / 1e3;
    }

    /** @param ears fresh ones @param ownVoice the program's, without pauses that are longer than its own */
    public FrameCost(Supplier<Ears> ears, short[] ownVoice) {
        this.ears = ears;
        this.ownVoice = ownVoice;
    }

    /** In one room. @param frames that are measured, after those for warming up */
    public Result run(SimulatedRoom.Kind kind, int frames) {
        var hearer = ears.get();
        var watch = new MicrophoneWatch(true);
        watch.opened();
        var there = new SimulatedRoom(kind, 5);
        var moved = new SimulatedRoom(kind.delayedBy(MOVED_BY_MS), 6);
        var played = new short[Pcm.FRAME_SAMPLES];
        var heard = new short[Pcm.FRAME_SAMPLES];
        var elsewhere = new short[Pcm.FRAME_SAMPLES];
        var noticed = new Noticed();
        var own = new long[frames];
        var clock = new long[frames];
        long bytes = 0;
        for (int n = 0; n < WARM_UP + frames; n++) {
            var scene = Scene.values()[n / SCENE % Scene.values().length];
            boolean happens = n % SCENE < HAPPENING;
            boolean silent = scene == Scene.SILENCED && happens;
            long atMs = (long) n * Pcm.FRAME_MS;
            speak(n, silent, played);
            there.pass(played, happens && scene == Scene.TALK ? talk(n) : NOBODY, 0, heard);
            moved.pass(played, NOBODY, 0, elsewhere);
            var now = scene == Scene.MOVED && happens ? elsewhere : heard;
            long called = atMs + (scene == Scene.RENAMED && happens ? RENAMED_BY_MS : 0);

            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long ownBefore = THREADS.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            hearer.played(atMs, played);
            watch.frame(now, !silent, atMs);
            hearer.notice(called, now, !silent, noticed);
            long after = System.nanoTime();
            long ownAfter = THREADS.getCurrentThreadCpuTime();
            long bytesAfter = THREADS.getCurrentThreadAllocatedBytes();
            if (n >= WARM_UP) {
                own[n - WARM_UP] = ownAfter - ownBefore;
                clock[n - WARM_UP] = after - before;
                bytes += bytesAfter - bytesBefore;
            }
        }
        return new Result(own, clock, bytes);
    }

    private void speak(int frame, boolean silent, short[] played) {
        int from = (int) ((long) frame * Pcm.FRAME_SAMPLES % (ownVoice.length - Pcm.FRAME_SAMPLES));
        if (silent) {
            Arrays.fill(played, (short) 0);
        } else {
            System.arraycopy(ownVoice, from, played, 0, Pcm.FRAME_SAMPLES);
        }
    }

    /** Somebody else, as loud as speech is close by: the program's own voice, but at another time and backwards. */
    private double[] talk(int frame) {
        var voice = new double[Pcm.FRAME_SAMPLES];
        int from = ownVoice.length / 2 - (int) ((long) frame * Pcm.FRAME_SAMPLES % (ownVoice.length / 2));
        for (int i = 0; i < voice.length; i++) {
            voice[i] = OTHER_VOICE * ownVoice[Math.max(0, from - i)] / 32768.0;
        }
        return voice;
    }
}
