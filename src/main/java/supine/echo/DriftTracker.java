package supine.echo;

/**
 * How fast two clocks drift apart, from a filter that follows: what it has learned moves in time, which turns the phases of its spectra
 * in proportion to frequency. One thread; no allocation after the constructor.
 */
final class DriftTracker {
    /** Only so far up, 4 kHz: beyond, half a sample more would turn a phase right around. */
    private static final int BINS_USED = KalmanFilter.BINS / 2;
    private static final int BINS_FROM = 6;
    /** What was learned must still be the same by this much, shift aside, to tell anything. */
    private static final double LEAST_COHERENCE = 0.6;

    private final double[][] oldRe;
    private final double[][] oldIm;
    private boolean known;
    private double shift;

    DriftTracker(int partitions) {
        oldRe = new double[partitions][KalmanFilter.BINS];
        oldIm = new double[partitions][KalmanFilter.BINS];
    }

    void forget() {
        known = false;
    }

    /** Compares with the last time, and remembers this time. @return true if {@link #shift} is known */
    boolean compare(KalmanFilter filter) {
        var re = filter.weightsRe();
        var im = filter.weightsIm();
        boolean usable = known && measure(re, im);
        for (int p = 0; p < re.length; p++) {
            System.arraycopy(re[p], 0, oldRe[p], 0, KalmanFilter.BINS);
            System.arraycopy(im[p], 0, oldIm[p], 0, KalmanFilter.BINS);
        }
        known = true;
        return usable;
    }

    private boolean measure(double[][] re, double[][] im) {
        double turned = 0;
        double weights = 0;
        double common = 0;
        double now = 0;
        double before = 0;
        for (int k = BINS_FROM; k < BINS_USED; k++) {
            double crossRe = 0;
            double crossIm = 0;
            for (int p = 0; p < re.length; p++) {
                crossRe += re[p][k] * oldRe[p][k] + im[p][k] * oldIm[p][k];
                crossIm += im[p][k] * oldRe[p][k] - re[p][k] * oldIm[p][k];
                now += re[p][k] * re[p][k] + im[p][k] * im[p][k];
                before += oldRe[p][k] * oldRe[p][k] + oldIm[p][k] * oldIm[p][k];
            }
            double size = Math.sqrt(crossRe * crossRe + crossIm * crossIm);
            turned += k * size * Math.atan2(crossIm, crossRe);
            weights += (double) k * k * size;
            common += size;
        }
        // A delay by d samples turns bin k by -2 pi k d / size.
        shift = weights == 0 ? 0 : -turned / weights * KalmanFilter.SIZE / (2 * Math.PI);
        return common > LEAST_COHERENCE * Math.sqrt(now * before) && now > 0;
    }

    /** By how many samples the echo comes later than the last time. */
    double shift() {
        return shift;
    }
}
