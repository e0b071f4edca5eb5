package supine.hearing;

/**
 * What an utterance sounded like, whatever was said.
 *
 * @param speech  true if it sounded like speech as a whole; with few words that is a guess
 * @param vowelMs for how long at most one vowel after the other fitted better than anything else, ms
 * @param spelled what a network of phones makes of it
 */
public record Impression(boolean speech, int vowelMs, Spelled spelled) {
    /** Of what was no utterance at all. */
    public static final Impression NONE = new Impression(false, 0, Spelled.NOT);
    /** So long that speech can be told by its phones. */
    static final long LONG_MS = 2_000;
    /** No frame's vote counts for more, ln. */
    static final float MOST_LIKELY = 10;
    /** What the onset cannot tell is taken for a voice. */
    static final double SURELY = Double.POSITIVE_INFINITY;
    /** Weights and bar were fitted to one half of speakers and files and tried on the other, docs/decisions/0018; ln per ms, ln. */
    private static final double VOWEL_WORTH = 0.02;
    private static final double VOICE = 2.75;
    /** Of what is over and was voiced, when a question costs less than a word that nobody answers; docs/decisions/0032. */
    private static final double VOICE_THAT_IS_OVER = 2.5;
    /** Of what is over and was not voiced: a whisper, or the hiss of a "stop" whose vowel the noise has covered; docs/decisions/0034. */
    private static final double WHISPER_THAT_IS_OVER = 4;
    /** A short noise may hold a phone or two as well; docs/decisions/0026. What a voice is that no network was told of is left to the other signs. */
    private static final double CRY_WORTH = 0.6;
    private static final double LEAST_CRY = -2;
    private static final double MOST_CRY = 3;
    /**
     * For each ln that "stop" comes nearer to whatever else is listened for than {@link Spelled#FAR_BEHIND}: half of the "stops" by people whom no network was told of that went
     * on as noises are asked about by that; docs/decisions/0032.
     */
    private static final double STOP_WORTH = 0.4;
    /**
     * Where the phones of a phrase that halts fit so much better than nothing, ln, and a vowel stood out for so long, the phrase may have been said, however much
     * else sounded with it: no noise of 435 was like that. Docs/decisions/0031.
     */
    private static final double SPELLED = 1;
    /** The same of any command: where one is spelled as well as nothing is, somebody has spoken, be it understood or not; docs/decisions/0034. */
    private static final double SPELLED_WORD = -0.5;
    private static final int VOWEL_MS = 40;
    /** No "stop" or pain of 300 that were heard or suspected, near and far, in quiet and at 10 dB, sounded less like a voice than 1.0. */
    private static final double CLATTER = 0.5;
    /** Of what does not repeat itself as a voice does: docs/decisions/0027. */
    private static final double BREATH = 0;
    /** So short a sound may be a piece of a word, and is no breath, ms. */
    private static final long SHORTEST_BREATH_MS = 160;
    /** A word within a longer sound is not what its mean is about, ms. */
    private static final long MEAN_MS = 1_000;

    Impression and(Impression other) {
        return equals(NONE) ? other : new Impression(speech || other.speech, Math.max(vowelMs, other.vowelMs), spelled.and(other.spelled));
    }

    /**
     * Of what is over: true for speech, a word, a groan or a cry; false for a noise.
     *
     * @param likeness   see {@link VoiceOnset#likeness}
     * @param durationMs length of the sound
     * @param unvoiced   see {@link VoiceOnset#isUnvoiced}
     */
    boolean isVoice(double likeness, long durationMs, boolean unvoiced) {
        double like = sign(likeness);
        boolean word = vowelMs >= VOWEL_MS && (spelled.cry() >= SPELLED || spelled.word() >= SPELLED_WORD);
        double nearStop = STOP_WORTH * Math.max(0, Math.min(0, spelled.stop()) - Spelled.FAR_BEHIND);
        return speech && durationMs >= LONG_MS || word || like >= VOICE || like + nearStop >= (unvoiced ? WHISPER_THAT_IS_OVER : VOICE_THAT_IS_OVER);
    }

    /** The same of what still sounds, as far as it is known. */
    boolean isVoiceSoFar(double likeness) {
        return sign(likeness) >= VOICE;
    }

    /** True for what is so short, and so little like a voice, that no word can be in it. */
    boolean isClatter(double likeness, long durationMs) {
        return durationMs < MEAN_MS && sign(likeness) < CLATTER;
    }

    /** Of a sound that is over and in which nothing was voiced: true if it is so little like a voice that not even a whispered word is in it. */
    boolean isBreath(double likeness, long durationMs) {
        return durationMs >= SHORTEST_BREATH_MS && sign(likeness) < BREATH;
    }

    private double sign(double likeness) {
        return likeness + VOWEL_WORTH * vowelMs + Math.max(LEAST_CRY, Math.min(MOST_CRY, CRY_WORTH * (spelled.cry() - Spelled.UNDECIDED)));
    }
}
