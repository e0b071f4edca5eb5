package supine.bench;

import java.util.Random;
import supine.sound.Pcm;

/**
 * Breathing in and out, made up: noise between two edges that swells and fades, through nose or mouth, with pauses. Nobody's recording, so nobody has to
 * be asked for it, and what it is worth beside a person's breath nobody knows. 16 kHz.
 */
final class Breath {
    private static final double TWO_PI = 2 * Math.PI;
    private static final double FULL_SCALE = 32_768;
    private static final double SOFTEST_DBFS = -50;
    private static final double LOUDEST_DBFS = -25;
    private final Random random;

    Breath(Random random) {
        this.random = random;
    }

    /** So loud that it must be close to the microphone: what its loud parts have, RMS, is drawn from -50 to -25 dBFS. */
    double[] loud(int length) {
        double gain = FULL_SCALE * Math.pow(10, between(SOFTEST_DBFS, LOUDEST_DBFS) / 20);
        var all = breathing(length);
        for (int i = 0; i < length; i++) {
            all[i] *= gain;
        }
        return all;
    }

    /** Its loud parts have RMS 1. */
    double[] breathing(int length) {
        var all = new double[length];
        int at = (int) (between(0, 1) * Pcm.SAMPLE_RATE);
        while (true) {
            int n = (int) (between(0.2, random.nextBoolean() ? 0.6 : 1.8) * Pcm.SAMPLE_RATE);
            if (at + n >= length) {
                return all;
            }
            var puff = noise(random, n, between(150, 800), between(1_000, 5_000));
            double peak = between(0.1, 0.6);
            for (int i = 0; i < n; i++) {
                double t = (double) i / n;
                all[at + i] = 1.6 * puff[i] * Math.pow(t < peak ? t / peak : (1 - t) / (1 - peak), 1.3);
            }
            at += n + (int) (between(0.2, 2) * Pcm.SAMPLE_RATE);
        }
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** Noise between two edges, one pole each, RMS 1. */
    static double[] noise(Random random, int length, double fromHz, double toHz) {
        double low = Math.exp(-TWO_PI * toHz / Pcm.SAMPLE_RATE);
        double high = Math.exp(-TWO_PI * fromHz / Pcm.SAMPLE_RATE);
        var all = new double[length];
        double y = 0;
        double z = 0;
        double y2 = 0;
        double z2 = 0;
        for (int i = 0; i < length; i++) {
            y = low * y + (1 - low) * random.nextGaussian();
            z = high * z + (1 - high) * y;
            y2 = low * y2 + (1 - low) * (y - z);
            z2 = high * z2 + (1 - high) * y2;
            all[i] = y2 - z2;
        }
        return levelled(all);
    }

    static double[] levelled(double[] sound) {
        double rms = Math.max(1e-12, Mixer.rms(sound));
        for (int i = 0; i < sound.length; i++) {
            sound[i] /= rms;
        }
        return sound;
    }
}
