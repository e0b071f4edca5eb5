package supine.echo;

import java.util.Arrays;
import supine.sound.Fft;

/**
 * Finds by how much the microphone is behind the loudspeaker: generalised cross-correlation with phase transform (C. Knapp and
 * G. Carter, IEEE Trans. ASSP 24, 1976) over the last second, at a quarter of the sample rate, gathered over several searches. One thread; no
 * allocation after the constructor.
 */
final class DelaySearch {
    /** Sample rate is divided by this. */
    private static final int COARSE = 4;
    private static final int SIZE = 8_192;
    /** Of the microphone, in coarse samples: 1 s. */
    private static final int WINDOW = 4_096;
    private static final int LAGS = SIZE - WINDOW;
    private static final int HALF_TAPS = 24;
    private static final double[] LOW_PASS = lowPass();
    /** Bins from 150 to 1,800 Hz. */
    private static final int FROM = 150 * SIZE * COARSE / 16_000;
    private static final int UNTIL = 1_800 * SIZE * COARSE / 16_000;
    /** How much of earlier searches is kept. */
    private static final double KEPT = 0.6;
    /** The first arrival counts if it is this part of the best, and at most so many coarse samples (50 ms) before it. */
    private static final double FIRST_PART = 0.5;
    private static final int FIRST_WITHIN = 200;

    private final int mostAhead;
    private final Fft fft = new Fft(SIZE);
    private final Decimated microphone;
    private final Decimated reference = new Decimated(SIZE);
    private final double[] re = new double[SIZE];
    private final double[] im = new double[SIZE];
    private final double[] crossRe = new double[SIZE / 2];
    private final double[] crossIm = new double[SIZE / 2];
    private double lag;
    private double clarity;

    /** @param mostAhead samples by which the reference may come too late */
    DelaySearch(int mostAhead) {
        this.mostAhead = mostAhead / COARSE;
        microphone = new Decimated(WINDOW + this.mostAhead);
    }

    private static double[] lowPass() {
        var taps = new double[2 * HALF_TAPS + 1];
        double sum = 0;
        for (int i = 0; i < taps.length; i++) {
            double x = (i - HALF_TAPS) * 0.9 / COARSE;
            taps[i] = (x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x)) * (0.54 + 0.46 * Math.cos(Math.PI * (i - HALF_TAPS) / HALF_TAPS));
            sum += taps[i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    /** The last so many coarse samples of a stream, newest at the end. */
    private static final class Decimated {
        private final double[] recent = new double[2 * HALF_TAPS + KalmanFilter.HOP];
        private final double[] ring;
        private int next;

        Decimated(int length) {
            ring = new double[length];
        }

        void add(double[] frame) {
            System.arraycopy(recent, frame.length, recent, 0, 2 * HALF_TAPS);
            System.arraycopy(frame, 0, recent, 2 * HALF_TAPS, frame.length);
            for (int i = 0; i < frame.length; i += COARSE) {
                double sum = 0;
                for (int j = 0; j < LOW_PASS.length; j++) {
                    sum += LOW_PASS[j] * recent[i + j];
                }
                ring[next] = sum;
                next = (next + 1) % ring.length;
            }
        }

        /** The oldest so many. */
        void copyTo(double[] to, int from, int count) {
            int first = Math.min(count, ring.length - next);
            System.arraycopy(ring, next, to, from, first);
            System.arraycopy(ring, 0, to, from + first, count - first);
        }

        void clear() {
            Arrays.fill(ring, 0);
        }
    }

    /** Takes a frame of both, at the same place of the stream. */
    void add(double[] ofMicrophone, double[] ofReference) {
        microphone.add(ofMicrophone);
        reference.add(ofReference);
    }

    /** Forgets what earlier searches gathered. */
    void forget() {
        Arrays.fill(crossRe, 0);
        Arrays.fill(crossIm, 0);
        microphone.clear();
        reference.clear();
    }

    /** Searches in the last second; see {@link #lag} and {@link #clarity}. */
    void search() {
        // The reference goes back farther by all lags, and its end is ahead of the microphone's by what was allowed for.
        Arrays.fill(im, 0);
        reference.copyTo(re, 0, SIZE);
        microphone.copyTo(im, LAGS, WINDOW);
        fft.forward(re, im);
        fft.correlate(re, im, FROM, UNTIL);
        for (int k = FROM; k < UNTIL; k++) {
            // Conjugated: microphone times the conjugate of the reference, its delay against the reference.
            crossRe[k] = KEPT * crossRe[k] + re[k];
            crossIm[k] = KEPT * crossIm[k] - im[k];
        }
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int k = FROM; k < UNTIL; k++) {
            double size = Math.sqrt(crossRe[k] * crossRe[k] + crossIm[k] * crossIm[k]) + 1e-12;
            re[k] = crossRe[k] / size;
            im[k] = crossIm[k] / size;
            re[SIZE - k] = re[k];
            im[SIZE - k] = -im[k];
        }
        fft.inverse(re, im);
        pick();
    }

    private void pick() {
        int best = 0;
        double power = 0;
        for (int i = 0; i < LAGS; i++) {
            power += re[i] * re[i];
            if (Math.abs(re[i]) > Math.abs(re[best])) {
                best = i;
            }
        }
        clarity = Math.abs(re[best]) / Math.sqrt(power / LAGS + 1e-20);
        // A wall's echo may be stronger than the straight way.
        double enough = FIRST_PART * Math.abs(re[best]);
        int first = Math.max(0, best - FIRST_WITHIN);
        while (Math.abs(re[first]) < enough) {
            first++;
        }
        best = first;
        double before = Math.abs(re[(best + SIZE - 1) % SIZE]);
        double at = Math.abs(re[best]);
        double after = Math.abs(re[best + 1]);
        double bend = before - 2 * at + after;
        lag = (best + (bend == 0 ? 0 : 0.5 * (before - after) / bend)) * COARSE;
    }

    /** By how many samples the microphone is behind; what lies ahead is below zero. */
    double lag() {
        return lag - mostAhead * COARSE;
    }

    /** How much the best lag stands out from all others; mere chance gives 4. */
    double clarity() {
        return clarity;
    }
}
