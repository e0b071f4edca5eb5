package supine.engine.sphinx;

import java.util.Arrays;

/**
 * Follows one chain through the frames: in every frame the phrase may begin anew, branching off from the background. What comes out at
 * its end, {@link #llr}, is how much likelier the frames are with the phrase than without.
 */
final class ChainSearch {
    private static final float DEAD = Float.NEGATIVE_INFINITY;
    private final Chain chain;
    private final float beam;
    private final float[] path;
    private final int[] start;
    private final float[] worst;
    private final float[] sum;
    private final int[] frames;
    private float llr = DEAD;

    ChainSearch(Chain chain) {
        this.chain = chain;
        beam = Bars.beam(chain);
        int n = chain.length();
        path = new float[n];
        start = new int[n];
        worst = new float[n];
        sum = new float[n];
        frames = new int[n];
        Arrays.fill(path, DEAD);
    }

    /** Takes a frame, after the background has. */
    void advance(int frame, SenoneScores scores, PhoneLoop background) {
        for (int k = path.length - 1; k >= 0; k--) {
            float score = path[k] + chain.stay()[k];
            int from = k;
            if (k == 0) {
                if (score < 0) {
                    score = 0;
                    from = -1;
                }
            } else {
                float entering = path[k - 1] + chain.leave()[k - 1];
                if (entering > score) {
                    score = entering;
                    from = k - 1;
                }
                int skipped = k - 1 - Chain.SILENCE_STATES;
                if (skipped >= 0 && chain.silent()[k - 1] && !chain.silent()[k]) {
                    float skipping = path[skipped] + chain.leave()[skipped];
                    if (skipping > score) {
                        score = skipping;
                        from = skipped;
                    }
                }
            }
            if (score < beam) {
                path[k] = DEAD;
            } else {
                float local = scores.score(chain.senones()[k]) - background.bestScore();
                move(k, from, frame, local);
                path[k] = score + local - background.best();
            }
        }
        int last = path.length - 1;
        llr = path[last] + chain.leave()[last];
    }

    private void move(int k, int from, int frame, float local) {
        if (from == -1) {
            start[k] = frame;
            worst[k] = 0;
        } else if (from != k) {
            start[k] = start[from];
            worst[k] = chain.opens()[k] && !chain.silent()[from] ? Math.min(worst[from], sum[from] / frames[from]) : worst[from];
        }
        if (from == k || from >= 0 && !chain.opens()[k]) {
            sum[k] = sum[from] + local;
            frames[k] = frames[from] + 1;
        } else {
            sum[k] = local;
            frames[k] = 1;
        }
    }

    Chain chain() {
        return chain;
    }

    /** Natural log of the ratio, phrase against background, if the phrase ended with this frame. */
    float llr() {
        return llr;
    }

    /** True if that is worth remembering. */
    boolean fits() {
        return llr > Bars.LEAST_REMEMBERED;
    }

    /** Where that phrase began. */
    int start() {
        return start[path.length - 1];
    }

    /** The phrase as it stands if it ended with this frame. */
    Candidate candidate(int frame) {
        int last = path.length - 1;
        return new Candidate(chain, start[last], frame, llr, Math.min(worst[last], sum[last] / frames[last]));
    }
}
