package supine.hearing;

import supine.sound.Fft;
import supine.sound.Pcm;

/**
 * Level of {@link #COUNT} bands, as wide as hearing resolves (mel scale after D. O'Shaughnessy, 2595 log10(1 + f/700)), 100 to 7500 Hz,
 * over the last 25 ms. dB against full scale. One thread, no allocation after the constructor.
 */
final class MelBands {
    static final int COUNT = 20;
    private static final double FROM_HZ = 100;
    private static final double TO_HZ = 7500;
    private static final int WINDOW = Pcm.SAMPLE_RATE / 40;
    private static final int SIZE = 512;
    private static final int BINS = SIZE / 2 + 1;
    private static final double LEAST_POWER = 1e-10;
    private static final double FULL_SCALE = 32768;

    private final Fft fft = new Fft(SIZE);
    private final double[] window = new double[WINDOW];
    private final double[] last = new double[WINDOW];
    private final double[] re = new double[SIZE];
    private final double[] im = new double[SIZE];
    private final double[] power = new double[BINS];
    private final double[][] weights = new double[COUNT][BINS];
    private final int[] first = new int[COUNT];
    private final int[] end = new int[COUNT];
    private final double[] levels = new double[COUNT];
    private final double scale;

    MelBands() {
        double energy = 0;
        for (int i = 0; i < WINDOW; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (WINDOW - 1));
            energy += window[i] * window[i];
        }
        scale = 1 / (energy * SIZE / 2 * FULL_SCALE * FULL_SCALE);
        for (int band = 0; band < COUNT; band++) {
            triangle(band);
        }
    }

    private void triangle(int band) {
        double from = edgeHz(band);
        double peak = edgeHz(band + 1);
        double to = edgeHz(band + 2);
        end[band] = 0;
        first[band] = BINS;
        for (int bin = 0; bin < BINS; bin++) {
            double hz = (double) bin * Pcm.SAMPLE_RATE / SIZE;
            weights[band][bin] = Math.max(0, Math.min((hz - from) / (peak - from), (to - hz) / (to - peak)));
            if (weights[band][bin] > 0) {
                first[band] = Math.min(first[band], bin);
                end[band] = bin + 1;
            }
        }
    }

    private static double edgeHz(int edge) {
        double mel = mel(FROM_HZ) + (mel(TO_HZ) - mel(FROM_HZ)) * edge / (COUNT + 1);
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }

    private static double mel(double hz) {
        return 2595 * Math.log10(1 + hz / 700);
    }

    /** Takes the next frame. @return the levels; overwritten by the next call */
    double[] next(short[] frame) {
        System.arraycopy(last, frame.length, last, 0, WINDOW - frame.length);
        for (int i = 0; i < frame.length; i++) {
            last[WINDOW - frame.length + i] = frame[i];
        }
        for (int i = 0; i < SIZE; i++) {
            re[i] = i < WINDOW ? last[i] * window[i] : 0;
            im[i] = 0;
        }
        fft.forward(re, im);
        for (int bin = 0; bin < BINS; bin++) {
            power[bin] = (re[bin] * re[bin] + im[bin] * im[bin]) * scale;
        }
        for (int band = 0; band < COUNT; band++) {
            double sum = LEAST_POWER;
            for (int bin = first[band]; bin < end[band]; bin++) {
                sum += weights[band][bin] * power[bin];
            }
            levels[band] = 10 * Math.log10(sum);
        }
        return levels;
    }
}
