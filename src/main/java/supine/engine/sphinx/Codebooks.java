package supine.engine.sphinx;

import edu.cmu.sphinx.linguist.acoustic.tiedstate.Pool;

/**
 * The Gaussian densities of the model, a codebook for each phone and stream of features. Most of what listening costs is spent here, so
 * eight densities are computed at once, each in the order of its dimensions: that keeps the processor busy. To give up on those that
 * fall behind takes longer than to compute them (docs/decisions/0033). Immutable.
 */
final class Codebooks {
    private static final int ABREAST = 8;
    private final int streams;
    private final int each;
    private final int dimensions;
    /** For every eight densities, of each dimension their eight means, then eight times -1 / (2 variance). */
    private final float[][] shapes;
    /** The densities' logarithms at their means. */
    private final float[][] peaks;

    Codebooks(Pool<float[]> meanPool, Pool<float[]> variancePool) {
        int phones = meanPool.getFeature(Pool.Feature.NUM_SENONES, 0);
        streams = meanPool.getFeature(Pool.Feature.NUM_STREAMS, 0);
        each = meanPool.getFeature(Pool.Feature.NUM_GAUSSIANS_PER_STATE, 0);
        dimensions = meanPool.get(0).length;
        if (each % ABREAST != 0) {
            throw new IllegalArgumentException(each + " densities in a codebook");
        }
        int books = phones * streams;
        shapes = new float[books][2 * each * dimensions];
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
            int at = 2 * ABREAST * (density / ABREAST * dimensions + d) + density % ABREAST;
            shapes[book][at] = mean[d];
            shapes[book][at + ABREAST] = -0.5f / variance[d];
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

    /**
     * The logarithms of all densities of a phone's stream.
     *
     * @param logs overwritten, {@link #each} values
     */
    void logs(int phone, int stream, float[] feature, float[] logs) {
        int book = phone * streams + stream;
        var shape = shapes[book];
        var peak = peaks[book];
        int first = stream * dimensions;
        int k = 0;
        for (int i = 0; i < each; i += ABREAST) {
            float a = peak[i];
            float b = peak[i + 1];
            float c = peak[i + 2];
            float d = peak[i + 3];
            float e = peak[i + 4];
            float f = peak[i + 5];
            float g = peak[i + 6];
            float h = peak[i + 7];
            for (int at = first; at < first + dimensions; at++, k += 2 * ABREAST) {
                float x = feature[at];
                float fromA = x - shape[k];
                float fromB = x - shape[k + 1];
                float fromC = x - shape[k + 2];
                float fromD = x - shape[k + 3];
                float fromE = x - shape[k + 4];
                float fromF = x - shape[k + 5];
                float fromG = x - shape[k + 6];
                float fromH = x - shape[k + 7];
                a += fromA * fromA * shape[k + 8];
                b += fromB * fromB * shape[k + 9];
                c += fromC * fromC * shape[k + 10];
                d += fromD * fromD * shape[k + 11];
                e += fromE * fromE * shape[k + 12];
                f += fromF * fromF * shape[k + 13];
                g += fromG * fromG * shape[k + 14];
                h += fromH * fromH * shape[k + 15];
            }
            logs[i] = a;
            logs[i + 1] = b;
            logs[i + 2] = c;
            logs[i + 3] = d;
            logs[i + 4] = e;
            logs[i + 5] = f;
            logs[i + 6] = g;
            logs[i + 7] = h;
        }
    }
}
