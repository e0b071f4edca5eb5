package supine.hearing;

import supine.sound.Pcm;

/** Level of one frequency band, dBFS, and its floor: what the room sounds like when nobody speaks. */
final class BandLevel {
    /** A floor below this would turn the rounding of a good sound card into voices. */
    static final double LEAST_FLOOR = -75;
    private static final int SMOOTHED_FRAMES = 5;
    private final Band band;
    private final Floor floor = new Floor(LEAST_FLOOR);
    private final double[] powers = new double[SMOOTHED_FRAMES];
    private int next;
    private double level = Pcm.SILENCE_DBFS;
    private double smoothed = Pcm.SILENCE_DBFS;

    BandLevel(double fromHz, double toHz, double sampleRate) {
        band = new Band(fromHz, toHz, sampleRate);
    }

    void measure(short[] frame) {
        double power = band.power(frame);
        powers[next] = power;
        next = (next + 1) % SMOOTHED_FRAMES;
        double mean = 0;
        for (double p : powers) {
            mean += p / SMOOTHED_FRAMES;
        }
        level = Pcm.toDbfs(power);
        smoothed = Pcm.toDbfs(mean);
    }

    /** Lets the floor learn from the frame that was measured last. */
    void adapt() {
        floor.learn(level);
    }

    double level() {
        return level;
    }

    /** Mean over the last 50 ms. */
    double smoothed() {
        return smoothed;
    }

    double floor() {
        return floor.db();
    }
}
