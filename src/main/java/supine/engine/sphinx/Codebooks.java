package supine.engine.sphinx;

import edu.cmu.sphinx.linguist.acoustic.tiedstate.Pool;

/**
 * The Gaussian densities of the model, a codebook for each phone and stream of features. Laid out so that one dimension of all
 * densities lies side by side: then the distances of a whole codebook are computed several at a time. Immutable.
 */
final class Codebooks {
    private final int streams;
    private final int each;
    private final int dimensions;
    private final float[][] means;
    /** -1 / (2 variance). */
    private final float[][] precisions;
    /** The densities' logarithms at their means. */
    private final float[][] peaks;

    Codebooks(Pool<float[]> meanPool, Pool<float[]> variancePool) {
        int phones = meanPool.getFeature(Pool.Feature.NUM_SENONES, 0);
        streams = meanPool.getFeature(Pool.Feature.NUM_STREAMS, 0);
        each = meanPool.getFeature(Pool.Feature.NUM_GAUSSIANS_PER_STATE, 0);
        dimensions = meanPool.get(0).length;
        int books = phones * streams;
        means = new float[books][each * dimensions];
        precisions = new float[books][each * dimensions];
        peaks = new float[books][each];
        for (int book = 0; book < books; book++) {
            for (int i = 0; i < each; i++) {
                fill(book, i, meanPool.get(book * each + i), variancePool.get(book * each + i));
            }
        }
    }

    private void fill(int book, int density, float[] mean, float[] variance) {
        double peak = -0.5 * dimensions * Math.log(2 * Math.PI);
        for (int d = 0; d < dimensions; d++) {
            means[book][d * each + density] = mean[d];
            precisions[book][d * each + density] = -0.5f / variance[d];
            peak -= 0.5 * Math.log(variance[d]);
        }
        peaks[book][density] = (float) peak;
    }

    int streams() {
        return streams;
    }

    /** Densities of a codebook. */
    int each() {
        return each;
    }

    int phones() {
        return peaks.length / streams;
    }

    /** The logarithm of each density of a phone's stream, into {@code logs}. */
    void logs(int phone, int stream, float[] feature, float[] logs) {
        int book = phone * streams + stream;
        var mean = means[book];
        var precision = precisions[book];
        System.arraycopy(peaks[book], 0, logs, 0, each);
        for (int d = 0; d < dimensions; d++) {
            float x = feature[stream * dimensions + d];
            int at = d * each;
            for (int i = 0; i < each; i++) {
                float difference = x - mean[at + i];
                logs[i] += difference * difference * precision[at + i];
            }
        }
    }
}
