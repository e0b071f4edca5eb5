package supine.bench;

import java.util.Arrays;
import supine.sound.Pcm;

/**
 * A recording of something said once, cut to that: what the recording holds before and after would be heard as a voice of its own.
 *
 * @param samples from 50 ms before the onset to 100 ms after the end, faded in and out
 * @param onset   first voiced or fricative sample in it
 * @param end     the sample after the last one
 */
record SpokenWord(double[] samples, int onset, int end) {
    private static final int STEP = Pcm.FRAME_SAMPLES / 2;
    private static final int LEAD = (int) Pcm.toSamples(50);
    private static final int LEAST_LEAD = (int) Pcm.toSamples(40);
    private static final int TAIL = (int) Pcm.toSamples(100);
    private static final int FADE_IN = (int) Pcm.toSamples(10);
    private static final int FADE_OUT = (int) Pcm.toSamples(50);
    /** The voice is what is no softer than this below its loudest, dB, or not much above the recording's own floor. */
    private static final double BELOW_PEAK_DB = 32;
    private static final double LEAST_BELOW_PEAK_DB = 15;
    private static final double ABOVE_FLOOR_DB = 8;
    /** Closed lips within a word ("stop") last no longer than this, steps. */
    private static final int GAP_BEFORE = 32;
    private static final int GAP_AFTER = 40;
    /** What is over so soon and followed by so much quiet is a click and no beginning, steps. */
    private static final int CLICK = 5;
    private static final int QUIET_AFTER_CLICK = 12;

    /** Finds it around the loudest moment. */
    static SpokenWord in(double[] recording) {
        var levels = levels(withoutRumble(recording));
        var sorted = levels.clone();
        Arrays.sort(sorted);
        double peak = sorted[sorted.length - 1];
        double bar = Math.max(peak - BELOW_PEAK_DB, Math.min(sorted[sorted.length / 10] + ABOVE_FLOOR_DB, peak - LEAST_BELOW_PEAK_DB));
        int loudest = 0;
        for (int i = 0; i < levels.length; i++) {
            loudest = levels[i] > levels[loudest] ? i : loudest;
        }
        int first = afterClicks(levels, bar, reach(levels, bar, loudest, -1, GAP_BEFORE), loudest);
        int last = reach(levels, bar, loudest, 1, GAP_AFTER);
        int from = Math.max(0, first * STEP - LEAD);
        int to = Math.min(recording.length, (last + 1) * STEP + TAIL);
        var cut = Arrays.copyOfRange(recording, from, to);
        fade(cut, Math.min(FADE_IN, Math.max(1, first * STEP - from)), true);
        fade(cut, Math.min(FADE_OUT, cut.length - 1), false);
        return new SpokenWord(cut, first * STEP - from, Math.min(cut.length, (last + 1) * STEP - from));
    }

    /** False if there is hardly any quiet before it in the recording: then it may have begun earlier. */
    boolean isWhole() {
        return onset >= LEAST_LEAD;
    }

    /** How far the voice reaches from a moment on. @param way 1 or -1 */
    private static int reach(double[] levels, double bar, int from, int way, int longestGap) {
        int reached = from;
        int gap = 0;
        for (int i = from + way; i >= 0 && i < levels.length && gap <= longestGap; i += way) {
            gap = levels[i] > bar ? 0 : gap + 1;
            reached = levels[i] > bar ? i : reached;
        }
        return reached;
    }

    private static int afterClicks(double[] levels, double bar, int first, int loudest) {
        int at = first;
        while (at < loudest) {
            int over = at;
            while (over < loudest && levels[over] > bar) {
                over++;
            }
            int again = over;
            while (again < loudest && levels[again] <= bar) {
                again++;
            }
            if (over - at >= CLICK || again - over <= QUIET_AFTER_CLICK || again >= loudest) {
                return at;
            }
            at = again;
        }
        return at;
    }

    /** Hum and wind below 80 Hz have no part in a voice: two high-pass filters of first order. */
    private static double[] withoutRumble(double[] samples) {
        var all = samples.clone();
        double keep = Math.exp(-2 * Math.PI * 80 / Pcm.SAMPLE_RATE);
        for (int pass = 0; pass < 2; pass++) {
            double before = 0;
            double y = 0;
            for (int i = 0; i < all.length; i++) {
                y = keep * (y + all[i] - before);
                before = all[i];
                all[i] = y;
            }
        }
        return all;
    }

    /** Level of each 5 ms, smoothed over three of them, dB. */
    private static double[] levels(double[] samples) {
        var steps = new double[Math.max(1, samples.length / STEP)];
        for (int s = 0; s < samples.length / STEP; s++) {
            double sum = 0;
            for (int i = 0; i < STEP; i++) {
                sum += samples[s * STEP + i] * samples[s * STEP + i];
            }
            steps[s] = 10 * Math.log10(sum / STEP + 1e-3);
        }
        var smooth = new double[steps.length];
        for (int s = 0; s < steps.length; s++) {
            smooth[s] = (steps[Math.max(0, s - 1)] + steps[s] + steps[Math.min(steps.length - 1, s + 1)]) / 3;
        }
        return smooth;
    }

    private static void fade(double[] samples, int length, boolean in) {
        for (int i = 0; i < length; i++) {
            samples[in ? i : samples.length - 1 - i] *= (double) i / length;
        }
    }
}
