package supine.echo;

import java.util.Arrays;
import supine.sound.Fft;

/**
 * Tells own voice that comes at another time than before from somebody else's. A loudspeaker that ran dry, or was silenced, or a
 * microphone that lost sound, move the echo by some milliseconds; the room's answer stays what it was. So what the filter would expect is
 * compared with what was heard, at all shifts: own voice that has moved is like it at one of them, and nobody else's voice is at any.
 * One thread; no allocation after the constructor.
 */
final class Alignment {
    /** Shifts that are looked at, samples either way: 192 ms. */
    private static final int MOST = 3_072;
    /** Of what was heard last, samples: 64 ms. */
    private static final int WINDOW = 1_024;
    /** Of the room's answer, samples: 160 ms. */
    private static final int TAPS = 8 * KalmanFilter.TAPS;
    private static final int SPAN = WINDOW + 2 * MOST;
    private static final int SIZE = 16_384;
    private static final int LAG_SIZE = 8_192;
    /** Both sounds without their bass, by which vowels are too much alike. */
    private static final double EMPHASIS = 0.9;
    private static final double LEAST_ENERGY = 1e-4;

    private final Fft fft = new Fft(SIZE);
    private final Fft lagFft = new Fft(LAG_SIZE);
    private final double[] heard = new double[WINDOW + 1];
    private final double[] emphasized = new double[WINDOW];
    private final double[] played = new double[TAPS + SPAN + 1];
    private final double[] expected = new double[SPAN];
    private final double[] re = new double[SIZE];
    private final double[] im = new double[SIZE];
    private double shift;
    private double likeness;
    private double likenessNow;
    private double gain;
    private final double[] energies = new double[2 * MOST + 1];

    /** Takes a frame of the microphone. */
    void add(double[] frame) {
        System.arraycopy(heard, frame.length, heard, 0, heard.length - frame.length);
        System.arraycopy(frame, 0, heard, heard.length - frame.length, frame.length);
    }

    /**
     * Compares.
     *
     * @param filter what is known of the room, as it was last kept
     * @param place  of the reference that the filter has come to, just after the last frame
     * @param step   from a sample of the microphone to the next, in samples of the reference
     */
    void compare(KalmanFilter filter, Reference reference, double place, double step) {
        expect(filter, reference, place, step);
        for (int i = 0; i < WINDOW; i++) {
            emphasized[i] = heard[i + 1] - EMPHASIS * heard[i];
        }
        correlate();
        pick();
    }

    private void expect(KalmanFilter filter, Reference reference, double place, double step) {
        reference.read(place - (played.length - MOST) * step, step, played);
        filter.keptAnswer(TAPS / KalmanFilter.TAPS, im);
        Arrays.fill(im, TAPS, SIZE, 0);
        Arrays.fill(re, played.length - 1, SIZE, 0);
        for (int i = 0; i < played.length - 1; i++) {
            re[i] = played[i + 1] - EMPHASIS * played[i];
        }
        // Both at once: of the square of their sum, as a complex number, half the imaginary part is their product.
        fft.forward(re, im);
        for (int k = 0; k < SIZE; k++) {
            double r = re[k] * re[k] - im[k] * im[k];
            im[k] = re[k] * im[k];
            re[k] = r / 2;
        }
        fft.inverse(re, im);
        System.arraycopy(im, TAPS, expected, 0, SPAN);
    }

    private void correlate() {
        System.arraycopy(expected, 0, re, 0, SPAN);
        Arrays.fill(re, SPAN, LAG_SIZE, 0);
        System.arraycopy(emphasized, 0, im, 0, WINDOW);
        Arrays.fill(im, WINDOW, LAG_SIZE, 0);
        lagFft.forward(re, im);
        double atZero = re[0] * im[0];
        double atHalf = re[LAG_SIZE / 2] * im[LAG_SIZE / 2];
        lagFft.correlate(re, im, 1, LAG_SIZE / 2);
        re[0] = atZero;
        im[0] = 0;
        re[LAG_SIZE / 2] = atHalf;
        im[LAG_SIZE / 2] = 0;
        lagFft.inverse(re, im);
    }

    /** From correlations, in {@link #re}, to likenesses: each against the energy of what is expected there. */
    private void pick() {
        double energy = 0;
        double ofHeard = 0;
        for (int i = 0; i < WINDOW; i++) {
            energy += expected[i] * expected[i];
            ofHeard += emphasized[i] * emphasized[i];
        }
        double least = LEAST_ENERGY * ofHeard;
        for (int at = 0; at <= 2 * MOST; at++) {
            double both = Math.sqrt(ofHeard * Math.max(energy, least));
            energies[at] = energy;
            re[at] = both > 0 ? re[at] / both : 0;
            if (at < 2 * MOST) {
                energy += expected[at + WINDOW] * expected[at + WINDOW] - expected[at] * expected[at];
            }
        }
        int best = 1;
        for (int at = 1; at < 2 * MOST; at++) {
            best = re[at] > re[best] ? at : best;
        }
        double bend = re[best - 1] - 2 * re[best] + re[best + 1];
        double part = bend < 0 ? 0.5 * (re[best - 1] - re[best + 1]) / bend : 0;
        shift = MOST - (best + part);
        likeness = re[best];
        likenessNow = re[MOST];
        gain = energies[best] > least ? Math.sqrt(ofHeard / energies[best]) : 1;
    }

    /** By how many samples the echo comes later than expected, if {@link #likeness} says that it is one. */
    double shift() {
        return shift;
    }

    /** How like what was heard is to what was expected, shifted so: their correlation, 1 at most. */
    double likeness() {
        return likeness;
    }

    /** How much louder it is than expected, shifted so. */
    double gain() {
        return gain;
    }

    /** How like it is without a shift. */
    double likenessNow() {
        return likenessNow;
    }
}
