package supine.display;

import supine.command.Command;

/**
 * Keeps a hurried hand from undoing its own stop. Somebody in trouble hits a key again and again; Enter stops a moving session but
 * resumes a stopped one, so without this every second blow would set the session moving. After a stop, nothing moves by key until
 * the keys have been at rest for {@value #REST_MS} ms; each blow begins that time anew. Likewise a hand that was already on its way to
 * stop the session when a voice stopped it must not start it again. One thread, time in ms as an argument.
 */
public final class HurriedHand {
    /** Longer than the gap between two blows or two repeats of a held key, shorter than a considered second press. */
    public static final long REST_MS = 1000;

    /** A hand that was sent before something was noticed arrives within this time after it. */
    public static final long ON_ITS_WAY_MS = 500;

    private long restUntilMs = Long.MIN_VALUE;

    /**
     * Asks before every command.
     *
     * @param restingForMs how long the session has been seen at rest; whatever is large while it moves
     * @return false if the command would move the body and came too soon
     */
    public boolean permits(Command command, long atMs, long restingForMs) {
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
        var begins = command == Command.RESUME || command == Command.READY;
        return !begins || restingForMs >= ON_ITS_WAY_MS;
    }
}
