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
    /** ln lost for each ln per frame of the worst phone: one wrong phone is a different word, however well the others fit. */
    private static final float WORST_WEIGHT = 10;
    /** ln gained for each step that the sound drops before and after: a word by itself is likelier meant than one inside talk. */
    private static final float ALONE_WEIGHT = 2;

    int frames() {
        return end - start + 1;
    }

    /** @param alone how far the sound drops before and after, in steps of the first cepstral coefficient */
    float evidence(float alone) {
        return llr + WORST_WEIGHT * worst + ALONE_WEIGHT * alone;
    }

    /** True if the two claim mostly the same frames. */
    boolean overlaps(Candidate other) {
        int common = Math.min(end, other.end) - Math.max(start, other.start) + 1;
        return 2 * common > Math.min(frames(), other.frames());
    }
}
