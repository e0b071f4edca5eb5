package supine.phones;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * One layer of a network over time: what comes out of a moment is a weighted sum of what went in around it. Beyond both ends there is nothing
 * (zeros). Immutable.
 */
final class Layer {
    private final int inputs;
    private final int outputs;
    private final int taps;
    private final int stride;
    private final int dilation;
    /** Each input makes only the output of its own number. */
    private final boolean separate;
    /** [tap][input * outputs + output], or [tap][input] of a separate one. */
    private final float[][] weights;
    private final float[] biases;

    /** All inputs for every output. @param taps moments that are looked at, an odd number @param stride moments from one output to the next */
    static Layer of(DataInputStream file, int inputs, int outputs, int taps, int stride) throws IOException {
        return new Layer(file, inputs, outputs, taps, stride, 1, false);
    }

    /** Each channel by itself. @param dilation moments from one tap to the next */
    static Layer separate(DataInputStream file, int channels, int taps, int dilation) throws IOException {
        return new Layer(file, channels, channels, taps, 1, dilation, true);
    }

    private Layer(DataInputStream file, int inputs, int outputs, int taps, int stride, int dilation, boolean separate) throws IOException {
        this.inputs = inputs;
        this.outputs = outputs;
        this.taps = taps;
        this.stride = stride;
        this.dilation = dilation;
        this.separate = separate;
        weights = new float[taps][];
        for (int tap = 0; tap < taps; tap++) {
            weights[tap] = read(file, separate ? inputs : inputs * outputs);
        }
        biases = read(file, outputs);
    }

    static float[] read(DataInputStream file, int count) throws IOException {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = file.readFloat();
        }
        return values;
    }

    /** @param in [moment][input] @return [moment][output], every stride-th moment */
    float[][] apply(float[][] in) {
        var out = new float[(in.length + stride - 1) / stride][];
        for (int t = 0; t < out.length; t++) {
            var sums = biases.clone();
            for (int tap = 0; tap < taps; tap++) {
                int from = t * stride + (tap - taps / 2) * dilation;
                if (from >= 0 && from < in.length) {
                    add(in[from], weights[tap], sums);
                }
            }
            out[t] = sums;
        }
        return out;
    }

    private void add(float[] in, float[] weight, float[] sums) {
        if (separate) {
            for (int i = 0; i < inputs; i++) {
                sums[i] += in[i] * weight[i];
            }
            return;
        }
        for (int i = 0; i < inputs; i++) {
            float x = in[i];
            int row = i * outputs;
            // After a rectified layer half of all are nothing.
            for (int j = 0; j < outputs && x != 0; j++) {
                sums[j] += x * weight[row + j];
            }
        }
    }

    /** Nothing below zero. @return the same */
    static float[][] rectify(float[][] values) {
        for (var moment : values) {
            for (int i = 0; i < moment.length; i++) {
                moment[i] = Math.max(0, moment[i]);
            }
        }
        return values;
    }
}
