package supine.session;

/**
 * How often moments of sound have been lost to a session that moved. One may have held a "stop"; where it happens again and again, the
 * user is told once what that means, and is not halted for each.
 *
 * @param lastMs   when it last halted the session
 * @param beforeMs the time before
 * @param oftenMs  when it was last said that it happens again and again
 */
record Misses(long lastMs, long beforeMs, long oftenMs) {
    private static final long LONG_AGO = Long.MIN_VALUE / 2;
    static final Misses NONE = new Misses(LONG_AGO, LONG_AGO, LONG_AGO);
    /** Three within so long are often, and whoever goes on knowing it is not halted for it again so long, ms. */
    static final long WHILE_MS = 600_000;

    /** True if the session need not be halted: the user knows, and has gone on all the same. */
    boolean isKnown(long nowMs) {
        return nowMs - oftenMs <= WHILE_MS;
    }

    /** True if one more now is the third. */
    boolean isOften(long nowMs) {
        return nowMs - beforeMs <= WHILE_MS;
    }

    Misses and(long nowMs) {
        return isOften(nowMs) ? new Misses(LONG_AGO, LONG_AGO, nowMs) : new Misses(nowMs, lastMs, oftenMs);
    }
}
