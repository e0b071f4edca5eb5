package supine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import supine.sound.Fft;
import supine.sound.Pcm;

/** Sound files of a folder as samples, full scale 1; and how loud speech is in them. */
public final class Recordings {
    /** Speech is what is at most so far below the loudest 20 ms, as a part of its power: 25 dB. */
    private static final double SPEECH = 0.003;
    private static final int PIECE = (int) Pcm.toSamples(20);

    private Recordings() {
    }

    /** One file. @param name without its ending */
    public record Recording(String name, double[] samples) {
    }

    /** All WAV and FLAC files in a folder and below, in the order of their names. @throws IOException if one of them cannot be read */
    public static List<Recording> in(Path folder) throws IOException {
        var all = new ArrayList<Recording>();
        List<Path> files;
        try (var found = Files.walk(folder)) {
            files = found.filter(SoundFile::isOne).sorted().toList();
        }
        for (var file : files) {
            all.add(new Recording(String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(wav|flac)$", ""), ofFullScaleOne(SoundFile.read(file))));
        }
        return all;
    }

    public static double[] ofFullScaleOne(short[] samples) {
        var scaled = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            scaled[i] = samples[i] / 32768.0;
        }
        return scaled;
    }

    /** RMS of the parts in which there is speech. */
    public static double activeLevel(double[] samples) {
        double loudest = 0;
        for (int at = 0; at + PIECE <= samples.length; at += PIECE) {
            loudest = Math.max(loudest, power(samples, at, PIECE));
        }
        double sum = 0;
        int count = 0;
        for (int at = 0; at + PIECE <= samples.length; at += PIECE) {
            double power = power(samples, at, PIECE);
            if (power >= loudest * SPEECH) {
                sum += power;
                count++;
            }
        }
        return count == 0 ? 0 : Math.sqrt(sum / count);
    }

    /** The first sample of 30 ms at no more than 20 dB below the speech's own level. */
    public static int onset(double[] samples) {
        double bar = Math.pow(activeLevel(samples) / 10, 2);
        int piece = Pcm.FRAME_SAMPLES;
        for (int at = 0; at + 3 * piece <= samples.length; at += piece / 2) {
            if (power(samples, at, piece) > bar && power(samples, at + piece, piece) > bar && power(samples, at + 2 * piece, piece) > bar) {
                return at;
            }
        }
        return 0;
    }

    private static double power(double[] samples, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += samples[i] * samples[i];
        }
        return sum / length;
    }

    /** What a sound becomes in a room. @param answer the room's impulse response */
    public static double[] in(double[] answer, double[] sound) {
        int size = Math.max(4, Integer.highestOneBit(sound.length + answer.length) * 2);
        var fft = new Fft(size);
        var re = Arrays.copyOf(sound, size);
        // Both at once: the sound as the real part, the room as the imaginary one; half the imaginary part of the square is the product.
        var im = Arrays.copyOf(answer, size);
        fft.forward(re, im);
        for (int k = 0; k < size; k++) {
            double r = re[k] * re[k] - im[k] * im[k];
            im[k] = 2 * re[k] * im[k];
            re[k] = r;
        }
        fft.inverse(re, im);
        var all = new double[sound.length + answer.length - 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = im[i] / 2;
        }
        return all;
    }
}
