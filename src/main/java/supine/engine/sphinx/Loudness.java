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
    /** A soft beginning may last this long, frames. */
    private static final int SOFT_BEGINNING = 10;
    /** Frames before a word in which talk counts, and how many of them make it. */
    private static final int TALK_WITHIN = 150;
    private static final int LEAST_TALK = 35;
    /** Frames of a word's end that tell whether it ended in quiet. */
    private static final int TAIL = 8;
    /** What is softer than the loudest of so many frames by this part of the range, for so many frames, has fallen. */
    private static final int FALLEN_WITHIN = 150;
    private static final int FALLEN = 5;
    private static final float FALLEN_BY = 0.4f;
    /** Fewer frames say nothing. */
    private static final int LEAST_FRAMES = 3;
    /** What cannot be known is taken for neither. */
    private static final float UNKNOWN = 0.4f;
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

    /** True if it is much softer now than it was at most 1.5 s ago: a word may be over, or a stop consonant holds the breath. */
    boolean hasFallen() {
        if (frames <= PAUSE) {
            return false;
        }
        float peak = Float.NEGATIVE_INFINITY;
        for (int i = Math.max(0, frames - FALLEN_WITHIN); i < frames; i++) {
            peak = Math.max(peak, values[i]);
        }
        float now = 0;
        for (int i = frames - FALLEN; i < frames; i++) {
            now += values[i] / FALLEN;
        }
        return peak - now >= FALLEN_BY * range(peak);
    }

    /**
     * True if a word comes at the end of talk: what is meant for the program is said after a pause. Talk is what stands in the upper half between
     * the utterance's pauses and the word's peak; what is right before the word may be its own soft beginning.
     */
    boolean endsTalk(Candidate word) {
        float bar = (peak(word) + quietest) / 2;
        int talk = 0;
        for (int i = Math.max(0, word.start() - TALK_WITHIN); i < word.start() - SOFT_BEGINNING; i++) {
            talk += values[i] > bar ? 1 : 0;
        }
        return talk > LEAST_TALK;
    }

    /** How quiet the frames before a word are: 0 as loud as the word's peak, 1 quiet. */
    float before(Candidate word, int span) {
        return quiet(drop(word, word.start() - span, word.start()), word);
    }

    /** The same for what halts: right before it, or before a soft beginning ("ow …") that is often left out of the word. */
    float beforeSoftly(Candidate word, int span) {
        return quiet(beforeDrop(word, span), word);
    }

    /** The same for the frames after a word. If there are none, its last phone has swallowed them: then its own last frames. */
    float after(Candidate word, int span) {
        return quiet(afterDrop(word, span), word);
    }

    /** Whether a word was said by itself: how far the sound falls on both sides of it, as a part of how far it falls in this utterance's pauses. */
    float alone(Candidate word, int span, int spanAfter) {
        return Math.min(relative(beforeDrop(word, span), word), relative(afterDrop(word, spanAfter), word));
    }

    private float beforeDrop(Candidate word, int span) {
        float near = drop(word, word.start() - span, word.start());
        float far = drop(word, word.start() - span - SOFT_BEGINNING, word.start() - SOFT_BEGINNING);
        return Float.isNaN(far) ? near : Math.max(near, far);
    }

    private float afterDrop(Candidate word, int span) {
        float after = drop(word, word.end() + 1 + RINGING, word.end() + 1 + span);
        return Float.isNaN(after) ? drop(word, word.end() + 1 - TAIL, word.end() + 1) : after;
    }

    private float quiet(float drop, Candidate word) {
        return Float.isNaN(drop) ? UNKNOWN : (relative(drop, word) + Math.min(1, drop / QUIET)) / 2;
    }

    private float relative(float drop, Candidate word) {
        return Float.isNaN(drop) ? UNKNOWN : Math.min(1, drop / range(peak(word)));
    }

    /** From a peak down to the pauses of this utterance, but no further than to a quiet room. */
    private float range(float peak) {
        return Math.max(LEAST_RANGE, Math.min(QUIET, peak - quietest));
    }

    private float peak(Candidate word) {
        float peak = Float.NEGATIVE_INFINITY;
        for (int i = word.start(); i <= word.end(); i++) {
            peak = Math.max(peak, values[i]);
        }
        return peak;
    }

    /** How far below the word's peak these frames are on average; not a number if there are too few. */
    private float drop(Candidate word, int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(frames, to);
        if (last - first < LEAST_FRAMES) {
            return Float.NaN;
        }
        float sum = 0;
        for (int i = first; i < last; i++) {
            sum += values[i];
        }
        return Math.max(0, peak(word) - sum / (last - first));
    }
}
