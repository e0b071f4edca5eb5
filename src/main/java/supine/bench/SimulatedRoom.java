package supine.bench;

import java.util.Arrays;
import java.util.Random;
import supine.sound.Fft;
import supine.sound.Pcm;

/**
 * What happens between loudspeaker and microphone, frame by frame: the loudspeaker clips, the room answers, sound takes its time, two
 * clocks run at different speeds, the air is never quite silent, and somebody may speak. The same on every run. One thread.
 */
public final class SimulatedRoom {
    private static final int HOP = Pcm.FRAME_SAMPLES;
    /** Taps of a part of the room's answer, and size of its transform: hop + taps - 1 fit in. */
    private static final int TAPS = 2 * HOP;
    private static final int SIZE = 512;
    /** 4 s; a power of two. */
    private static final int KEPT = 1 << 16;
    private static final int HALF = 16;
    /** As far as sound jumps that is cut to pieces on its way, samples: 12 ms. */
    private static final int JUMP = (int) Pcm.toSamples(12);

    private final double clipping;
    private final double step;
    private final int delay;
    private final double noise;
    private final Random random;
    private final double[][] answerRe;
    private final double[][] answerIm;
    private final double[][] soundRe;
    private final double[][] soundIm;
    private final Fft fft = new Fft(SIZE);
    private final double[] history = new double[SIZE];
    private final double[] re = new double[SIZE];
    private final double[] im = new double[SIZE];
    private final double[] echoes = new double[KEPT];
    private int newest;
    private long written;
    private double place;
    private final double jumps;
    private double jumped;

    /**
     * What a room is like.
     *
     * @param answer   its impulse response, 16 kHz, scaled so that the echo is as loud as wished
     * @param delayMs  buffers and air
     * @param driftPpm how much faster the loudspeaker's clock is than the microphone's
     * @param clipping beyond this, full scale being 1, the loudspeaker clips; 1 does not
     * @param noiseDbfs of the air
     * @param jumpsPerSecond how often the echo comes sooner or later at once, by up to 12 ms, as from a loudspeaker whose sound is cut to pieces on its way
     */
    public record Kind(String name, double[] answer, int delayMs, double driftPpm, double clipping, double noiseDbfs, double jumpsPerSecond) {
        /** Whose echo stays where it is. */
        public Kind(String name, double[] answer, int delayMs, double driftPpm, double clipping, double noiseDbfs) {
            this(name, answer, delayMs, driftPpm, clipping, noiseDbfs, 0);
        }

        /** The same with an echo that jumps. */
        public Kind jumping(double perSecond) {
            return new Kind(name + " jumping", answer, delayMs, driftPpm, clipping, noiseDbfs, perSecond);
        }

        /** The same with buffers of another length. @param ms more than the clocks drift apart meanwhile: what was not played yet cannot be heard */
        public Kind withDelay(int ms) {
            return new Kind(name, answer, ms, driftPpm, clipping, noiseDbfs, jumpsPerSecond);
        }

        Kind delayedBy(int ms) {
            return new Kind(name, answer, delayMs + ms, driftPpm, clipping, noiseDbfs, jumpsPerSecond);
        }
    }

    public SimulatedRoom(Kind kind, long seed) {
        clipping = kind.clipping();
        step = 1 + kind.driftPpm() * 1e-6;
        delay = (int) Pcm.toSamples(kind.delayMs());
        jumps = kind.jumpsPerSecond() * Pcm.FRAME_MS / 1000;
        noise = Math.pow(10, kind.noiseDbfs() / 20);
        random = new Random(seed);
        int parts = (kind.answer().length + TAPS - 1) / TAPS;
        answerRe = new double[parts][SIZE];
        answerIm = new double[parts][SIZE];
        for (int p = 0; p < parts; p++) {
            int length = Math.min(TAPS, kind.answer().length - p * TAPS);
            System.arraycopy(kind.answer(), p * TAPS, answerRe[p], 0, length);
            fft.forward(answerRe[p], answerIm[p]);
        }
        soundRe = new double[2 * parts][SIZE];
        soundIm = new double[2 * parts][SIZE];
        place = -delay - HALF;
    }

    /**
     * One frame of time passes.
     *
     * @param played what the loudspeaker plays in it
     * @param person what the person's voice is at the microphone, or nothing; full scale is 1
     * @param from   where in it the frame begins; may lie outside
     * @param heard  set to what the microphone hears in it
     */
    public void pass(short[] played, double[] person, long from, short[] heard) {
        play(played);
        if (jumps > 0 && random.nextDouble() < jumps) {
            jumped = JUMP * (2 * random.nextDouble() - 1);
        }
        for (int i = 0; i < HOP; i++) {
            double sum = echoAt(place + jumped) + noise * random.nextGaussian();
            long at = from + i;
            if (at >= 0 && at < person.length) {
                sum += person[(int) at];
            }
            heard[i] = Pcm.to16Bit(sum);
            place += step;
        }
    }

    private void play(short[] frame) {
        System.arraycopy(history, HOP, history, 0, SIZE - HOP);
        for (int i = 0; i < HOP; i++) {
            history[SIZE - HOP + i] = Math.max(-clipping, Math.min(clipping, frame[i] / 32768.0));
        }
        newest = newest == 0 ? soundRe.length - 1 : newest - 1;
        System.arraycopy(history, 0, soundRe[newest], 0, SIZE);
        Arrays.fill(soundIm[newest], 0);
        fft.forward(soundRe[newest], soundIm[newest]);
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int p = 0; p < answerRe.length; p++) {
            var xr = soundRe[(newest + 2 * p) % soundRe.length];
            var xi = soundIm[(newest + 2 * p) % soundRe.length];
            var hr = answerRe[p];
            var hi = answerIm[p];
            for (int k = 0; k < SIZE; k++) {
                re[k] += xr[k] * hr[k] - xi[k] * hi[k];
                im[k] += xr[k] * hi[k] + xi[k] * hr[k];
            }
        }
        fft.inverse(re, im);
        for (int i = 0; i < HOP; i++) {
            echoes[(int) (written + i & KEPT - 1)] = re[SIZE - HOP + i];
        }
        written += HOP;
    }

    private double echoAt(double at) {
        long whole = (long) Math.floor(at);
        double part = at - whole;
        if (whole < HALF || whole + HALF >= written) {
            return 0;
        }
        if (part == 0) {
            return echoes[(int) (whole & KEPT - 1)];
        }
        double sum = 0;
        for (int i = 1 - HALF; i <= HALF; i++) {
            double x = i - part;
            sum += echoes[(int) (whole + i & KEPT - 1)] * Math.sin(Math.PI * x) / (Math.PI * x) * (0.5 + 0.5 * Math.cos(Math.PI * x / (HALF + 1)));
        }
        return sum;
    }

    /** A made-up room: a first arrival, and noise that dies away. @param fadingMs until 60 dB less */
    public static double[] answer(int fadingMs, long seed) {
        var random = new Random(seed);
        var samples = new double[(int) Pcm.toSamples(fadingMs)];
        double fading = Math.log(1e-3) / samples.length;
        for (int i = 40; i < samples.length; i++) {
            samples[i] = 0.05 * random.nextGaussian() * Math.exp(fading * i);
        }
        samples[20] = 1;
        return samples;
    }

    /** The same, louder or softer. @param times as loud */
    public static double[] scaled(double[] samples, double times) {
        return Arrays.stream(samples).map(sample -> sample * times).toArray();
    }
}
