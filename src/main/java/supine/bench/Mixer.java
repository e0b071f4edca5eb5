package supine.bench;

import java.util.Arrays;
import java.util.Random;
import supine.sound.Pcm;

/** Puts voices into rooms and noise. Everything as samples of full scale 32768, 16 kHz. */
final class Mixer {
    /** Level of a room in which nothing sounds, RMS: about -72 dBFS. */
    private static final double ROOM_TONE = 8;

    private Mixer() {
    }

    static double[] toDouble(short[] samples) {
        var all = new double[samples.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = samples[i];
        }
        return all;
    }

    static short[] toShort(double[] samples) {
        var all = new short[samples.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = Pcm.clip(Math.round(samples[i]));
        }
        return all;
    }

    /** RMS of each frame of 10 ms. */
    static double[] frames(double[] samples) {
        var frames = new double[samples.length / Pcm.FRAME_SAMPLES];
        for (int f = 0; f < frames.length; f++) {
            double sum = 0;
            for (int i = 0; i < Pcm.FRAME_SAMPLES; i++) {
                double sample = samples[f * Pcm.FRAME_SAMPLES + i];
                sum += sample * sample;
            }
            frames[f] = Math.sqrt(sum / Pcm.FRAME_SAMPLES);
        }
        return frames;
    }

    static double rms(double[] samples) {
        return Math.sqrt(Arrays.stream(samples).map(sample -> sample * sample).average().orElse(0));
    }

    /** A voice as a microphone in this room hears it, at the same active level: from the room's direct sound on, for a second. */
    static double[] inRoom(double[] voice, double[] response) {
        int from = 0;
        for (int i = 0; i < response.length; i++) {
            from = Math.abs(response[i]) > Math.abs(response[from]) ? i : from;
        }
        var heard = Recordings.in(Arrays.copyOfRange(response, from, Math.min(response.length, from + Pcm.SAMPLE_RATE)), voice);
        double gain = Recordings.activeLevel(voice) / Math.max(1e-9, Recordings.activeLevel(heard));
        return Arrays.stream(heard).map(sample -> sample * gain).toArray();
    }

    /**
     * A voice within a stretch of room tone, and of noise if any.
     *
     * @param beforeMs sound before the voice @param afterMs and after it
     * @param noise    empty for none @param snrDb active level of the voice against the noise's RMS
     */
    static double[] scene(double[] voice, long beforeMs, long afterMs, double[] noise, double snrDb, Random random) {
        int before = (int) Pcm.toSamples(beforeMs);
        var scene = new double[before + voice.length + (int) Pcm.toSamples(afterMs)];
        System.arraycopy(voice, 0, scene, before, voice.length);
        double level = noise.length == 0 ? 0 : Recordings.activeLevel(voice) * Math.pow(10, -snrDb / 20) / Math.max(1e-9, rms(noise));
        int at = noise.length == 0 ? 0 : random.nextInt(noise.length);
        for (int i = 0; i < scene.length; i++) {
            scene[i] += ROOM_TONE * random.nextGaussian() + (noise.length == 0 ? 0 : level * noise[(at + i) % noise.length]);
        }
        return scene;
    }
}
