package supine.engine.sphinx;

import edu.cmu.sphinx.linguist.acoustic.tiedstate.GaussianWeights;
import edu.cmu.sphinx.util.LogMath;
import java.util.Map;

/**
 * How each tied state that is needed mixes the densities of its phone: probabilities, by stream. What the states of a phone make of one density
 * lies side by side, since in a frame all of them mix the same few. Immutable.
 */
final class Mixtures {
    private final int each;
    private final int[] phoneOf;
    private final int[] placeOf;
    private final int[] states;
    /** Of each phone for every stream and density the weights of its states. */
    private final float[][] weights;

    /** @param phoneOfSenone the tied states that are needed, and the phone whose densities each mixes @param phones how many there are */
    Mixtures(GaussianWeights all, Map<Integer, Integer> phoneOfSenone, int phones) {
        each = all.getGauPerState();
        phoneOf = new int[all.getStatesNum()];
        placeOf = new int[all.getStatesNum()];
        states = new int[phones];
        phoneOfSenone.forEach((senone, phone) -> {
            phoneOf[senone] = phone;
            placeOf[senone] = states[phone]++;
        });
        weights = new float[phones][];
        for (int phone = 0; phone < phones; phone++) {
            weights[phone] = new float[all.getStreamsNum() * each * states[phone]];
        }
        var log = LogMath.getLogMath();
        phoneOfSenone.forEach((senone, phone) -> {
            for (int stream = 0; stream < all.getStreamsNum(); stream++) {
                for (int i = 0; i < each; i++) {
                    weights[phone][row(phone, stream, i) + placeOf[senone]] = (float) Math.exp(log.logToLn(all.get(senone, stream, i)));
                }
            }
        });
    }

    int senones() {
        return phoneOf.length;
    }

    int phoneOf(int senone) {
        return phoneOf[senone];
    }

    /** A state's number among those of its phone. */
    int placeOf(int senone) {
        return placeOf[senone];
    }

    /** How many states a phone has. */
    int states(int phone) {
        return states[phone];
    }

    /** Of all states of a phone. */
    float[] of(int phone) {
        return weights[phone];
    }

    /** Where the weights of a density begin in {@link #of}: one for each state. */
    int row(int phone, int stream, int density) {
        return (stream * each + density) * states[phone];
    }
}
