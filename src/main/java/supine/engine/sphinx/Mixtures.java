package supine.engine.sphinx;

import edu.cmu.sphinx.linguist.acoustic.tiedstate.GaussianWeights;
import edu.cmu.sphinx.util.LogMath;
import java.util.Map;

/** How each tied state that is needed mixes the densities of its phone: probabilities, by stream. Immutable. */
final class Mixtures {
    private final int[] phoneOf;
    private final float[][] weights;

    /** @param phoneOfSenone the tied states that are needed, and the phone whose densities each mixes */
    Mixtures(GaussianWeights all, Map<Integer, Integer> phoneOfSenone) {
        phoneOf = new int[all.getStatesNum()];
        weights = new float[all.getStatesNum()][];
        var log = LogMath.getLogMath();
        int each = all.getGauPerState();
        phoneOfSenone.forEach((senone, phone) -> {
            phoneOf[senone] = phone;
            var of = new float[all.getStreamsNum() * each];
            for (int stream = 0; stream < all.getStreamsNum(); stream++) {
                for (int i = 0; i < each; i++) {
                    of[stream * each + i] = (float) Math.exp(log.logToLn(all.get(senone, stream, i)));
                }
            }
            weights[senone] = of;
        });
    }

    int senones() {
        return phoneOf.length;
    }

    int phoneOf(int senone) {
        return phoneOf[senone];
    }

    float[] of(int senone) {
        return weights[senone];
    }
}
