package supine.session;

import java.util.Map;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.script.Position;
import supine.script.Prompt;
import supine.script.Routine;
import supine.script.Verbosity;
import supine.session.Effect.Cue;
import supine.session.Situation.Choosing;

/** Choosing a routine by voice: one is offered after the other, and "yes" takes it. */
final class Choice {
    /** So often has somebody been asked who is not to be asked again, and who has turned to something else. */
    private static final int LEFT = 99;

    private final Map<Position, Prompt> gettingUp;
    private final Known known;
    private final Interviews interviews;

    Choice(Map<Position, Prompt> gettingUp, Known known, Interviews interviews) {
        this.known = known;
        this.gettingUp = gettingUp;
        this.interviews = interviews;
    }

    void begin(Turn turn, boolean again) {
        if (again) {
            turn.become(new Choosing(0, turn.say(Lines.STILL_HERE), Situation.NEVER, LEFT));
        } else {
            turn.say(Lines.WELCOME);
            beginWelcomed(turn);
        }
    }

    void beginWelcomed(Turn turn) {
        offer(turn, 0);
    }

    private void offer(Turn turn, int index) {
        var routines = turn.state().choice();
        var words = Lines.offer(routines.get(index), minutes(turn, index), index, routines.size());
        turn.report("question", "text", words);
        turn.become(new Choosing(index, turn.say(words), Situation.NEVER, 0));
    }

    /** The same offer once more, after something else. */
    void offerAgain(Turn turn, Choosing choosing) {
        offer(turn, choosing.index());
    }

    /** How long it will take, with as much said as will be. */
    int minutes(Turn turn, int index) {
        var routine = turn.state().choice().get(index);
        return PlanMaker.minutes(routine, gettingUp, verbosity(turn, routine));
    }

    private Verbosity verbosity(Turn turn, Routine routine) {
        return PlanMaker.verbosity(turn.state().settings().instructions(), known.timesDone(routine));
    }

    /** @return false if the command is no answer */
    boolean answer(Turn turn, Choosing choosing, Command command) {
        var routines = turn.state().choice();
        int last = routines.size() - 1;
        switch (command) {
            case YES, READY -> {
                heard(turn, command);
                // What was offered long ago, to somebody who turned to something else, is not what "yes" means now.
                if (choosing.asked() == LEFT) {
                    offer(turn, choosing.index());
                } else {
                    take(turn, routines.get(choosing.index()));
                }
            }
            case NO, NEXT -> {
                heard(turn, command);
                boolean first = choosing.asked() == LEFT && choosing.index() == 0;
                offer(turn, first || choosing.index() == last ? 0 : choosing.index() + 1);
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

    /**
     * By its number or name: it is told, and "yes" takes it. Whoever was misheard can tell before anything begins.
     *
     * @param place from 0; -1 if a name was said
     */
    void point(Turn turn, Choosing choosing, int place, String name) {
        var routines = turn.state().choice();
        int index = place;
        for (int i = 0; i < routines.size() && place < 0; i++) {
            index = Phrasebook.plain(routines.get(i).name()).equals(name) ? i : index;
        }
        heard(turn, place < 0 ? Command.NAME : Command.NUMBER);
        if (index < 0 || index >= routines.size()) {
            turn.say(Lines.thereAre(routines.size()));
            index = choosing.index();
        }
        offer(turn, index);
    }

    /** By hand, on a screen. Halts that stand around the choice fall with it: a hand is always meant. */
    void pick(Turn turn, Choosing choosing, SessionEvent.Picked picked) {
        var routines = turn.state().choice();
        int index = choosing.index();
        for (int i = 0; i < routines.size(); i++) {
            index = routines.get(i).id().equals(picked.routine()) ? i : index;
        }
        turn.clearAir();
        switch (picked.pick()) {
            case OFFER -> offer(turn, index);
            case TAKE -> {
                turn.sound(Cue.HEARD);
                take(turn, routines.get(index));
            }
            case LEAVE -> turn.become(new Choosing(index, 0, Situation.NEVER, LEFT));
        }
    }

    private static void heard(Turn turn, Command command) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        turn.report("answer", "command", command.id());
    }

    void take(Turn turn, Routine routine) {
        turn.report("chosen", "routine", routine.id());
        var plan = PlanMaker.plan(routine, gettingUp, turn.state().echoFree(), verbosity(turn, routine));
        turn.become(turn.state().with(plan.done(known.timesDone(routine)), Place.START));
        interviews.beforeSession(turn);
    }

    void ask(Turn turn, Choosing choosing) {
        var words = Lines.offerAgain(turn.state().choice().get(choosing.index()));
        turn.become(new Choosing(choosing.index(), turn.say(words), choosing.sinceMs(), choosing.asked() + 1));
    }
}
