package supine.settings;

/**
 * Whole numbers that a setting can have, percent.
 *
 * @param notch by how much "faster", "louder" or a key changes it
 */
public record Range(int least, int most, int notch) {

    int nearest(int wanted) {
        return Math.max(least, Math.min(most, wanted));
    }
}
