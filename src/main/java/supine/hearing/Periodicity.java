package supine.hearing;

import supine.sound.Pcm;

/**
 * How much the last 40 ms repeat themselves as a voice does: the largest normalised autocorrelation of 80 to 1500 Hz over the periods of
 * 70 to 444 Hz; 0 for none, 1 for a pure tone. One thread, no allocation after the constructor.
 */
final class Periodicity {
    private static final int DECIMATED = 4;
    private static final int HOP = Pcm.FRAME_SAMPLES / DECIMATED;
    private static final int WINDOW = 4 * HOP;
    private static final int SHORTEST = 9;
    private static final int LONGEST = 57;
    /** -72 dBFS: what is softer does not count as periodic. */
    private static final double LEAST_ENERGY = WINDOW * 32768.0 * 32768.0 * Math.pow(10, -7.2);
    private final Biquad[] filters = {
        Biquad.highPass(80, Pcm.SAMPLE_RATE), Biquad.highPass(80, Pcm.SAMPLE_RATE),
        Biquad.lowPass(1500, Pcm.SAMPLE_RATE), Biquad.lowPass(1500, Pcm.SAMPLE_RATE)};
    private final double[] last = new double[LONGEST + WINDOW];

    /** Takes the next frame. */
    double next(short[] frame) {
        System.arraycopy(last, HOP, last, 0, last.length - HOP);
        for (int i = 0; i < frame.length; i++) {
            double y = frame[i];
            for (var filter : filters) {
                y = filter.next(y);
            }
            if (i % DECIMATED == 0) {
                last[last.length - HOP + i / DECIMATED] = y;
            }
        }
        double energy = 0;
        for (int i = LONGEST; i < last.length; i++) {
            energy += last[i] * last[i];
        }
        double best = 0;
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            double product = 0;
            double earlier = 0;
            for (int i = LONGEST; i < last.length; i++) {
                product += last[i] * last[i - lag];
                earlier += last[i - lag] * last[i - lag];
            }
            best = Math.max(best, product / (Math.sqrt(energy * earlier) + LEAST_ENERGY));
        }
        return best;
    }
}
