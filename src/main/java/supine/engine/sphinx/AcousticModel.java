package supine.engine.sphinx;

import edu.cmu.sphinx.linguist.acoustic.tiedstate.GaussianWeights;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.Pool;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.tiedmixture.PrunableMixtureComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Sphinx4's bundled en-us acoustic model (phonetically tied mixtures), as much of it as a set of triphones needs. Immutable once
 * loaded but for the scratch values inside Sphinx4's densities: one {@link SenoneScores} at a time may use it.
 */
final class AcousticModel {
    static final float VARIANCE_FLOOR = 1e-4f;
    /** How many of a phone's 128 densities are mixed, the usual setting. */
    static final int BEST_DENSITIES = 4;
    private final HmmDefinitions definitions;
    private final GaussianWeights weights;
    private final List<List<PrunableMixtureComponent[]>> densities;

    private AcousticModel(HmmDefinitions definitions, GaussianWeights weights, List<List<PrunableMixtureComponent[]>> densities) {
        this.definitions = definitions;
        this.weights = weights;
        this.densities = densities;
    }

    /** Reads the model's files side by side, since that is most of what the program does before it can hear. */
    static AcousticModel load(Supplier<Set<Triphone>> wanted) {
        SphinxLog.quieten();
        var weights = CompletableFuture.supplyAsync(() -> new ModelFiles().weights());
        var means = CompletableFuture.supplyAsync(() -> new ModelFiles().densities("means", -Float.MAX_VALUE));
        var variances = CompletableFuture.supplyAsync(() -> new ModelFiles().densities("variances", VARIANCE_FLOOR));
        var files = new ModelFiles();
        try {
            var definitions = new HmmDefinitions(files.definitions(), files.transitions(), wanted.get());
            return new AcousticModel(definitions, weights.join(), densities(means.join(), variances.join()));
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        }
    }

    private static List<List<PrunableMixtureComponent[]>> densities(Pool<float[]> means, Pool<float[]> variances) {
        int phones = means.getFeature(Pool.Feature.NUM_SENONES, 0);
        int streams = means.getFeature(Pool.Feature.NUM_STREAMS, 0);
        int each = means.getFeature(Pool.Feature.NUM_GAUSSIANS_PER_STATE, 0);
        var all = new ArrayList<List<PrunableMixtureComponent[]>>();
        for (int phone = 0, at = 0; phone < phones; phone++) {
            var ofPhone = new ArrayList<PrunableMixtureComponent[]>();
            for (int stream = 0; stream < streams; stream++) {
                var ofStream = new PrunableMixtureComponent[each];
                for (int i = 0; i < each; i++, at++) {
                    ofStream[i] = new PrunableMixtureComponent(
                            means.get(at), null, null, variances.get(at), null, null, 0, VARIANCE_FLOOR, i);
                }
                ofPhone.add(ofStream);
            }
            all.add(ofPhone);
        }
        return all;
    }

    HmmDefinitions definitions() {
        return definitions;
    }

    /** A fresh scorer, which knows nothing of what was scored before. */
    SenoneScores scores() {
        return new SenoneScores(weights, densities, definitions.phoneOfSenone());
    }
}
