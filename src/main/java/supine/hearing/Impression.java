package supine.hearing;

/**
 * What an utterance sounded like, whatever was said.
 *
 * @param speech  true if it sounded like speech as a whole; with few words that is a guess
 * @param vowelMs for how long at most one vowel after the other fitted better than anything else, ms
 */
public record Impression(boolean speech, int vowelMs) {
    /** Of what was no utterance at all. */
    public static final Impression NONE = new Impression(false, 0);
    /** So long that speech can be told by its phones. */
    static final long LONG_MS = 2_000;
    /** No frame's vote counts for more, ln. */
    static final float MOST_LIKELY = 10;
    /** What the onset cannot tell is taken for a voice. */
    static final double SURELY = Double.POSITIVE_INFINITY;
    /** Weights and bar were fitted to one half of speakers and files and tried on the other, docs/decisions/0018; ln per ms, ln. */
    private static final double VOWEL_WORTH = 0.02;
    private static final double VOICE = 2.75;
    /** No "stop" or pain of 300 that were heard or suspected, near and far, in quiet and at 10 dB, sounded less like a voice than 1.0. */
    private static final double CLATTER = 0.5;
    /** A word within a longer sound is not what its mean is about, ms. */
    private static final long MEAN_MS = 1_000;

    Impression and(Impression other) {
        return new Impression(speech || other.speech, Math.max(vowelMs, other.vowelMs));
    }

    /**
     * True for speech, a word, a groan or a cry; false for a noise.
     *
     * @param likeness   see {@link VoiceOnset#likeness}
     * @param durationMs length of the sound
     */
    boolean isVoice(double likeness, long durationMs) {
        return speech && durationMs >= LONG_MS || sign(likeness) >= VOICE;
    }

    /** True for what is so short, and so little like a voice, that no word can be in it. */
    boolean isClatter(double likeness, long durationMs) {
        return durationMs < MEAN_MS && sign(likeness) < CLATTER;
    }

    private double sign(double likeness) {
        return likeness + VOWEL_WORTH * vowelMs;
    }
}
