package supine.bench;

import java.util.Locale;

/**
 * How a voice reaches the microphone.
 *
 * @param far   through a room's measured response, about 2 m
 * @param snrDb active level of speech to RMS of noise, after the room; infinite for none
 */
record Condition(boolean far, double snrDb) {
    static final Condition CLEAN = new Condition(false, Double.POSITIVE_INFINITY);

    boolean isNoisy() {
        return !Double.isInfinite(snrDb);
    }

    /** Whether there is chance in it: which noise, which room. */
    boolean isDrawn() {
        return far || isNoisy();
    }

    @Override
    public String toString() {
        return (far ? "far" : "near") + (isNoisy() ? String.format(Locale.ROOT, " %.0f dB", snrDb) : " clean");
    }
}
