package supine.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import supine.command.Command;
import supine.session.Situation.Adjusting;
import supine.session.Situation.AllClear;
import supine.session.Situation.Asking;
import supine.session.Situation.Checking;
import supine.session.Situation.Choosing;
import supine.session.Situation.Closing;
import supine.session.Situation.Ended;
import supine.session.Situation.Feeling;
import supine.session.Situation.Frozen;
import supine.session.Situation.Halted;
import supine.session.Situation.Instructing;
import supine.session.Situation.Timing;

/** Which commands make sense in a situation. The fewer there are, the fewer can be misheard. */
final class Expected {
    private static final Set<Command> ASKED = EnumSet.of(
            Command.HOW_LONG, Command.WHERE_AM_I, Command.WHATS_NEXT, Command.WHAT_CAN_I_SAY);
    private static final Set<Command> SPEECH = EnumSet.of(Command.SLOWER, Command.FASTER, Command.LOUDER, Command.QUIETER);
    /** Told by words of their own; no button stands for them. */
    private static final Set<Command> POINTING = EnumSet.of(Command.NUMBER, Command.NAME, Command.COUNT);
    private static final Set<Command> ADJUSTING = with(SPEECH, Command.NUMBER, Command.NAME,
            Command.YES, Command.NO, Command.NEXT, Command.BACK, Command.REPEAT, Command.WHAT_CAN_I_SAY, Command.RESUME, Command.FINISH);
    private static final Set<Command> CHOOSING = with(SPEECH, Command.NUMBER, Command.NAME,
            Command.YES, Command.NO, Command.NEXT, Command.BACK, Command.REPEAT, Command.HOW_LONG, Command.WHAT_CAN_I_SAY,
            Command.SETTINGS, Command.SOUND_CHECK, Command.FINISH);
    private static final Set<Command> ASKING = with(SPEECH,
            Command.YES, Command.NO, Command.UNSURE, Command.REPEAT, Command.WHAT_CAN_I_SAY, Command.FINISH);
    private static final Set<Command> CHECKING = with(SPEECH, Command.REPEAT, Command.WHAT_CAN_I_SAY, Command.FINISH);
    private static final Set<Command> FEELING = with(SPEECH,
            Command.BETTER, Command.SAME, Command.WORSE, Command.REPEAT, Command.WHAT_CAN_I_SAY, Command.FINISH);
    private static final Set<Command> ALL_CLEAR = with(SPEECH, Command.START_AGAIN, Command.FINISH, Command.REPEAT);
    private static final Set<Command> MOVING = with(with(ASKED, SPEECH.toArray(Command[]::new)),
            Command.NEXT, Command.BACK, Command.REPEAT, Command.PAUSE, Command.RESUME, Command.READY, Command.MORE_TIME,
            Command.SHORT_INSTRUCTIONS, Command.FULL_INSTRUCTIONS, Command.FINISH);
    private static final Set<Command> COUNTING = with(MOVING, Command.COUNT);
    private static final Set<Command> HALTED = with(with(ASKED, SPEECH.toArray(Command[]::new)),
            Command.RESUME, Command.SETTINGS, Command.SOUND_CHECK, Command.NEXT, Command.BACK, Command.REPEAT, Command.SHORT_INSTRUCTIONS,
            Command.FULL_INSTRUCTIONS, Command.FINISH);

    /** Ways of speaking that can be asked for at any time, and so need not be offered each time. */
    static Set<Command> speech() {
        return EnumSet.copyOf(SPEECH);
    }

    static Set<Command> pointing() {
        return EnumSet.copyOf(POINTING);
    }

    private Expected() {
    }

    static Set<Command> in(Situation situation) {
        if (situation instanceof Frozen frozen) {
            return in(frozen.was());
        }
        if (situation instanceof Halted halted && halted.offersEnd()) {
            return with(HALTED, Command.YES, Command.NO);
        }
        if (situation instanceof Halted halted) {
            return halted.was() instanceof Choosing || halted.was() instanceof Asking || halted.was() instanceof Adjusting || halted.was() instanceof Feeling || halted.was() instanceof Checking
                    ? with(in(halted.was()), Command.RESUME)
                    : HALTED;
        }
        if (situation instanceof Adjusting) {
            return ADJUSTING;
        }
        if (situation instanceof Choosing) {
            return CHOOSING;
        }
        if (situation instanceof Asking) {
            return ASKING;
        }
        if (situation instanceof Checking) {
            return CHECKING;
        }
        if (situation instanceof Feeling) {
            return FEELING;
        }
        if (situation instanceof AllClear) {
            return ALL_CLEAR;
        }
        if (situation instanceof Closing closing) {
            return !closing.isAftercare() ? SPEECH : closing.isLingering() ? with(SPEECH, Command.REPEAT, Command.FINISH) : with(SPEECH, Command.REPEAT);
        }
        if (situation instanceof Ended) {
            return Set.of();
        }
        return situation instanceof Timing || situation instanceof Instructing ? COUNTING : MOVING;
    }

    private static Set<Command> with(Set<Command> some, Command... more) {
        var all = EnumSet.copyOf(some);
        Collections.addAll(all, more);
        return all;
    }
}
