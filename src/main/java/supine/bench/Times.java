package supine.bench;

import java.util.List;

/** How long something took, each time, ms. */
record Times(List<Long> ms) {

    /** Half of them and 95 of 100 are no longer than this. */
    String briefly() {
        return ms.isEmpty() ? "-" : Percentiles.at(ms, 50) + "/" + Percentiles.at(ms, 95) + " ms";
    }

    @Override
    public String toString() {
        return Percentiles.of(ms);
    }
}
