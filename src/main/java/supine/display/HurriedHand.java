package supine.display;

import supine.command.Command;

/**
 * Keeps a hurried hand from undoing its own stop. Somebody in trouble hits a key again and again; Enter stops a moving session but
 * resumes a stopped one, so without this every second blow would set the session moving. After a stop, nothing moves by key until
 * the keys have been at rest for {@value #REST_MS} ms; each blow begins that time anew. One thread, time in ms as an argument.
 */
public final class HurriedHand {
    /** Longer than the gap between two blows or two repeats of a held key, shorter than a considered second press. */
    public static final long REST_MS = 1000;

    private long restUntilMs = Long.MIN_VALUE;

    /** @return false if the command would move the body and came too soon after a stop */
    public boolean permits(Command command, long atMs) {
        if (command.isAlwaysHeard()) {
            restUntilMs = atMs + REST_MS;
            return true;
        }
        var moves = switch (command.effect()) {
            case MOVES, ANSWERS -> true;
            case HALTS, ASKS -> false;
        };
        if (moves && atMs < restUntilMs) {
            restUntilMs = atMs + REST_MS;
            return false;
        }
        return true;
    }
}
