package supine.hearing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A small neural network with one output: three layers of weights, rectified in between. Its file holds them as big-endian floats, layer by
 * layer, input by input, then the layer's biases. Holds buffers: one thread, no allocation after the constructor.
 */
public final class Perceptron {
    /** Inputs and outputs of the layers. */
    public static final int[] SIZES = {VoiceFeatures.COUNT, 48, 24, 1};
    private final float[][] weights;
    private final float[][] biases;
    private final float[][] outputs = new float[SIZES.length - 1][];

    /**
     * @param weights of each layer, [input * outputs + output]
     * @param biases  of each layer
     */
    public Perceptron(float[][] weights, float[][] biases) {
        this.weights = weights;
        this.biases = biases;
        for (int layer = 0; layer < outputs.length; layer++) {
            outputs[layer] = new float[SIZES[layer + 1]];
        }
    }

    /** @throws IOException also if the file is too short */
    public static Perceptron read(InputStream file) throws IOException {
        var in = new DataInputStream(file);
        int layers = SIZES.length - 1;
        var weights = new float[layers][];
        var biases = new float[layers][];
        for (int layer = 0; layer < layers; layer++) {
            weights[layer] = read(in, SIZES[layer] * SIZES[layer + 1]);
            biases[layer] = read(in, SIZES[layer + 1]);
        }
        return new Perceptron(weights, biases);
    }

    private static float[] read(DataInputStream in, int count) throws IOException {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    /** The logit, ln of how much likelier a voice is than none. */
    public float logit(float[] features) {
        var in = features;
        for (int layer = 0; layer < outputs.length; layer++) {
            var out = outputs[layer];
            var weight = weights[layer];
            System.arraycopy(biases[layer], 0, out, 0, out.length);
            for (int i = 0; i < SIZES[layer]; i++) {
                float x = in[i];
                int row = i * out.length;
                for (int j = 0; j < out.length; j++) {
                    out[j] += x * weight[row + j];
                }
            }
            if (layer < outputs.length - 1) {
                for (int j = 0; j < out.length; j++) {
                    out[j] = Math.max(0, out[j]);
                }
            }
            in = out;
        }
        return in[0];
    }
}
