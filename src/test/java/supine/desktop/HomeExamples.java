package supine.desktop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import supine.app.Reply;
import supine.command.Command;
import supine.script.Side;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/** The pages around a session, filled as a program that somebody has used for a while fills them. */
final class HomeExamples {
    /** Those that can be opened. */
    static final List<Page> PAGES = List.of(Page.ROUTINES, Page.SESSION);

    private HomeExamples() {
    }

    static void tell(SessionWindow window) {
        window.prepare(SessionExamples.routines());
        window.tell(new Reply.Home());
        window.show(offering(3));
        window.hearing(-34, true, "I can hear you");
    }

    /** @param index of the routine that is offered */
    static Snapshot offering(int index) {
        var routine = SessionExamples.routines().get(index);
        return new Snapshot(Mode.CHOOSING, routine.name(), "", Side.BOTH, 0, 0, 0, 0,
                "Routine four of eight: " + routine.name() + ", about eleven minutes. " + routine.summary()
                        + " Say yes to take it, or next to hear another.", Optional.empty(),
                Set.of(Command.STOP, Command.PAIN, Command.YES, Command.NO, Command.NEXT, Command.BACK, Command.REPEAT, Command.HOW_LONG,
                        Command.WHAT_CAN_I_SAY, Command.FINISH));
    }
}
