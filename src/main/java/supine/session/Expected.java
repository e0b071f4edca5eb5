package supine.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import supine.command.Command;
import supine.session.Situation.AllClear;
import supine.session.Situation.Asking;
import supine.session.Situation.Choosing;
import supine.session.Situation.Closing;
import supine.session.Situation.Ended;
import supine.session.Situation.Frozen;
import supine.session.Situation.Halted;

/** Which commands make sense in a situation. The fewer there are, the fewer can be misheard. */
final class Expected {
    private static final Set<Command> ASKED = EnumSet.of(
            Command.HOW_LONG, Command.WHERE_AM_I, Command.WHATS_NEXT, Command.WHAT_CAN_I_SAY);
    private static final Set<Command> CHOOSING = EnumSet.of(
            Command.YES, Command.NO, Command.NEXT, Command.BACK, Command.REPEAT, Command.HOW_LONG, Command.WHAT_CAN_I_SAY,
            Command.FINISH);
    private static final Set<Command> ASKING = EnumSet.of(
            Command.YES, Command.NO, Command.UNSURE, Command.REPEAT, Command.WHAT_CAN_I_SAY, Command.FINISH);
    private static final Set<Command> ALL_CLEAR = EnumSet.of(Command.START_AGAIN, Command.FINISH, Command.REPEAT);
    private static final Set<Command> MOVING = with(ASKED,
            Command.NEXT, Command.BACK, Command.REPEAT, Command.PAUSE, Command.RESUME, Command.READY, Command.MORE_TIME,
            Command.FINISH);
    private static final Set<Command> HALTED = with(ASKED,
            Command.RESUME, Command.NEXT, Command.BACK, Command.REPEAT, Command.FINISH);

    private Expected() {
    }

    static Set<Command> in(Situation situation) {
        if (situation instanceof Frozen frozen) {
            return in(frozen.was());
        }
        if (situation instanceof Halted halted) {
            return halted.was() instanceof Choosing || halted.was() instanceof Asking
                    ? with(in(halted.was()), Command.RESUME)
                    : HALTED;
        }
        if (situation instanceof Choosing) {
            return CHOOSING;
        }
        if (situation instanceof Asking) {
            return ASKING;
        }
        if (situation instanceof AllClear) {
            return ALL_CLEAR;
        }
        if (situation instanceof Closing closing) {
            return closing.isAftercare() ? EnumSet.of(Command.REPEAT) : Set.of();
        }
        if (situation instanceof Ended) {
            return Set.of();
        }
        return MOVING;
    }

    private static Set<Command> with(Set<Command> some, Command... more) {
        var all = EnumSet.copyOf(some);
        Collections.addAll(all, more);
        return all;
    }
}
