package supine.speaking;

import java.util.Arrays;
import java.util.List;
import supine.sound.Pcm;
import supine.sound.WordTime;

/** Takes the silence from around an utterance, so that it begins when it is told to and the next may follow. */
public final class SilenceTrimmer {
    /** What counts as sound: about -50 dBFS, which a synthetic voice's silence stays below. */
    private static final int AUDIBLE = 100;
    /** Left in front, so that a soft first consonant keeps its rise. */
    private static final long LEAD_MS = 8;
    /**
     * The most that may sound before the first word. A diphone voice breathes up to .2 s into some words ("one", "lower", "hold"), which
     * would make a count late by as much.
     */
    private static final long MOST_BEFORE_WORD_MS = 15;
    private static final long TAIL_MS = 60;
    private static final int FADE_SAMPLES = (int) Pcm.toSamples(5);

    private SilenceTrimmer() {
    }

    /**
     * The same utterance with at most 15 ms before its first word and 60 ms of silence after its last, word times moved along; empty if
     * all is silence.
     */
    public static Speech trim(Speech speech) {
        var samples = speech.samples();
        var first = 0;
        while (first < samples.length && Math.abs(samples[first]) < AUDIBLE) {
            first++;
        }
        var last = samples.length;
        while (last > first && Math.abs(samples[last - 1]) < AUDIBLE) {
            last--;
        }
        if (first == last) {
            return new Speech(speech.text(), new short[0], List.of());
        }
        var firstWordMs = speech.words().isEmpty() ? 0 : speech.words().get(0).startMs();
        var fromMs = Math.max(0, Math.max(Pcm.toMs(first) - LEAD_MS, firstWordMs - MOST_BEFORE_WORD_MS));
        var from = (int) Math.min(last, Pcm.toSamples(fromMs));
        var to = (int) Math.min(samples.length, last + Pcm.toSamples(TAIL_MS));
        var kept = Arrays.copyOfRange(samples, from, to);
        fadeIn(kept);
        var lengthMs = Pcm.toMs(kept.length);
        return new Speech(speech.text(), kept, speech.words().stream()
                .map(word -> new WordTime(word.word(), within(word.startMs() - fromMs, lengthMs), within(word.endMs() - fromMs, lengthMs)))
                .toList());
    }

    private static void fadeIn(short[] samples) {
        for (var i = 0; i < Math.min(FADE_SAMPLES, samples.length); i++) {
            samples[i] = (short) (samples[i] * i / FADE_SAMPLES);
        }
    }

    private static long within(long ms, long lengthMs) {
        return Math.max(0, Math.min(lengthMs, ms));
    }
}
