package supine.session;

/**
 * A count, and when it is due: just one number, at just one time. Whoever counts along says it then.
 *
 * @param atMs its beat, stream time
 */
record Counted(String word, long atMs) {
    static final Counted NOTHING = new Counted("", 0);
    /** Who knows the rhythm is ahead of the beat, who follows the program behind it; and a voice takes some 100 ms to be noticed, ms. */
    private static final long EARLIEST_MS = -200;
    private static final long LATEST_MS = 700;

    /** True if a voice that was noticed then may be somebody saying this number along. */
    boolean isSaidAlongAt(long noticedMs, String number) {
        return isOnBeat(noticedMs) && isSame(word, number);
    }

    boolean isOnBeat(long noticedMs) {
        return !word.isEmpty() && noticedMs >= atMs + EARLIEST_MS && noticedMs <= atMs + LATEST_MS;
    }

    /** "Five" will do for "twenty five", and "one" for "one minute". */
    static boolean isSame(String count, String word) {
        return count.equals(word) || count.endsWith(" " + word) || count.startsWith(word + " ");
    }
}
