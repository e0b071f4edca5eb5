package supine.phones;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a network over time: what comes out of a moment is a weighted sum of what went in around it. Beyond both ends there is nothing
 * (zeros). Immutable.
 */
final class Layer {
    private static final int ABREAST = 8;
    private final int inputs;
    private final int outputs;
    private final int taps;
    private final int stride;
    private final int dilation;
    /** Each input makes only the output of its own number. */
    private final boolean separate;
    /** Of each tap, for every eight outputs, of each input eight weights; of a separate one, one weight for each input. */
    private final float[][] weights;
    private final float[] biases;

    /** All inputs for every output. @param outputs a multiple of 8 @param taps moments that are looked at, an odd number @param stride moments from one output to the next */
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
            weights[tap] = separate ? read(file, inputs) : turned(read(file, inputs * outputs));
        }
        biases = read(file, outputs);
    }

    /** From input by input, as in the file, to eight outputs by eight, as they are added up. */
    private float[] turned(float[] byInput) {
        var turned = new float[byInput.length];
        for (int input = 0; input < inputs; input++) {
            for (int output = 0; output < outputs; output++) {
                turned[(output / ABREAST * inputs + input) * ABREAST + output % ABREAST] = byInput[input * outputs + output];
            }
        }
        return turned;
    }

    static float[] read(DataInputStream file, int count) throws IOException {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = file.readFloat();
        }
        return values;
    }

    /** Moments before and after its own that an output looks at. */
    int reach() {
        return taps / 2 * dilation;
    }

    int stride() {
        return stride;
    }

    /** One output. @param around the inputs that it looks at: {@link #reach} before its own moment, that, and as many after it; null beyond both ends */
    float[] output(@Nullable float[][] around) {
        var sums = biases.clone();
        for (int tap = 0; tap < taps; tap++) {
            var in = around[tap * dilation];
            if (in != null) {
                add(in, weights[tap], sums);
            }
        }
        return sums;
    }

    private void add(float[] in, float[] weight, float[] sums) {
        if (separate) {
            for (int i = 0; i < inputs; i++) {
                sums[i] += in[i] * weight[i];
            }
            return;
        }
        // Eight at a time, so that each input is fetched once for eight sums, and none waits for another.
        int k = 0;
        for (int j = 0; j < outputs; j += ABREAST) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            float e = 0;
            float f = 0;
            float g = 0;
            float h = 0;
            for (int i = 0; i < inputs; i++, k += ABREAST) {
                float x = in[i];
                a += x * weight[k];
                b += x * weight[k + 1];
                c += x * weight[k + 2];
                d += x * weight[k + 3];
                e += x * weight[k + 4];
                f += x * weight[k + 5];
                g += x * weight[k + 6];
                h += x * weight[k + 7];
            }
            sums[j] += a;
            sums[j + 1] += b;
            sums[j + 2] += c;
            sums[j + 3] += d;
            sums[j + 4] += e;
            sums[j + 5] += f;
            sums[j + 6] += g;
            sums[j + 7] += h;
        }
    }

    /** Nothing below zero. @return the same */
    static float[] rectify(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return values;
    }
}
