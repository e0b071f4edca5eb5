package supine.testing;

import java.util.Arrays;
import java.util.Random;
import supine.sound.Pcm;

/** Sounds made of samples, for tests: silence, noise, and things put one after the other. Levels in dBFS of the RMS. */
public final class Sounds {
    private static final int LOUD = 500;

    private Sounds() {
    }

    /** Digital silence. */
    public static short[] silence(long ms) {
        return new short[(int) Pcm.toSamples(ms)];
    }

    public static short[] constant(long ms, int value) {
        var samples = silence(ms);
        Arrays.fill(samples, (short) value);
        return samples;
    }

    /** White noise, the same on every call. */
    public static short[] noise(long ms, double dbfs) {
        var random = new Random(5);
        double scale = 32768 * Math.pow(10, dbfs / 20);
        var samples = silence(ms);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Pcm.clip(Math.round(random.nextGaussian() * scale));
        }
        return samples;
    }

    /** Like /s/: only the rise from each sample to the next, and of that once more, so that little is left below 3 kHz. */
    public static short[] hiss(long ms, double dbfs) {
        var noise = noise(ms, dbfs);
        var samples = silence(ms);
        for (int i = 2; i < samples.length; i++) {
            samples[i] = Pcm.clip(Math.round((noise[i] - 2.0 * noise[i - 1] + noise[i - 2]) / Math.sqrt(6)));
        }
        return samples;
    }

    public static short[] sine(long ms, double hz, double dbfs) {
        double peak = 32768 * Math.pow(10, dbfs / 20) * Math.sqrt(2);
        var samples = silence(ms);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Pcm.clip(Math.round(peak * Math.sin(2 * Math.PI * hz * i / Pcm.SAMPLE_RATE)));
        }
        return samples;
    }

    public static short[] inARow(short[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var all = new short[length];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** Both at once, as long as the first. */
    public static short[] together(short[] one, short[] other) {
        var both = one.clone();
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            both[i] = Pcm.clip(one[i] + other[i]);
        }
        return both;
    }

    /** As it is heard at the far end of a room: behind the direct sound comes noise that dies by 60 dB within 0.5 s. @param room another room for each */
    public static short[] far(short[] samples, int room) {
        var random = new Random(room);
        var answer = new double[Pcm.SAMPLE_RATE / 2];
        answer[0] = 1;
        for (int i = Pcm.SAMPLE_RATE / 400; i < answer.length; i++) {
            answer[i] = 0.08 * random.nextGaussian() * Math.pow(10, -3.0 * i / answer.length);
        }
        var there = new short[samples.length + answer.length];
        for (int at = 0; at < there.length; at++) {
            double sum = 0;
            for (int i = Math.max(0, at - samples.length + 1); i < answer.length && i <= at; i++) {
                sum += answer[i] * samples[at - i];
            }
            there[at] = Pcm.clip(Math.round(sum / 2));
        }
        return there;
    }

    /** Louder by so many dB, clipped where it must be. */
    public static short[] louder(short[] samples, double db) {
        var all = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            all[i] = Pcm.clip(Math.round(samples[i] * Math.pow(10, db / 20)));
        }
        return all;
    }

    /** In a quiet room, with a second of it before and after. */
    public static short[] inARoom(short[] sound) {
        var all = inARow(silence(1000), sound, silence(1000));
        return together(all, noise(Pcm.toMs(all.length) + 1, -72));
    }

    /** Frame by frame; what is left over at the end is dropped. */
    public static void frames(short[] samples, FrameConsumer consumer) {
        for (int i = 0; i + Pcm.FRAME_SAMPLES <= samples.length; i += Pcm.FRAME_SAMPLES) {
            consumer.accept(Pcm.toMs(i), Arrays.copyOfRange(samples, i, i + Pcm.FRAME_SAMPLES));
        }
    }

    /** Takes a frame and the time of its first sample. */
    @FunctionalInterface
    public interface FrameConsumer {
        void accept(long atMs, short[] frame);
    }

    /** When a voice said into silence can be heard, ms from its beginning. */
    public static long firstLoudMs(short[] samples) {
        int i = 0;
        while (i < samples.length && Math.abs(samples[i]) < LOUD) {
            i++;
        }
        return Pcm.toMs(i);
    }
}
