package supine.echo;

import java.util.Arrays;
import supine.sound.Fft;
import supine.sound.Pcm;

/**
 * Learns how the loudspeaker's sound arrives at the microphone, and takes it away: a partitioned-block frequency-domain Kalman filter
 * with a diagonal state covariance. After G. Enzner and P. Vary, "Frequency-domain adaptive Kalman filter for acoustic echo control in
 * hands-free telephones", Signal Processing 86 (2006), and F. Kuech, E. Mabande, G. Enzner, "State-space architecture of the
 * partitioned-block-based acoustic echo controller", ICASSP 2014. It needs no double-talk detector: what it cannot predict raises the
 * noise it believes in, and it learns less from it.
 *
 * <p>Samples are -1 to 1. One thread; no allocation after the constructor.
 */
final class KalmanFilter {
    /** New samples per step. */
    static final int HOP = Pcm.FRAME_SAMPLES;
    static final int SIZE = 512;
    static final int BINS = SIZE / 2 + 1;
    /** Taps of a partition; a multiple of the hop, so that partitions share the spectra of the reference. */
    static final int TAPS = 2 * HOP;
    private static final int SPECTRA_APART = TAPS / HOP;
    /** Part of a transform that is new: what an error of so many samples tells about all of it. */
    private static final double NEW_PART = (double) HOP / SIZE;
    /** How much of the noise's power is kept from step to step. */
    private static final double NOISE_KEPT = 0.85;
    private static final double LEAST_POWER = 1e-9;
    private static final double LEAST_COVARIANCE = 1e-10;
    /** A bin in which the echo is so far below what is left, as a power, tells half of what a loud one does about whether the room is the same. */
    private static final double TELLING = 0.03;
    /** How certain a fresh filter is, and how much less each partition matters than the one before: rooms fade. */
    private static final double FIRST_COVARIANCE = 1;
    private static final double FADING = 0.76;

    private final int partitions;
    /** Part of the covariance that is forgotten in a step. */
    private final double forgotten;
    private final Fft fft = new Fft(SIZE);
    private final double[] history = new double[SIZE];
    private final double[][] xr;
    private final double[][] xi;
    private final double[][] wr;
    private final double[][] wi;
    private final double[][] covariance;
    private final double[][] keptRe;
    private final double[][] keptIm;
    private final double[][] keptCovariance;
    private final double[] noise = new double[BINS];
    private final double[] denominator = new double[BINS];
    /** Of all that was learned, as a power. */
    private final double[] gain = new double[BINS];
    private final double[] re = new double[SIZE];
    private final double[] im = new double[SIZE];
    private final double[] er = new double[BINS];
    private final double[] ei = new double[BINS];
    private boolean settled;
    private int newest;
    /** Steps in which the reference has been silent: after as many as there are spectra there is nothing to predict. */
    private int silentSteps;

    /**
     * @param partitions of {@link #TAPS} taps each; an even number
     * @param kept       how much of what was learned stays true from step to step, just under 1
     */
    KalmanFilter(int partitions, double kept) {
        this.partitions = partitions;
        forgotten = 1 - kept * kept;
        int spectra = SPECTRA_APART * partitions;
        xr = new double[spectra][BINS];
        xi = new double[spectra][BINS];
        wr = new double[partitions][BINS];
        wi = new double[partitions][BINS];
        covariance = new double[partitions][BINS];
        keptRe = new double[partitions][BINS];
        keptIm = new double[partitions][BINS];
        keptCovariance = new double[partitions][BINS];
        silentSteps = spectra;
        uncertain(FIRST_COVARIANCE);
    }

    /** From here on it believes less in what it has learned. @param atLeast 1 as little as at the beginning */
    void uncertain(double atLeast) {
        for (int p = 0; p < partitions; p++) {
            double least = atLeast * FIRST_COVARIANCE * Math.pow(FADING, p);
            for (int k = 0; k < BINS; k++) {
                covariance[p][k] = Math.max(covariance[p][k], least);
            }
        }
    }

    /** @param settled whether all that is learned stays true, but for what the sound tells; not while the clocks' drift still turns all of it */
    void settle(boolean settled) {
        this.settled = settled;
    }

