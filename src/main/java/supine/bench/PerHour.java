package supine.bench;

import java.util.Locale;

/** So many times in so much sound, and how many that may mean for an hour: the exact 95 % interval of a Poisson count (F. Garwood, 1936). */
record PerHour(int count, long soundMs) {
    private static final double TAIL = 0.025;
    private static final double MS_PER_HOUR = 3_600_000;

    double rate() {
        return count * perHour();
    }

    double lowest() {
        return count == 0 ? 0 : mean(1 - TAIL, count - 1) * perHour();
    }

    double highest() {
        return mean(TAIL, count) * perHour();
    }

    private double perHour() {
        return MS_PER_HOUR / Math.max(1, soundMs);
    }

    /** The mean at which no more than {@code most} events have this probability; by halving. */
    private static double mean(double probability, int most) {
        double low = 0;
        double high = 2.0 * most + 20;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (noMoreThan(most, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double noMoreThan(int most, double mean) {
        double sum = 0;
        double log = -mean;
        for (int k = 0; k <= most; k++) {
            sum += Math.exp(log);
            log += Math.log(mean) - Math.log(k + 1.0);
        }
        return sum;
    }

    @Override
    public String toString() {
        if (soundMs == 0) {
            return "no such time";
        }
        return String.format(Locale.ROOT, "%d, %.1f per hour (%.1f to %.1f)", count, rate(), lowest(), highest());
    }
}
