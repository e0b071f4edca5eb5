package supine.bench;

import java.util.Collection;

/** Middle and edge of a set of times. */
public final class Percentiles {
    private Percentiles() {
    }

    static String of(Collection<Long> times) {
        return times.isEmpty() ? "-" : "p50 " + at(times, 50) + ", p95 " + at(times, 95) + " ms (n = " + times.size() + ")";
    }

    /** The smallest time that at least so many percent do not exceed; the longest there is if there are none. */
    public static long at(Collection<Long> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Long.MAX_VALUE : sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }
}
