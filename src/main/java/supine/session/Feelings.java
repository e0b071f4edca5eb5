package supine.session;

import java.util.List;
import supine.command.Command;
import supine.session.Effect.Cue;
import supine.session.Situation.Feeling;

/** The last question of a session that came to its end in good order: how the back feels. Nothing depends on the answer but the history. */
final class Feelings {
    private static final long ASK_AGAIN_MS = 8_000;
    private static final long ENOUGH_MS = 20_000;

    private Feelings() {
    }

    static void ask(Turn turn) {
        turn.report("question", "text", Lines.HOW_IT_FEELS, "id", "felt");
        turn.become(new Feeling(turn.say(Lines.HOW_IT_FEELS), Situation.NEVER, 0));
    }

    /** A command while it asks; whoever wants to say nothing need not. */
    static void answered(Turn turn, Command command) {
        switch (command) {
            case BETTER, SAME, WORSE -> noted(turn, command);
            case REPEAT -> {
                turn.clearAir();
                ask(turn);
            }
            case STOP, FINISH, NEXT, NO, UNSURE -> {
                turn.clearAir();
                turn.end(turn.state().ending());
            }
            default -> unclear(turn);
        }
    }

    private static void noted(Turn turn, Command how) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        turn.report("felt", "how", how.id());
        Closings.farewell(turn, how == Command.WORSE ? List.of(Lines.noted(how.id()), Lines.REST_TODAY) : List.of(Lines.noted(how.id())));
    }

    /** A voice that was no answer. */
    static void unclear(Turn turn) {
        turn.clearAir();
        turn.become(new Feeling(turn.say(Lines.BETTER_SAME_WORSE), Situation.NEVER, 1));
    }

    /** Nothing was said: asked once more, and then it is left open. */
    static void silent(Turn turn, Feeling asked) {
        if (asked.asked() == 0) {
            turn.become(new Feeling(turn.say(Lines.BETTER_SAME_WORSE), Situation.NEVER, 1));
        } else {
            Closings.farewell(turn, List.of(Lines.LEFT_OPEN));
        }
    }

    static long dueMs(Feeling asked) {
        return asked.sinceMs() == Situation.NEVER ? Situation.NEVER : asked.sinceMs() + (asked.asked() == 0 ? ASK_AGAIN_MS : ENOUGH_MS);
    }
}
