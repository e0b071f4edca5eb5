package supine.engine.sphinx;

import java.util.Arrays;

/**
 * The course of the sound's loudness within an utterance, as the first cepstral coefficient tells it, and from it how quiet it is
 * around a word. Quiet is measured half against a quiet room, and half against the quietest that this utterance has been, so that a
 * noisy room has pauses too.
 */
final class Loudness {
    /** The usual distance from a word to a quiet room, in steps of the coefficient: further down it is quiet enough. */
    private static final float QUIET = 60;
    /** A word that does not even stand this far above the noise cannot be told from it. */
    private static final float LEAST_RANGE = 15;
    /** Frames over which the quietest is averaged. */
    private static final int PAUSE = 10;
    /** A word's last phone may ring for this long. */
    private static final int RINGING = 2;
    private float[] values = new float[256];
    private int frames;
    private float recent;
    private float quietest = Float.POSITIVE_INFINITY;

    void add(float value) {
        if (frames == values.length) {
            values = Arrays.copyOf(values, 2 * frames);
        }
        values[frames++] = value;
        recent += value - (frames > PAUSE ? values[frames - 1 - PAUSE] : 0);
        if (frames >= PAUSE) {
            quietest = Math.min(quietest, recent / PAUSE);
        }
    }

    /** How quiet the frames before a word are: 0 as loud as the word's peak, 1 quiet. */
    float before(Candidate word, int span) {
        return quiet(word, word.start() - span, word.start());
    }

    /** The same for the frames after a word. */
    float after(Candidate word, int span) {
        return quiet(word, word.end() + 1 + RINGING, word.end() + 1 + span);
    }

    private float quiet(Candidate word, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(frames, to);
        if (last <= first) {
            return 1;
        }
        float peak = Float.NEGATIVE_INFINITY;
        for (int i = word.start(); i <= word.end(); i++) {
            peak = Math.max(peak, values[i]);
        }
        float sum = 0;
        for (int i = first; i < last; i++) {
            sum += values[i];
        }
        float range = Math.max(LEAST_RANGE, Math.min(QUIET, peak - quietest));
        float drop = Math.max(0, peak - sum / (last - first));
        return (Math.min(1, drop / range) + Math.min(1, drop / QUIET)) / 2;
    }
}
