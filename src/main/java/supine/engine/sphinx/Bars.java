package supine.engine.sphinx;

import supine.command.Command;

/**
 * How much evidence each command needs, and how long it is waited for. Set on half of the recordings, see the measurements in the
 * tests: what halts is let in early and cheaply, what moves the body must be well heard and stand alone.
 */
final class Bars {
    /** Frames of sound after a phrase that must be heard before it is judged. */
    private static final int WAIT_URGENT = 15;
    private static final int WAIT = 25;
    /** A command that is not urgent is no part of a sentence: the sound must drop this far before and after it. */
    private static final float ALONE = 25;

    int wait(Chain chain) {
        return chain.command().map(Command::isAlwaysHeard).orElse(true) ? WAIT_URGENT : WAIT;
    }

    boolean passes(Candidate candidate, float evidence, float dropBefore, float dropAfter) {
        var command = candidate.chain().command().orElseThrow();
        boolean alone = command.isAlwaysHeard() || Math.min(dropBefore, dropAfter) >= ALONE;
        return alone && evidence >= least(command);
    }

    private static float least(Command command) {
        return switch (command) {
            case STOP -> 50;
            case PAIN -> 80;
            case HELP_ME -> 70;
            case PAUSE, FINISH -> 70;
            case HOW_LONG, WHERE_AM_I, WHATS_NEXT, WHAT_CAN_I_SAY -> 90;
            case YES, NO, UNSURE -> 90;
            case NEXT, BACK, REPEAT, RESUME, READY, MORE_TIME, START_AGAIN -> 110;
        };
    }
}
