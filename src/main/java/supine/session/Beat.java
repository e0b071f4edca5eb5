package supine.session;

import java.util.ArrayList;
import java.util.List;
import supine.settings.Settings.Counting;

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
        return ofHold(seconds, Counting.USUAL);
    }

    /** The same as the user wants it; a tick every five seconds whatever that is. */
    static List<Beat> ofHold(int seconds, Counting counting) {
        var beats = new ArrayList<Beat>();
        for (int second = 1; second <= seconds; second++) {
            var word = switch (counting) {
                case USUAL -> countAt(second, seconds);
                case EVERY_SECOND -> everySecond(second);
                case LAST_FIVE -> lastFive(seconds - second);
                case TICKS -> "";
            };
            if (!word.isEmpty() || second % 5 == 0 && second < seconds) {
                beats.add(new Beat(second * 1000L, word));
            }
        }
        return beats;
    }

    /** For what is not counted: a tick every five seconds, as a sign of life. */
    static List<Beat> ticks(int seconds) {
        return ofHold(seconds, Counting.TICKS);
    }

    /** Three, two, one, a second each. */
    static List<Beat> ofCountIn(int from) {
        var beats = new ArrayList<Beat>();
        for (int left = from; left >= 1; left--) {
            beats.add(new Beat((from - left) * 1000L, Lines.number(left)));
        }
        return beats;
    }

    /** From twenty on the ones alone, "twenty, one, two": a word must fit into its second at every speed of speech. */
    private static String everySecond(int second) {
        if (second % 60 == 0) {
            return Lines.minutes(second / 60);
        }
        int within = second % 60;
        return Lines.number(within < 20 || within % 10 == 0 ? within : within % 10);
    }

    private static String lastFive(int left) {
        return left >= 1 && left <= LAST_COUNTED ? Lines.number(left) : "";
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
