package supine.engine.sphinx;

import edu.cmu.sphinx.linguist.acoustic.UnitManager;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.GaussianWeights;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.Pool;
import edu.cmu.sphinx.linguist.acoustic.tiedstate.Sphinx3Loader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;

/**
 * Reads single files of the bundled en-us model with Sphinx4's own loader. An instance keeps a checksum and a byte order while it
 * reads, so each thread takes its own.
 */
final class ModelFiles extends Sphinx3Loader {
    static final String DICTIONARY = "/edu/cmu/sphinx/models/en-us/cmudict-en-us.dict";
    private static final String MODEL = "/edu/cmu/sphinx/models/en-us/en-us/";
    private static final float MIXTURE_WEIGHT_FLOOR = 1e-7f;

    ModelFiles() {
        super(resource(MODEL + "mdef"), new UnitManager(), 0, MIXTURE_WEIGHT_FLOOR, AcousticModel.VARIANCE_FLOOR, AcousticModel.BEST_DENSITIES, true);
    }

    static byte[] bytes(String resource) throws IOException {
        try (var in = resource(resource).openStream()) {
            return in.readAllBytes();
        }
    }

    private static URL resource(String name) {
        var url = Sphinx3Loader.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("the speech model is not on the class path: " + name);
        }
        return url;
    }

    /** From memory: the loader reads byte by byte, which is slow on a jar. */
    @Override
    protected InputStream getDataStream(String path) throws IOException {
        return new ByteArrayInputStream(bytes(MODEL + path));
    }

    byte[] definitions() throws IOException {
        return bytes(MODEL + "mdef");
    }

    Pool<float[]> densities(String path, float floor) {
        return read(() -> loadDensityFile(path, floor));
    }

    GaussianWeights weights() {
        return read(() -> loadMixtureWeights("mixture_weights", MIXTURE_WEIGHT_FLOOR));
    }

    Pool<float[][]> transitions() {
        return read(() -> loadTransitionMatrices("transition_matrices"));
    }

    private interface Reading<T> {
        T read() throws IOException, URISyntaxException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
