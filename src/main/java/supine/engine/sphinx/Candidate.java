package supine.engine.sphinx;

/**
 * A phrase at the place where it fits best.
 *
 * @param start first frame
 * @param end   last frame
 * @param llr   natural log of the ratio, phrase against background
 * @param worst how badly its worst phone fits, ln per frame
 */
record Candidate(Chain chain, int start, int end, float llr, float worst) {
    /** One wrong phone is a different word, however well the others fit. */
    private static final float WORST_WEIGHT = 10;
    /** What quiet on one side is worth: a word by itself is likelier meant than one inside talk. */
    private static final float QUIET_WEIGHT = 120;
    /** Phones shorter than this are more likely a click's, longer ones a hum's; frames, and what each frame beyond costs. */
    private static final float SHORT_PHONE = 6;
    private static final float SHORT_WEIGHT = 20;
    private static final float LONG_PHONE = 16;
    private static final float LONG_WEIGHT = 1.4f;

    int frames() {
        return end - start + 1;
    }

    /** Mean length of its phones, frames. */
    private float phoneLength() {
        return (float) frames() / chain.phones();
    }

    /**
     * All signs taken together, in ln. The weights were chosen on half of the recordings.
     *
     * @param quiet how quiet it is before and after, 0 to 1 each, added up
     */
    float evidence(float quiet) {
        float length = phoneLength();
        return llr
                + WORST_WEIGHT * worst
                + QUIET_WEIGHT * quiet
                - SHORT_WEIGHT * Math.max(0, SHORT_PHONE - length)
                - LONG_WEIGHT * Math.max(0, length - LONG_PHONE);
    }

    /** True if the two claim mostly the same frames. */
    boolean overlaps(Candidate other) {
        int common = Math.min(end, other.end) - Math.max(start, other.start) + 1;
        return 2 * common > Math.min(frames(), other.frames());
    }
}
