package supine.engine.javasound;

/** Simple measures of sound. */
final class Levels {
    private Levels() {
    }

    static int peak(short[] samples, int from, int to) {
        var peak = 0;
        for (var i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    /** Zero crossings; a tone has two in each period. */
    static int crossings(short[] samples, int from, int to) {
        var crossings = 0;
        for (var i = from + 1; i < to; i++) {
            crossings += (samples[i - 1] < 0) == (samples[i] < 0) ? 0 : 1;
        }
        return crossings;
    }

    /** Whether each whole 10 ms is loud, as a string of {@code #} and {@code .} */
    static String picture(short[] samples) {
        var picture = new StringBuilder();
        for (var from = 0; from + 160 <= samples.length; from += 160) {
            picture.append(peak(samples, from, from + 160) > 3_000 ? '#' : '.');
        }
        return picture.toString();
    }
}
