package supine.hearing;

import java.util.Arrays;

/**
 * Level of one frequency band, dBFS, and its floor: what the room sounds like when nobody speaks. The floor is a running 0.3-quantile
 * of the level, seeded by the first 300 ms; and since no voice goes on for a second without a gap, a sound that does is taken for the
 * room's, so that a fan that starts is forgotten soon.
 */
final class BandLevel {
    /** A floor below this would turn the rounding of a good sound card into voices. */
    static final double LEAST_FLOOR = -75;
    static final double SILENCE = -96;
    private static final int SEED_FRAMES = 30;
    private static final double QUANTILE = 0.3;
    /** dB per frame, shared out by the quantile: 3.6 dB/s up, 8.4 dB/s down. */
    private static final double STEP = 0.12;
    private static final int RECENT_FRAMES = 100;
    private static final int SMOOTHED_FRAMES = 5;
    private static final double FULL_SCALE_POWER = 32768.0 * 32768.0;
    private final Biquad highPass;
    private final Biquad lowPass;
    private final double[] recent = new double[RECENT_FRAMES];
    private final double[] sorted = new double[SEED_FRAMES];
    private final double[] powers = new double[SMOOTHED_FRAMES];
    private int frames;
    private int measured;
    private double level = SILENCE;
    private double smoothed = SILENCE;
    private double floor = LEAST_FLOOR;

    BandLevel(double fromHz, double toHz, double sampleRate) {
        highPass = Biquad.highPass(fromHz, sampleRate);
        lowPass = Biquad.lowPass(toHz, sampleRate);
    }

    void measure(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            double y = lowPass.next(highPass.next(sample));
            sum += y * y;
        }
        double power = sum / frame.length / FULL_SCALE_POWER;
        powers[measured++ % SMOOTHED_FRAMES] = power;
        double mean = 0;
        for (double p : powers) {
            mean += p / SMOOTHED_FRAMES;
        }
        level = toDbfs(power);
        smoothed = toDbfs(mean);
    }

    static double toDbfs(double power) {
        return Math.max(SILENCE, 10 * Math.log10(power + 1e-12));
    }

    /** Lets the floor learn from the frame that was measured last. */
    void adapt() {
        recent[frames++ % RECENT_FRAMES] = level;
        if (frames <= SEED_FRAMES) {
            System.arraycopy(recent, 0, sorted, 0, frames);
            Arrays.sort(sorted, 0, frames);
            floor = sorted[(int) (QUANTILE * frames)];
        } else {
            floor += level > floor ? QUANTILE * STEP : -(1 - QUANTILE) * STEP;
        }
        if (frames >= RECENT_FRAMES) {
            double least = level;
            for (double l : recent) {
                least = Math.min(least, l);
            }
            floor = Math.max(floor, least);
        }
        floor = Math.max(floor, LEAST_FLOOR);
    }

    double level() {
        return level;
    }

    /** Mean over the last 50 ms. */
    double smoothed() {
        return smoothed;
    }

    double floor() {
        return floor;
    }
}
