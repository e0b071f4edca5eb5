package supine.phones;

/** What a network says of a stretch of sound, for as many spellings as are to be compared with it. Immutable, unless somebody else writes to its arrays. */
public final class Moments {
    private static final float NEVER = Float.NEGATIVE_INFINITY;
    private final float[][] logs;
    private final float anything;

    /** @param logs ln probability, [moment][none, then each phone], as {@link PhoneNetwork#logs} tells it */
    public Moments(float[][] logs) {
        this.logs = logs;
        float sum = 0;
        for (var moment : logs) {
            sum += most(moment);
        }
        anything = sum;
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
        float score = 0;
        for (var moment : logs) {
            score += moment[PhoneNetwork.NONE] - most(moment);
        }
        return score;
    }

    private static float most(float[] values) {
        float most = NEVER;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
