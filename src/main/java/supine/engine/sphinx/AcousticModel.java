package supine.engine.sphinx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Sphinx4's bundled en-us acoustic model (phonetically tied mixtures), as much of it as a set of triphones needs. Immutable.
 */
final class AcousticModel {
    static final float VARIANCE_FLOOR = 1e-4f;
    /** How many of a phone's 128 densities are mixed, the usual setting. */
    static final int BEST_DENSITIES = 4;
    private final HmmDefinitions definitions;
    private final Mixtures mixtures;
    private final Codebooks codebooks;

    private AcousticModel(HmmDefinitions definitions, Mixtures mixtures, Codebooks codebooks) {
        this.definitions = definitions;
        this.mixtures = mixtures;
        this.codebooks = codebooks;
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
            var codebooks = new Codebooks(means.join(), variances.join());
            return new AcousticModel(definitions, new Mixtures(weights.join(), definitions.phoneOfSenone(), codebooks.phones()), codebooks);
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        }
    }

    HmmDefinitions definitions() {
        return definitions;
    }

    /** A fresh scorer, which knows nothing of what was scored before. */
    SenoneScores scores() {
        return new SenoneScores(codebooks, mixtures);
    }
}
