package supine.session;

/**
 * What has been said, in a voice that froze the session, by somebody who may be counting along.
 *
 * @param numbers how many numbers that were due
 * @param plainly true if one of them was so plainly the number of this very beat that a suspicion of something else means nothing
 * @param stop    true if "stop" was heard in it, and hardly said: whether it was a number is known once the voice is over
 */
record Along(int numbers, boolean plainly, boolean stop) {
    static final Along NOTHING = new Along(0, false, false);

    /** One more. */
    Along number() {
        return new Along(numbers + 1, plainly, stop);
    }

    /** All of it was one, which may have been told as {@link #number} already. */
    Along onlyNumber(boolean isPlain) {
        return new Along(Math.max(1, numbers), plainly || isPlain, stop);
    }

    Along perhapsStop() {
        return new Along(numbers, plainly, true);
    }
}
