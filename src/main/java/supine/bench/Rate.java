package supine.bench;

import java.util.Locale;

/** So many of so many, with the 95 % interval that the number of trials allows. */
record Rate(int hits, int trials) {
    /** Of the normal distribution, for 95 % on two sides. */
    private static final double Z = 1.96;

    static final Rate NONE = new Rate(0, 0);

    Rate and(boolean hit) {
        return new Rate(hits + (hit ? 1 : 0), trials + 1);
    }

    double share() {
        return trials == 0 ? 0 : (double) hits / trials;
    }

    /** Lower end of Wilson's score interval (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927). */
    double least() {
        return trials == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    double most() {
        return trials == 0 ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (share() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
    }

    private double halfWidth() {
        return Z / (1 + Z * Z / trials) * Math.sqrt(share() * (1 - share()) / trials + Z * Z / (4.0 * trials * trials));
    }

    @Override
    public String toString() {
        return trials == 0 ? "-" : String.format(Locale.ROOT, "%d of %d, %.1f %% [%.1f..%.1f]", hits, trials, 100 * share(), 100 * least(), 100 * most());
    }
}
