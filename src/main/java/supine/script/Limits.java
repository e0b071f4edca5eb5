package supine.script;

/**
 * The most that the sources allow of an exercise.
 *
 * @param holdSeconds the longest hold on one side, s
 * @param repetitions the most repetitions on one side
 * @param figures     every source's own figure, where they differ too: "30 s (B), 20 to 30 s (C)"
 */
public record Limits(int holdSeconds, int repetitions, String figures) {
    /** For exercises that no source limits. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, "");
}
