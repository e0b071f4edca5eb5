package supine.display;

import supine.command.Command;
import supine.script.Side;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/** The words that every display uses, so that a helper at the window and a screen reader at the terminal are told the same. */
public final class Wording {

    private Wording() {
    }

    /** What the session is doing, two or three words. */
    public static String mode(Mode mode) {
        return switch (mode) {
            case CHOOSING -> "Choosing a routine";
            case CHECKING -> "Sound check";
            case INSTRUCTING -> "Listen";
            case WAITING -> "Waiting for you";
            case COUNTING_IN -> "Get ready";
            case HOLDING -> "Under way";
            case RESTING -> "Rest";
            case PAUSED -> "Paused";
            case FROZEN -> "I heard something";
            case ASKING -> "A question for you";
            case STOPPED -> "Stopped";
            case AFTERCARE -> "Aftercare";
            case ENDING -> "Getting up";
            case ENDED -> "The session is over";
        };
    }

    /** "Right side", "Left side"; empty for both. */
    public static String side(Side side) {
        return switch (side) {
            case BOTH -> "";
            case RIGHT -> "Right side";
            case LEFT -> "Left side";
        };
    }

    /** "Step 3 of 6"; empty before the first. */
    public static String step(Snapshot snapshot) {
        return snapshot.stepNumber() > 0 ? "Step " + snapshot.stepNumber() + " of " + snapshot.steps() : "";
    }

    /** "Repetition 2 of 3"; empty while none is under way, and where there is only one. */
    public static String repetition(Snapshot snapshot) {
        return snapshot.repetition() > 0 && snapshot.repetitions() > 1
                ? "Repetition " + snapshot.repetition() + " of " + snapshot.repetitions() : "";
    }

    /** Time left as it is counted: the second that has begun is still to come. */
    public static int secondsLeft(long leftMs) {
        return (int) ((leftMs + 999) / 1000);
    }

    /** A command's plain name, for where no phrasebook is at hand. */
    public static String command(Command command) {
        return command.id().replace('-', ' ').replace(" i ", " I ").replace(" am i", " am I");
    }
}
