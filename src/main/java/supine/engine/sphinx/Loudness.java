package supine.engine.sphinx;

import java.util.Arrays;

/** The course of the sound's loudness within an utterance, as the first cepstral coefficient tells it. */
final class Loudness {
    /** Further drops than this prove nothing more. */
    private static final float MOST_DROP = 60;
    private static final float ROOM = -60;
    /** A word's last phone may ring for this long. */
    private static final int RINGING = 2;
    private float[] values = new float[256];
    private int frames;

    void add(float value) {
        if (frames == values.length) {
            values = Arrays.copyOf(values, 2 * frames);
        }
        values[frames++] = value;
    }

    /** How far it drops from a word's peak to the mean of the frames before the word. */
    float dropBefore(Candidate word, int span) {
        return drop(word, word.start() - span, word.start());
    }

    /** How far it drops from a word's peak to the mean of the frames after the word. */
    float dropAfter(Candidate word, int span) {
        return drop(word, word.end() + 1 + RINGING, word.end() + 1 + span);
    }

    private float drop(Candidate word, int from, int to) {
        float peak = Float.NEGATIVE_INFINITY;
        for (int i = word.start(); i <= word.end(); i++) {
            peak = Math.max(peak, values[i]);
        }
        return Math.max(0, Math.min(MOST_DROP, peak - mean(Math.max(0, from), Math.min(frames, to))));
    }

    private float mean(int from, int to) {
        if (to <= from) {
            return ROOM;
        }
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
