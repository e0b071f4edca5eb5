package supine.engine.sphinx;

import edu.cmu.sphinx.linguist.acoustic.tiedstate.Pool;

/**
 * The Gaussian densities of the model, a codebook for each phone and stream of features. Most of what listening costs is spent here, so
 * four densities are computed at once, each in the order of its dimensions: that keeps the processor busy. Immutable.
 */
final class Codebooks {
    static final int ABREAST = 4;
    /** After so many dimensions it is looked whether any of the four still matters, and then each time after so many more. */
    private static final int AT_FIRST = 4;
    private static final int AT_A_TIME = 3;
    private final int streams;
    private final int each;
    private final int dimensions;
    /** For every four densities, of each dimension their four means, then four times -1 / (2 variance). */
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

    /** The logarithm of one density of a phone's stream. */
    float log(int phone, int stream, int density, float[] feature) {
        int book = phone * streams + stream;
        var shape = shapes[book];
        float log = peaks[book][density];
        int k = 2 * ABREAST * (density / ABREAST * dimensions) + density % ABREAST;
        for (int f = stream * dimensions; f < (stream + 1) * dimensions; f++, k += 2 * ABREAST) {
            float from = feature[f] - shape[k];
            log += from * from * shape[k + ABREAST];
        }
        return log;
    }

    /**
     * The logarithms of four densities of a phone's stream, into {@code logs}: every dimension makes them less, so that once all four are below what matters
     * they are left at that.
     *
     * @param four  which four
     * @param least what is below it does not matter
     * @return whether any of them matters; else {@code logs} are left as they were
     */
    boolean logs(int phone, int stream, int four, float[] feature, float least, float[] logs) {
        int book = phone * streams + stream;
        var shape = shapes[book];
        var peak = peaks[book];
        int i = ABREAST * four;
        float a = peak[i];
        float b = peak[i + 1];
        float c = peak[i + 2];
        float d = peak[i + 3];
        int first = stream * dimensions;
        int end = first + dimensions;
        int k = 2 * i * dimensions;
        for (int f = first, look = first + AT_FIRST; f < end; look += AT_A_TIME) {
            for (int until = Math.min(look, end); f < until; f++, k += 2 * ABREAST) {
                float x = feature[f];
                float fromA = x - shape[k];
                float fromB = x - shape[k + 1];
                float fromC = x - shape[k + 2];
                float fromD = x - shape[k + 3];
                a += fromA * fromA * shape[k + 4];
                b += fromB * fromB * shape[k + 5];
                c += fromC * fromC * shape[k + 6];
                d += fromD * fromD * shape[k + 7];
            }
            if (a < least && b < least && c < least && d < least) {
                return false;
            }
        }
        logs[0] = a;
        logs[1] = b;
        logs[2] = c;
        logs[3] = d;
        return true;
    }
}
