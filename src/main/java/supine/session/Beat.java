package supine.session;

import java.util.ArrayList;
import java.util.List;

/**
 * A moment within a stretch of time at which something sounds.
 *
 * @param atMs from the beginning of the stretch
 * @param word the count; empty for a soft tick
 */
record Beat(long atMs, String word) {
    private static final int EVERY_SECOND_UP_TO = 10;
    private static final int EVERY_FIVE_UP_TO = 60;
    private static final int LAST_COUNTED = 5;

    boolean isTick() {
        return word.isEmpty();
    }

    /**
     * The counts of a hold: up to 10 s every second, up to 60 s every five, longer ones each minute and the last five seconds down
     * to one; a tick every five seconds where no count falls, as a sign of life.
     */
    static List<Beat> ofHold(int seconds) {
        var beats = new ArrayList<Beat>();
        for (int second = 1; second <= seconds; second++) {
            var word = countAt(second, seconds);
            if (!word.isEmpty() || second % 5 == 0 && second < seconds) {
                beats.add(new Beat(second * 1000L, word));
            }
        }
        return beats;
    }

    /** Three, two, one, a second each. */
    static List<Beat> ofCountIn(int from) {
        var beats = new ArrayList<Beat>();
        for (int left = from; left >= 1; left--) {
            beats.add(new Beat((from - left) * 1000L, Lines.number(left)));
        }
        return beats;
    }

    private static String countAt(int second, int seconds) {
        if (seconds <= EVERY_SECOND_UP_TO) {
            return Lines.number(second);
        }
        if (seconds <= EVERY_FIVE_UP_TO) {
            return second % 5 == 0 ? Lines.number(second) : "";
        }
        int left = seconds - second;
        if (left >= 1 && left <= LAST_COUNTED) {
            return Lines.number(left);
        }
        return second % 60 == 0 && left > 0 ? Lines.minutes(second / 60) : "";
    }
}