    /** Forgets everything. */
    void reset() {
        for (int p = 0; p < partitions; p++) {
            Arrays.fill(wr[p], 0);
            Arrays.fill(wi[p], 0);
            Arrays.fill(covariance[p], 0);
        }
        Arrays.fill(noise, 0);
        uncertain(FIRST_COVARIANCE);
        keep();
    }

    /**
     * One step.
     *
     * @param reference  what the loudspeaker played, {@link #HOP} samples
     * @param microphone what was heard
     * @param echo       set to the echo that was to be expected
     * @param rest       set to what is left without it
     */
    void step(double[] reference, double[] microphone, double[] echo, double[] rest) {
        boolean silent = take(reference);
        silentSteps = silent ? silentSteps + 1 : 0;
        if (silentSteps >= xr.length) {
            silentSteps = xr.length;
            Arrays.fill(echo, 0);
            System.arraycopy(microphone, 0, rest, 0, HOP);
            return;
        }
        predict(echo);
        for (int i = 0; i < HOP; i++) {
            rest[i] = microphone[i] - echo[i];
        }
        learn(rest);
    }

    /** Takes a frame of what the loudspeaker played, without a word on what was heard. @return true if it is silent */
    boolean take(double[] reference) {
        System.arraycopy(history, HOP, history, 0, SIZE - HOP);
        System.arraycopy(reference, 0, history, SIZE - HOP, HOP);
        newest = newest == 0 ? xr.length - 1 : newest - 1;
        boolean silent = true;
        for (double sample : history) {
            silent &= sample == 0;
        }
        if (silent) {
            Arrays.fill(xr[newest], 0);
            Arrays.fill(xi[newest], 0);
        } else {
            System.arraycopy(history, 0, re, 0, SIZE);
            Arrays.fill(im, 0);
            fft.forward(re, im);
            System.arraycopy(re, 0, xr[newest], 0, BINS);
            System.arraycopy(im, 0, xi[newest], 0, BINS);
        }
        return silent;
    }

    private int spectrum(int partition) {
        return (newest + SPECTRA_APART * partition) % xr.length;
    }

