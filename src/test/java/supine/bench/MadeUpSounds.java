package supine.bench;

import java.util.Random;
import supine.sound.Pcm;

/** Sounds that nobody has to be asked for: breath, knocks, dishes, tones, wind, water, a motor. 16 kHz, RMS of about 1. */
final class MadeUpSounds {
    private static final double TWO_PI = 2 * Math.PI;
    private final Random random;
    private final Breath breath;

    MadeUpSounds(Random random) {
        this.random = random;
        breath = new Breath(random);
    }

    /** One kind or another. */
    double[] any(int length) {
        return switch (random.nextInt(7)) {
            case 0 -> motor(length);
            case 1 -> wind(length);
            case 2 -> water(length);
            case 3 -> knocks(length, 60, 400, 1);
            case 4 -> knocks(length, 600, 6_000, 4);
            case 5 -> music(length);
            default -> rustle(length);
        };
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private double[] noise(int length, double fromHz, double toHz) {
        return Breath.noise(random, length, fromHz, toHz);
    }

    /** @see Breath */
    double[] breath(int length) {
        return breath.breathing(length);
    }

    private double[] motor(int length) {
        var all = noise(length, between(20, 100), between(200, 3_000));
        double hz = between(45, 130);
        double share = between(0, 0.6);
        for (int h = 1; h <= 6; h++) {
            tone(all, 0, length, hz * h, share / h, 1);
        }
        return Breath.levelled(all);
    }

    private double[] wind(int length) {
        var all = noise(length, 20, between(100, 900));
        return gusts(all, between(0.1, 0.8), 0.9);
    }

    private double[] water(int length) {
        return gusts(noise(length, between(400, 2_000), between(3_000, 7_500)), between(1, 12), between(0.1, 0.8));
    }

    private double[] rustle(int length) {
        return gusts(noise(length, between(800, 3_000), 7_500), between(2, 8), 1);
    }

    private double[] gusts(double[] sound, double perSecond, double depth) {
        double now = 1;
        double goal = 1;
        for (int i = 0; i < sound.length; i++) {
            if (random.nextDouble() < perSecond / Pcm.SAMPLE_RATE) {
                goal = Math.pow(random.nextDouble(), 2);
            }
            now += (goal - now) * perSecond * 4 / Pcm.SAMPLE_RATE;
            sound[i] *= 1 - depth + depth * now;
        }
        return Breath.levelled(sound);
    }

    /** Things that are struck. @param resonances how many each has, at most */
    private double[] knocks(int length, double fromHz, double toHz, int resonances) {
        var all = new double[length];
        int at = 0;
        while (true) {
            at += (int) (between(0.03, 1.2) * Pcm.SAMPLE_RATE);
            if (at >= length) {
                return Breath.levelled(all);
            }
            double loud = Math.pow(random.nextDouble(), 2);
            for (int r = random.nextInt(resonances); r >= 0; r--) {
                double hz = fromHz * Math.pow(toHz / fromHz, random.nextDouble());
                double decay = between(0.004, 0.12) * Pcm.SAMPLE_RATE;
                for (int i = 0; i < 6 * decay && at + i < length; i++) {
                    all[at + i] += loud * Math.exp(-i / decay) * (Math.sin(TWO_PI * hz * i / Pcm.SAMPLE_RATE) + 0.3 * random.nextGaussian());
                }
            }
        }
    }

    /** Adds a sine. @param keeps what is left of it after each sample */
    private static void tone(double[] all, int from, int to, double hz, double gain, double keeps) {
        double turn = 2 * keeps * Math.cos(TWO_PI * hz / Pcm.SAMPLE_RATE);
        double before = 0;
        double now = gain * keeps * Math.sin(TWO_PI * hz / Pcm.SAMPLE_RATE);
        for (int i = from; i < to; i++) {
            all[i] += now * Math.min(1, (i - from) / 160.0);
            double next = turn * now - keeps * keeps * before;
            before = now;
            now = next;
        }
    }

    /** Chords and tunes of tones that do not glide, as instruments and devices make them. */
    private double[] music(int length) {
        var all = new double[length];
        for (int part = random.nextInt(3); part >= 0; part--) {
            int at = 0;
            double rolloff = between(0.3, 0.9);
            while (at < length) {
                int n = (int) (between(0.12, 1.2) * Pcm.SAMPLE_RATE);
                double hz = 82.4 * Math.pow(2, random.nextInt(40) / 12.0);
                double decay = between(0.1, 2) * Pcm.SAMPLE_RATE;
                for (int h = 1; h <= 8 && h * hz < 7_000; h++) {
                    tone(all, at, Math.min(length, at + n), h * hz, Math.pow(rolloff, h - 1), Math.exp(-1 / decay));
                }
                at += random.nextInt(3) == 0 ? 2 * n : n;
            }
        }
        return Breath.levelled(all);
    }
}
