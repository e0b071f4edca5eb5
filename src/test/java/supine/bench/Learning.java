package supine.bench;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import supine.hearing.Perceptron;

/** Teaches a {@link Perceptron} by gradients: logistic loss, weighted; steps after D. Kingma and J. Ba, "Adam" (2015). One thread. */
final class Learning {
    private static final int BATCH = 512;
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;
    private final int[] sizes = Perceptron.SIZES;
    private final int layers = sizes.length - 1;
    private final float[][] weights = new float[2 * layers][];
    private final float[][] gradients = new float[2 * layers][];
    private final float[][] first = new float[2 * layers][];
    private final float[][] second = new float[2 * layers][];
    private final float[][] outputs = new float[layers + 1][];
    private final float[][] errors = new float[layers + 1][];
    private int steps;
    private int batched;

    /** @param random for the weights to begin with */
    Learning(Random random) {
        for (int layer = 0; layer < layers; layer++) {
            weights[2 * layer] = new float[sizes[layer] * sizes[layer + 1]];
            weights[2 * layer + 1] = new float[sizes[layer + 1]];
            for (int i = 0; i < weights[2 * layer].length; i++) {
                weights[2 * layer][i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / sizes[layer]));
            }
        }
        for (int i = 0; i < 2 * layers; i++) {
            gradients[i] = new float[weights[i].length];
            first[i] = new float[weights[i].length];
            second[i] = new float[weights[i].length];
        }
        for (int layer = 0; layer <= layers; layer++) {
            outputs[layer] = new float[sizes[layer]];
            errors[layer] = new float[sizes[layer]];
        }
    }

    /** Learns one example. @param rate how large a step is when a batch is full @return the loss */
    double learn(float[] features, boolean voice, float weight, double rate) {
        double logit = forward(features);
        double p = 1 / (1 + Math.exp(-logit));
        errors[layers][0] = (float) ((p - (voice ? 1 : 0)) * weight);
        for (int layer = layers - 1; layer >= 0; layer--) {
            back(layer);
        }
        if (++batched == BATCH) {
            step(rate);
        }
        return -weight * Math.log(Math.max(1e-9, voice ? p : 1 - p));
    }

    private double forward(float[] features) {
        System.arraycopy(features, 0, outputs[0], 0, features.length);
        for (int layer = 0; layer < layers; layer++) {
            var in = outputs[layer];
            var out = outputs[layer + 1];
            var weight = weights[2 * layer];
            System.arraycopy(weights[2 * layer + 1], 0, out, 0, out.length);
            for (int i = 0; i < in.length; i++) {
                float x = in[i];
                if (x != 0) {
                    int row = i * out.length;
                    for (int j = 0; j < out.length; j++) {
                        out[j] += x * weight[row + j];
                    }
                }
            }
            for (int j = 0; j < out.length && layer < layers - 1; j++) {
                out[j] = Math.max(0, out[j]);
            }
        }
        return outputs[layers][0];
    }

    private void back(int layer) {
        var in = outputs[layer];
        var error = errors[layer + 1];
        var weight = weights[2 * layer];
        var gradient = gradients[2 * layer];
        for (int j = 0; j < error.length; j++) {
            gradients[2 * layer + 1][j] += error[j];
        }
        for (int i = 0; i < in.length; i++) {
            float x = in[i];
            if (x != 0) {
                int row = i * error.length;
                float sum = 0;
                for (int j = 0; j < error.length; j++) {
                    gradient[row + j] += x * error[j];
                }
                if (layer > 0) {
                    for (int j = 0; j < error.length; j++) {
                        sum += weight[row + j] * error[j];
                    }
                }
                errors[layer][i] = sum;
            } else {
                errors[layer][i] = 0;
            }
        }
    }

    private void step(double rate) {
        steps++;
        double unbiasFirst = 1 / (1 - Math.pow(FIRST_MOMENT, steps));
        double unbiasSecond = 1 / (1 - Math.pow(SECOND_MOMENT, steps));
        for (int p = 0; p < weights.length; p++) {
            for (int i = 0; i < weights[p].length; i++) {
                double g = gradients[p][i] / batched;
                first[p][i] = (float) (FIRST_MOMENT * first[p][i] + (1 - FIRST_MOMENT) * g);
                second[p][i] = (float) (SECOND_MOMENT * second[p][i] + (1 - SECOND_MOMENT) * g * g);
                weights[p][i] -= (float) (rate * (first[p][i] * unbiasFirst / (Math.sqrt(second[p][i] * unbiasSecond) + 1e-8) + 1e-5 * weights[p][i]));
                gradients[p][i] = 0;
            }
        }
        batched = 0;
    }

    /** As {@link Perceptron#read} reads it. */
    void write(OutputStream file) throws IOException {
        var out = new DataOutputStream(file);
        for (var part : weights) {
            for (float weight : part) {
                out.writeFloat(weight);
            }
        }
        out.flush();
    }
}