    private void predict(double[] echo) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int p = 0; p < partitions; p++) {
            var ar = xr[spectrum(p)];
            var ai = xi[spectrum(p)];
            var br = wr[p];
            var bi = wi[p];
            for (int k = 0; k < BINS; k++) {
                re[k] += ar[k] * br[k] - ai[k] * bi[k];
                im[k] += ar[k] * bi[k] + ai[k] * br[k];
            }
        }
        for (int k = 1; k < SIZE / 2; k++) {
            re[SIZE - k] = re[k];
            im[SIZE - k] = -im[k];
        }
        fft.inverse(re, im);
        System.arraycopy(re, SIZE - HOP, echo, 0, HOP);
    }

    private void learn(double[] rest) {
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        System.arraycopy(rest, 0, re, SIZE - HOP, HOP);
        fft.forward(re, im);
        System.arraycopy(re, 0, er, 0, BINS);
        System.arraycopy(im, 0, ei, 0, BINS);
        for (int k = 0; k < BINS; k++) {
            noise[k] = NOISE_KEPT * noise[k] + (1 - NOISE_KEPT) * (er[k] * er[k] + ei[k] * ei[k]);
            denominator[k] = noise[k] / NEW_PART + LEAST_POWER;
        }
        Arrays.fill(gain, 0);
        for (int p = 0; p < partitions; p++) {
            var ar = xr[spectrum(p)];
            var ai = xi[spectrum(p)];
            var c = covariance[p];
            for (int k = 0; k < BINS; k++) {
                denominator[k] += (ar[k] * ar[k] + ai[k] * ai[k]) * c[k];
                gain[k] += wr[p][k] * wr[p][k] + wi[p][k] * wi[p][k];
            }
        }
        for (int p = 0; p < partitions; p += 2) {
            correct(p, p + 1);
        }
    }

    /** Two partitions at once, as the real and the imaginary part of one transform. */
    private void correct(int one, int other) {
        var ar = xr[spectrum(one)];
        var ai = xi[spectrum(one)];
        var br = xr[spectrum(other)];
        var bi = xi[spectrum(other)];
        for (int k = 0; k < BINS; k++) {
            double g = covariance[one][k] / denominator[k];
            double h = covariance[other][k] / denominator[k];
            double onesRe = g * (ar[k] * er[k] + ai[k] * ei[k]);
            double onesIm = g * (ar[k] * ei[k] - ai[k] * er[k]);
            double othersRe = h * (br[k] * er[k] + bi[k] * ei[k]);
            double othersIm = h * (br[k] * ei[k] - bi[k] * er[k]);
            re[k] = onesRe - othersIm;
            im[k] = onesIm + othersRe;
            if (k > 0 && k < SIZE / 2) {
                re[SIZE - k] = onesRe + othersIm;
                im[SIZE - k] = othersRe - onesIm;
            }
        }
        fft.inverse(re, im);
        // A partition has so many taps and no more; without this the blocks would wrap around into each other.
        Arrays.fill(re, TAPS, SIZE, 0);
        Arrays.fill(im, TAPS, SIZE, 0);
        fft.forward(re, im);
        for (int k = 0; k < BINS; k++) {
            int m = (SIZE - k) % SIZE;
            wr[one][k] += (re[k] + re[m]) / 2;
            wi[one][k] += (im[k] - im[m]) / 2;
            wr[other][k] += (im[k] + im[m]) / 2;
            wi[other][k] += (re[m] - re[k]) / 2;
        }
        believe(one, ar, ai);
        believe(other, br, bi);
    }

    private void believe(int p, double[] ar, double[] ai) {
        var c = covariance[p];
        for (int k = 0; k < BINS; k++) {
            double power = ar[k] * ar[k] + ai[k] * ai[k];
            double known = (1 - NEW_PART * c[k] * power / denominator[k]) * c[k];
            double more = forgotten * (wr[p][k] * wr[p][k] + wi[p][k] * wi[p][k] - known);
            if (more > 0 && settled) {
                // Only where there is something new to learn is the old forgotten: ticks of one pitch would else unlearn all others.
                double echo = power * gain[k];
                more *= echo / (echo + TELLING * (noise[k] / NEW_PART + LEAST_POWER));
            }
            c[k] = known + more + LEAST_COVARIANCE;
        }
    }

    /** Frames of the reference that it needs to know before it can expect anything of the next. */
    int memory() {
        return xr.length + SIZE / HOP;
    }

    /** Remembers what it has learned, to come back to it with {@link #restore}. */
    void keep() {
        copy(wr, keptRe);
        copy(wi, keptIm);
        copy(covariance, keptCovariance);
    }

    /** Forgets what it has learned since the last {@link #keep}. @param times as loud as then the echo is, 1 if it is as loud */
    void restore(double times) {
        copy(keptRe, wr);
        copy(keptIm, wi);
        copy(keptCovariance, covariance);
        Arrays.fill(noise, 0);
        for (int p = 0; times != 1 && p < partitions; p++) {
            for (int k = 0; k < BINS; k++) {
                wr[p][k] *= times;
                wi[p][k] *= times;
            }
        }
        if (times != 1) {
            keep();
        }
    }

    private static void copy(double[][] from, double[][] to) {
        for (int p = 0; p < from.length; p++) {
            System.arraycopy(from[p], 0, to[p], 0, BINS);
        }
    }

    /** The room's answer as it was last kept: its first partitions, of {@link #TAPS} samples each. */
    void keptAnswer(int parts, double[] samples) {
        for (int p = 0; p < parts; p++) {
            System.arraycopy(keptRe[p], 0, re, 0, BINS);
            System.arraycopy(keptIm[p], 0, im, 0, BINS);
            for (int k = 1; k < SIZE / 2; k++) {
                re[SIZE - k] = re[k];
                im[SIZE - k] = -im[k];
            }
            fft.inverse(re, im);
            System.arraycopy(re, 0, samples, p * TAPS, TAPS);
        }
    }

    double[][] weightsRe() {
        return wr;
    }

    double[][] weightsIm() {
        return wi;
    }
}
