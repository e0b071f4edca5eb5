package supine.engine.sphinx;

import java.util.List;

/**
 * The background that a phrase has to beat: any phone after any other, at a price for each. All scores are kept relative to the
 * best path out of it, which is therefore always 0.
 */
final class PhoneLoop {
    /** ln probability of another phone. */
    private static final float NEXT_PHONE = -9;
    private final List<Hmm> phones;
    private final float[][] paths;
    private final float[] fits;
    private float bestScore;
    private float best;

    /** An utterance may begin in the middle of any phone. */
    PhoneLoop(List<Hmm> phones) {
        this.phones = phones;
        paths = new float[phones.size()][];
        fits = new float[phones.size()];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = new float[this.phones.get(i).senones().length];
        }
    }

    /** Takes the next frame. */
    void advance(SenoneScores scores) {
        bestScore = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < fits.length; i++) {
            fits[i] = Float.NEGATIVE_INFINITY;
            for (int senone : phones.get(i).senones()) {
                fits[i] = Math.max(fits[i], scores.score(senone));
            }
            bestScore = Math.max(bestScore, fits[i]);
        }
        best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < paths.length; i++) {
            var hmm = phones.get(i);
            var path = paths[i];
            for (int k = path.length - 1; k >= 0; k--) {
                float before = k > 0 ? path[k - 1] + hmm.leave()[k - 1] : NEXT_PHONE;
                path[k] = Math.max(path[k] + hmm.stay()[k], before) + scores.score(hmm.senones()[k]) - bestScore;
            }
            best = Math.max(best, path[path.length - 1] + hmm.leave()[path.length - 1]);
        }
        for (var path : paths) {
            for (int k = 0; k < path.length; k++) {
                path[k] -= best;
            }
        }
    }

    /** How well this frame fits each phone at best, ln, in the model's order; overwritten with the next. */
    float[] fits() {
        return fits;
    }

    /** The likelihood of the state that fits this frame best: the zero of every local score. */
    float bestScore() {
        return bestScore;
    }

    /** How much the best path has lost in this frame, to be taken from every other path. */
    float best() {
        return best;
    }
}
