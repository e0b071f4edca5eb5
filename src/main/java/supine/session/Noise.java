package supine.session;

/**
 * How much sound there has lately been that froze the session and meant nothing to it: talk, television, music. A leaky sum, so that
 * one conversation is forgiven and a running television is noticed within a minute.
 *
 * @param heardMs  voice summed up at {@link #atMs}, fading with a time constant of a minute
 * @param atMs     when it was last heard
 * @param accepted true once the user has said to go on all the same: then a voice alone halts nothing
 * @param asked    true once "go on" has been said, and is asked for a second time
 * @param sinceMs  when the voice that lasts began; never, if none does
 * @param stops    where "stop" may lately have been said in it
 * @param consentMs until when such noise was last accepted
 */
record Noise(double heardMs, long atMs, boolean accepted, boolean asked, long sinceMs, Stops stops, long consentMs) {
    private static final long LONG_AGO = Long.MIN_VALUE / 2;
    static final Noise NONE = new Noise(0, 0, false, false, Situation.NEVER, Stops.NONE, LONG_AGO);
    /** So long after the last of it, it is quiet again, ms. */
    static final long QUIET_MS = 20_000;
    /** A voice without end is a room that is too loud, ms. */
    static final long ENDLESS_MS = 20_000;
    /** Whoever has accepted a noise is not asked again for so long, ms. */
    private static final long CONSENT_MS = 600_000;
    private static final double FADES_MS = 60_000;
    private static final double TOO_MUCH_MS = 15_000;
    /** However short it was, it froze and asked: four of them within a minute are too many. */
    private static final long LEAST_MS = 4_000;

    Noise and(long nowMs, long voiceMs) {
        return withHeard(left(nowMs) + (voiceMs == 0 ? 0 : Math.max(LEAST_MS, voiceMs)), nowMs);
    }

    /** Somebody breathes out: that asked nothing, and a voice is heard between two breaths. Without a pause it adds up all the same. */
    Noise andBreath(long nowMs, long breathMs) {
        return withHeard(left(nowMs) + breathMs, nowMs);
    }

    boolean isTooMuch(long nowMs) {
        return left(nowMs) >= TOO_MUCH_MS;
    }

    private double left(long nowMs) {
        return heardMs * Math.exp(-(nowMs - atMs) / FADES_MS);
    }

    Noise with(Stops lately) {
        return new Noise(heardMs, atMs, accepted, asked, sinceMs, lately, consentMs);
    }

    /** A voice has begun. */
    Noise begin(long nowMs) {
        return withSince(nowMs);
    }

    /** It is over. */
    Noise end(long nowMs) {
        return withHeard(left(nowMs), nowMs).withSince(Situation.NEVER);
    }

    Noise accept() {
        return withAnswer(true, false);
    }

    /** Nothing sounds any more; that it was accepted is remembered. */
    Noise quiet(long nowMs) {
        return new Noise(0, nowMs, false, false, Situation.NEVER, Stops.NONE, nowMs);
    }

    /** True if noise was accepted so lately that the same need not be asked again. */
    boolean isConsentedLately(long nowMs) {
        return nowMs - consentMs <= CONSENT_MS;
    }

    Noise ask() {
        return withAnswer(accepted, true);
    }

    /** When it will be quiet again if nothing more is heard; only once it was accepted. */
    long quietMs() {
        return accepted && sinceMs == Situation.NEVER ? atMs + QUIET_MS : Situation.NEVER;
    }

    /** When the voice that lasts will have lasted too long for one; only until the noise is accepted. */
    long endlessMs() {
        return accepted || sinceMs == Situation.NEVER ? Situation.NEVER : sinceMs + ENDLESS_MS;
    }

    private Noise withHeard(double ms, long nowMs) {
        return new Noise(ms, nowMs, accepted, asked, sinceMs, stops, consentMs);
    }

    private Noise withSince(long ms) {
        return new Noise(heardMs, atMs, accepted, asked, ms, stops, consentMs);
    }

    private Noise withAnswer(boolean isAccepted, boolean isAsked) {
        return new Noise(heardMs, atMs, isAccepted, isAsked, sinceMs, stops, consentMs);
    }
}
