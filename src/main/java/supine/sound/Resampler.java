package supine.sound;

import java.util.Arrays;

/**
 * Changes the sample rate of a stream: a low-pass filter (windowed sinc, Kaiser window) evaluated at each output moment. Holds back
 * {@link #HALF_WIDTH} zero crossings of input, 1.5 ms at 16 kHz, and lets them go at the end; nothing is delayed against the input's
 * own time. One stream, one thread, no allocation per call once warm. Equal rates pass through untouched.
 */
public final class Resampler {
    /** Zero crossings of the sinc on each side. */
    private static final int HALF_WIDTH = 24;
    /** Where the filter cuts, as part of the lower Nyquist frequency: leaves room for the transition. */
    private static final double CUTOFF = 0.92;
    /** Kaiser window's shape: about 80 dB. */
    private static final double BETA = 8;
    /** Beyond this many, moments between two are rounded to the nearest: 1/1024 of a sample, below 16 bit noise for speech. */
    private static final int MAX_PHASES = 1024;

    private final int fromHz;
    private final int toHz;
    private final int phases;
    /** Input samples needed on each side of an output moment. */
    private final int half;
    private final float[][] filters;

    private float[] waiting;
    /** Samples in {@link #waiting}. */
    private int count;
    /** Index in {@link #waiting} of the input sample at or before the next output moment. */
    private int at;
    /** How far behind it the moment lies, in units of 1/toHz of an input sample. */
    private long remainder;
    private long taken;
    private long given;

    public Resampler(int fromHz, int toHz) {
        if (fromHz <= 0 || toHz <= 0) {
            throw new IllegalArgumentException("Rates must be positive: " + fromHz + " Hz to " + toHz + " Hz");
        }
        this.fromHz = fromHz;
        this.toHz = toHz;
        var scale = Math.min(1.0, (double) toHz / fromHz) * CUTOFF;
        half = (int) Math.ceil(HALF_WIDTH / scale);
        phases = Math.min(toHz / gcd(fromHz, toHz), MAX_PHASES);
        filters = filters(scale);
        // Silence before the beginning, so that the first moment has its left side.
        waiting = new float[4 * half + 2048];
        count = half;
        at = half;
    }

    /** The most samples that {@link #accept} can give for so many taken. */
    public int mostFor(int taken) {
        return (int) (((long) taken + 1) * toHz / fromHz) + 2;
    }

    /**
     * Takes samples and gives what can be computed so far.
     *
     * @param out room for at least {@link #mostFor} samples
     * @return how many were given
     */
    public int accept(float[] in, int length, float[] out) {
        taken += length;
        if (fromHz == toHz) {
            System.arraycopy(in, 0, out, 0, length);
            given += length;
            return length;
        }
        append(in, length);
        return give(out, Long.MAX_VALUE);
    }

    /** Gives what was held back, so that in all the stream has kept its length. Nothing may be accepted afterwards. */
    public int finish(float[] out) {
        if (fromHz == toHz) {
            return 0;
        }
        append(new float[half + 1], half + 1);
        return give(out, (taken * toHz + fromHz - 1) / fromHz);
    }

    /** Room that {@link #finish} needs. */
    public int mostAtEnd() {
        return mostFor(half + 1);
    }

    private void append(float[] in, int length) {
        if (count + length > waiting.length) {
            var keepFrom = Math.max(0, at - half);
            System.arraycopy(waiting, keepFrom, waiting, 0, count - keepFrom);
            count -= keepFrom;
            at -= keepFrom;
            if (count + length > waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * (count + length));
            }
        }
        System.arraycopy(in, 0, waiting, count, length);
        count += length;
    }

    private int give(float[] out, long atMostInAll) {
        var n = 0;
        while (at + half < count && given < atMostInAll) {
            var phase = (int) ((remainder * phases + toHz / 2) / toHz);
            var filter = filters[phase];
            var sum = 0f;
            for (int i = 0, j = at - half + 1; i < filter.length; i++, j++) {
                sum += filter[i] * waiting[j];
            }
            out[n++] = sum;
            given++;
            remainder += fromHz;
            at += (int) (remainder / toHz);
            remainder %= toHz;
        }
        return n;
    }

    /** One filter for each place between two input samples, the last for the second of them. */
    private float[][] filters(double scale) {
        if (fromHz == toHz) {
            return new float[0][];
        }
        var all = new float[phases + 1][2 * half];
        for (var phase = 0; phase <= phases; phase++) {
            var filter = all[phase];
            var sum = 0.0;
            for (var i = 0; i < filter.length; i++) {
                var distance = i - half + 1 - (double) phase / phases;
                var value = scale * sinc(scale * distance) * kaiser(distance / half);
                filter[i] = (float) value;
                sum += value;
            }
            for (var i = 0; i < filter.length; i++) {
                filter[i] /= (float) sum;
            }
        }
        return all;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel0(BETA * Math.sqrt(1 - x * x)) / bessel0(BETA);
    }

    /** Modified Bessel function of the first kind, order 0, by its power series. */
    private static double bessel0(double x) {
        var sum = 1.0;
        var term = 1.0;
        for (var k = 1; term > sum * 1e-12; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
