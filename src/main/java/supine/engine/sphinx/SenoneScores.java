package supine.engine.sphinx;

import java.util.Arrays;

/**
 * How well a frame fits each tied state: of its phone's densities the best few are mixed, stream by stream. The formula is Sphinx4's;
 * the computing is our own, since Sphinx4's takes the best densities of the last frame for a head start, so that its scores
 * depend on what came before, and costs five times as much. Scratch values only: one utterance at a time.
 */
final class SenoneScores {
    private static final int BEST = AcousticModel.BEST_DENSITIES;
    private final Codebooks codebooks;
    private final Mixtures mixtures;
    private final int streams;
    private final float[] logs;
    /** For each phone and stream the numbers of its best densities, best first, and how likely they are against the best. */
    private final int[] best;
    private final float[] ratios;
    /** For each phone the logarithm of its best densities, all streams together. */
    private final float[] tops;
    /** Where the weights of those begin. @see Mixtures#row */
    private final int[] rows;
    private final int[] phoneFrame;
    private final int[] senoneFrame;
    private final float[] scores;
    private float[] feature = {};
    private int frame;

    SenoneScores(Codebooks codebooks, Mixtures mixtures) {
        this.codebooks = codebooks;
        this.mixtures = mixtures;
        streams = codebooks.streams();
        logs = new float[codebooks.each()];
        best = new int[codebooks.phones() * streams * BEST];
        Arrays.setAll(best, i -> i % BEST);
        ratios = new float[best.length];
        tops = new float[codebooks.phones()];
        rows = new int[best.length];
        phoneFrame = new int[codebooks.phones()];
        senoneFrame = new int[mixtures.senones()];
        scores = new float[mixtures.senones()];
    }

    /** The next frame's feature, which the scores are about from here on. */
    void next(float[] values) {
        feature = values;
        frame++;
    }

    /** Natural log likelihood. Asked twice for the same frame, it is computed once. */
    float score(int senone) {
        if (senoneFrame[senone] != frame) {
            senoneFrame[senone] = frame;
            scores[senone] = compute(senone);
        }
        return scores[senone];
    }

    private float compute(int senone) {
        int phone = mixtures.phoneOf(senone);
        if (phoneFrame[phone] != frame) {
            phoneFrame[phone] = frame;
            chooseBest(phone);
        }
        var weights = mixtures.of(phone);
        int place = mixtures.placeOf(senone);
        float product = 1;
        int at = phone * streams * BEST;
        for (int stream = 0; stream < streams; stream++) {
            float sum = 0;
            for (int end = at + BEST; at < end; at++) {
                sum += weights[rows[at] + place] * ratios[at];
            }
            product *= sum;
        }
        return tops[phone] + (float) Math.log(product);
    }

    private void chooseBest(int phone) {
        tops[phone] = 0;
        for (int stream = 0; stream < streams; stream++) {
            int at = (phone * streams + stream) * BEST;
            codebooks.logs(phone, stream, feature, logs);
            beginWithLast(at);
            choose(logs, at);
            float top = ratios[at];
            tops[phone] += top;
            for (int i = at; i < at + BEST; i++) {
                ratios[i] = i == at ? 1 : (float) Math.exp(ratios[i] - top);
                rows[i] = mixtures.row(phone, stream, best[i]);
            }
        }
    }

    /** The best of the frame before are likely to be so again, and then hardly another takes the place of one. */
    private void beginWithLast(int at) {
        for (int place = at; place < at + BEST; place++) {
            int density = best[place];
            float log = logs[density];
            logs[density] = Float.NEGATIVE_INFINITY;
            insert(at, place, density, log);
        }
    }

    private void choose(float[] all, int at) {
        int last = at + BEST - 1;
        float least = ratios[last];
        for (int i = 0; i < all.length; i++) {
            if (all[i] >= least && isBetter(i, all[i], last)) {
                insert(at, last, i, all[i]);
                least = ratios[last];
            }
        }
    }

    /** Puts it where it belongs, and loses what is at a place. */
    private void insert(int at, int place, int density, float log) {
        while (place > at && isBetter(density, log, place - 1)) {
            ratios[place] = ratios[place - 1];
            best[place] = best[place - 1];
            place--;
        }
        ratios[place] = log;
        best[place] = density;
    }

    /** Of two that are alike the first: what is chosen does not depend on the frame before. */
    private boolean isBetter(int density, float log, int place) {
        return log > ratios[place] || log == ratios[place] && density < best[place];
    }
}
