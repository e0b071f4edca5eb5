package supine.bench;

import java.util.Locale;

/** So many of so many, with what that says about all others: the 95 % interval after E. B. Wilson (1927). */
public record Share(int hits, int of) {
    private static final double Z = 1.96;

    static final Share NONE = new Share(0, 0);

    /** One more trial. */
    Share and(boolean hit) {
        return new Share(hits + (hit ? 1 : 0), of + 1);
    }

    /** Both together. */
    public Share and(Share others) {
        return new Share(hits + others.hits, of + others.of);
    }

    public double percent() {
        return of == 0 ? 0 : 100.0 * hits / of;
    }

    public double lowestPercent() {
        return bound(-1);
    }

    public double highestPercent() {
        return bound(1);
    }

    private double bound(int side) {
        if (of == 0) {
            return side < 0 ? 0 : 100;
        }
        double p = (double) hits / of;
        double middle = p + Z * Z / (2 * of);
        double width = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
        return 100 * Math.max(0, Math.min(1, (middle + side * width) / (1 + Z * Z / of)));
    }

    /** In per cent, with the 95 % interval. */
    String briefly() {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f (%.0f-%.0f)", percent(), lowestPercent(), highestPercent());
    }

    @Override
    public String toString() {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%d of %d, %.1f %% (%.1f to %.1f)", hits, of, percent(), lowestPercent(), highestPercent());
    }
}
