package supine.phones;

/** What a network says of a stretch of sound, for as many spellings as are to be compared with it. Immutable, unless somebody else writes to its arrays. */
public final class Moments {
    private static final float NEVER = Float.NEGATIVE_INFINITY;
    private final float[][] logs;
    private final float anything;
    private final float ofNothing;

    /** @param logs ln probability, [moment][none, then each phone], as {@link PhoneNetwork#logs} tells it */
    public Moments(float[][] logs) {
        this.logs = logs;
        float sum = 0;
        float less = 0;
        for (var moment : logs) {
            float most = most(moment);
            sum += most;
            less += moment[PhoneNetwork.NONE] - most;
        }
        anything = sum;
        ofNothing = less;
    }

    int count() {
        return logs.length;
    }

    float log(int moment, int symbol) {
        return logs[moment][symbol];
    }

    /** How likely whatever fits best is, all moments together, ln. */
    float anything() {
        return anything;
    }

    /** How much less likely it is that nothing is said at all than whatever fits best, ln. */
    public float ofNothing() {
        return ofNothing;
    }

    private static float most(float[] values) {
        float most = NEVER;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
