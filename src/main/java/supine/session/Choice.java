package supine.session;

import java.util.List;
import java.util.Map;
import supine.command.Command;
import supine.script.Position;
import supine.script.Prompt;
import supine.script.Routine;
import supine.session.Effect.Cue;
import supine.session.Situation.Choosing;

/** Choosing a routine by voice: one is offered after the other, and "yes" takes it. */
final class Choice {
    private final List<Routine> routines;
    private final Map<Position, Prompt> gettingUp;
    private final Interviews interviews;

    Choice(List<Routine> routines, Map<Position, Prompt> gettingUp, Interviews interviews) {
        this.routines = routines;
        this.gettingUp = gettingUp;
        this.interviews = interviews;
    }

    void begin(Turn turn) {
        turn.say(Lines.WELCOME);
        offer(turn, 0);
    }

    private void offer(Turn turn, int index) {
        var words = Lines.offer(routines.get(index), index, routines.size());
        turn.report("question", "text", words);
        turn.become(new Choosing(index, turn.say(words), Situation.NEVER, 0));
    }

    /** The same offer once more, after something else. */
    void offerAgain(Turn turn, Choosing choosing) {
        offer(turn, choosing.index());
    }

    /** @return false if the command is no answer */
    boolean answer(Turn turn, Choosing choosing, Command command) {
        int last = routines.size() - 1;
        switch (command) {
            case YES, READY -> {
                heard(turn, command);
                take(turn, routines.get(choosing.index()));
            }
            case NO, NEXT -> {
                heard(turn, command);
                offer(turn, choosing.index() == last ? 0 : choosing.index() + 1);
            }
            case BACK -> {
                heard(turn, command);
                offer(turn, choosing.index() == 0 ? last : choosing.index() - 1);
            }
            case REPEAT -> {
                heard(turn, command);
                offer(turn, choosing.index());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void heard(Turn turn, Command command) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        turn.report("answer", "command", command.id());
    }

    void take(Turn turn, Routine routine) {
        turn.become(turn.state().with(PlanMaker.plan(routine, gettingUp, turn.state().echoFree()), Place.START));
        interviews.beforeSession(turn);
    }

    void ask(Turn turn, Choosing choosing) {
        var words = Lines.offerAgain(routines.get(choosing.index()));
        turn.become(new Choosing(choosing.index(), turn.say(words), choosing.sinceMs(), choosing.asked() + 1));
    }
}
