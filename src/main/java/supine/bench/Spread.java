package supine.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The same measured several times: the middle one, the least and the most. What else the machine does moves all three. */
record Spread(double median, double least, double most, int runs) {

    static Spread of(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(rounded(median), rounded(sorted[0]), rounded(Arrays.stream(sorted).max().orElseThrow()), sorted.length);
    }

    private static double rounded(double value) {
        return Math.round(100 * value) / 100.0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f, %d runs)", median, least, most, runs);
    }
}
