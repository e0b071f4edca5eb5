package supine.echo;

import java.util.Arrays;
import supine.sound.Pcm;

/**
 * What went to the loudspeaker lately, by its place in the stream, to be read at any place, also between two samples. Written by the
 * loudspeaker's thread, read by the microphone's; what has been overwritten, or never was written, is silence.
 */
final class Reference {
    /** 8 s; a power of two. */
    private static final int KEPT = 1 << 17;
    private static final int MASK = KEPT - 1;
    /** Samples on each side that a place between two is computed from. */
    private static final int HALF = 12;
    private static final int PHASES = 128;
    private static final double[][] BETWEEN = between();

    private final float[] samples = new float[KEPT];
    /** Exclusive; whatever was written before is visible to who reads it. */
    private volatile long end;

    private static double[][] between() {
        var all = new double[PHASES + 1][2 * HALF];
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            for (int i = 0; i < 2 * HALF; i++) {
                double x = i - HALF + 1 - (double) phase / PHASES;
                double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
                all[phase][i] = sinc * (0.5 + 0.5 * Math.cos(Math.PI * x / (HALF + 1)));
                sum += all[phase][i];
            }
            for (int i = 0; i < 2 * HALF; i++) {
                all[phase][i] /= sum;
            }
        }
        return all;
    }

    /** @param at place of the first sample; before the end if what was written was never heard */
    void write(long at, short[] frame) {
        long silentFrom = Math.max(end, at - KEPT);
        for (long i = silentFrom; i < at; i++) {
            samples[(int) (i & MASK)] = 0;
        }
        for (int i = 0; i < frame.length; i++) {
            samples[(int) (at + i & MASK)] = frame[i] / 32768f;
        }
        end = at + frame.length;
    }

    /** Place after the last sample that was written. */
    long end() {
        return end;
    }

    /** Reads a frame. @param at place of its first sample @param step from each to the next; 1 but for clocks that drift apart */
    void read(double at, double step, double[] frame) {
        long last = end;
        long first = (long) Math.floor(at) - HALF;
        if (first < Math.max(0, last - KEPT + Pcm.SAMPLE_RATE) || first + frame.length + 2 * HALF + 2 > last) {
            readAtTheEdge(at, step, frame, last);
            return;
        }
        double place = at;
        for (int i = 0; i < frame.length; i++) {
            frame[i] = value(place);
            place += step;
        }
    }

    private void readAtTheEdge(double at, double step, double[] frame, long last) {
        Arrays.fill(frame, 0);
        for (int i = 0; i < frame.length; i++) {
            double place = at + i * step;
            if (place >= HALF && place < last - HALF && place > last - KEPT + Pcm.SAMPLE_RATE) {
                frame[i] = value(place);
            }
        }
    }

    private double value(double place) {
        long whole = (long) Math.floor(place);
        double part = place - whole;
        if (part == 0) {
            return samples[(int) (whole & MASK)];
        }
        double exact = part * PHASES;
        int phase = (int) exact;
        double more = exact - phase;
        var one = BETWEEN[phase];
        var next = BETWEEN[phase + 1];
        double sum = 0;
        for (int i = 0; i < 2 * HALF; i++) {
            sum += (one[i] + more * (next[i] - one[i])) * samples[(int) (whole - HALF + 1 + i & MASK)];
        }
        return sum;
    }
}
