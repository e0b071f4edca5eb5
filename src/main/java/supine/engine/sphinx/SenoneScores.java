package supine.engine.sphinx;

import edu.cmu.sphinx.frontend.FloatData;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.GaussianWeights;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.Senone;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.tiedmixture.MixtureComponentSet;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.tiedmixture.PrunableMixtureComponent;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.tiedmixture.SetBasedGaussianMixture;
import edu.cmu.sphinx.util.LogMath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How well a frame fits each tied state. Sphinx4's mixtures carry the best densities of a frame over to the next as a head start, so
 * that their scores depend a little on what came before: each utterance therefore has scores of its own.
 */
final class SenoneScores {
    private static final LogMath LOG = LogMath.getLogMath();
    private final Senone[] senones;

    SenoneScores(GaussianWeights weights, List<List<PrunableMixtureComponent[]>> densities, Map<Integer, Integer> phoneOfSenone) {
        var sets = new ArrayList<MixtureComponentSet>();
        for (var ofPhone : densities) {
            sets.add(new MixtureComponentSet(new ArrayList<>(ofPhone), AcousticModel.BEST_DENSITIES));
        }
        senones = new Senone[weights.getStatesNum()];
        phoneOfSenone.forEach((senone, phone) -> senones[senone] = new SetBasedGaussianMixture(weights, sets.get(phone), senone));
    }

    /** Natural log likelihood. Asked twice for the same frame, it is computed once. */
    float score(int senone, FloatData feature) {
        return LOG.logToLn(senones[senone].getScore(feature));
    }
}
