package supine.session;

import supine.command.Command;
import supine.command.Command.Effect;
import supine.session.Effect.Reflex;
import supine.session.SessionEvent.Commanded;
import supine.session.SessionEvent.Origin;
import supine.session.SessionEvent.Spotted;
import supine.session.SessionEvent.VoiceEnded;
import supine.session.Situation.Asking;
import supine.session.Situation.Frozen;
import supine.session.Situation.Halted;

/**
 * Rooms that are too loud to tell a voice from what else sounds in them. The session notices, says so and stands still; told to go
 * on all the same, it obeys what cannot be mistaken, and says when it is quiet again.
 */
final class Rooms {
    private Rooms() {
    }

    /** True if the user has said to go on in spite of the noise. */
    static boolean isAccepted(Turn turn) {
        return turn.state().noise().accepted();
    }

    /** A voice that held no command is over. @return true if that is all there is to say of it */
    static boolean takes(Turn turn, VoiceEnded event) {
        long voiceMs = event.durationMs();
        var situation = turn.situation();
        boolean frozen = situation instanceof Frozen || situation instanceof Halted halted && halted.why().isDoubt();
        var noise = turn.state().noise();
        var louder = event.breath() ? noise.andBreath(turn.nowMs, voiceMs) : noise.and(turn.nowMs, voiceMs);
        if (isAccepted(turn)) {
            turn.become(turn.state().in(louder));
            return !(situation instanceof Asking);
        }
        if (!frozen) {
            return situation instanceof Halted halted && halted.why() == Halt.LOUD;
        }
        turn.become(turn.state().in(louder));
        if (!turn.state().noise().isTooMuch(turn.nowMs)) {
            return false;
        }
        if (situation instanceof Frozen freeze && !event.voice() && !event.suspected() && turn.state().noise().isConsentedLately(turn.nowMs)) {
            loudAgain(turn, freeze);
        } else {
            tooLoud(turn);
        }
        return true;
    }

    /** The noise that was accepted before, and has only paused: nobody is asked again. */
    private static void loudAgain(Turn turn, Frozen frozen) {
        accept(turn);
        Halts.thawQuietly(turn, frozen);
        turn.say(Lines.LOUD_AGAIN);
    }

    private static void accept(Turn turn) {
        turn.become(turn.state().in(turn.state().noise().and(turn.nowMs, 0).accept()));
        turn.add(new supine.session.Effect.OnVoice(Reflex.NOTHING));
        turn.report("loud", "accepted", true);
    }

    /** Says so, and stands still. */
    static void tooLoud(Turn turn) {
        Halts.ask(turn, Halt.LOUD);
    }

    /** What is heard in a loud room may have been said by the television. @return true if it is not to be obeyed */
    static boolean overhears(Turn turn, Commanded event) {
        if (turn.situation() instanceof Halted halted && halted.why() == Halt.LOUD) {
            // It stands still already; were it "stopped" now, it would be forgotten that it is loud.
            boolean televisions = event.origin() == Origin.VOICE && !event.plain() && event.command() == Command.STOP;
            return event.command() == Command.RESUME ? goesOn(turn, event.origin()) : televisions || event.command().effect() == Effect.MOVES;
        }
        if (!isAccepted(turn) || event.origin() == Origin.KEY || event.plain() && !event.doubted()) {
            return false;
        }
        boolean moving = Views.mode(turn.state()).isMoving();
        return switch (event.command()) {
            case PAIN, HELP_ME -> false;
            case STOP -> event.doubted() || !isSaidTwice(turn, turn.state().noise().stops().understood(turn.nowMs));
            case PAUSE, FINISH -> true;
            default -> moving;
        };
    }

    /**
     * "Stop the session", hardly understood, in a room whose noise was accepted.
     *
     * @return true if it has been said twice
     */
    static boolean isMeant(Turn turn, Spotted event) {
        var noise = turn.state().noise();
        if (!isAccepted(turn) || event.command() != Command.STOP) {
            return false;
        }
        return isSaidTwice(turn, noise.stops().spotted(turn.nowMs, event.startMs(), event.endMs(), event.llr()));
    }

    private static boolean isSaidTwice(Turn turn, Stops stops) {
        turn.become(turn.state().in(turn.state().noise().with(stops)));
        return stops.areMeant();
    }

    /** Twice by voice, once by key. @return true if it does not go on yet */
    private static boolean goesOn(Turn turn, Origin origin) {
        var noise = turn.state().noise();
        if (origin == Origin.VOICE && !noise.asked()) {
            turn.become(turn.state().in(noise.ask()));
            turn.clearAir();
            turn.say(Lines.GO_ON_ONCE_MORE);
            return true;
        }
        accept(turn);
        return false;
    }

    /** When a voice that goes on and on, although a key has let the session go on, is a room that is too loud; never, if nothing moves. */
    static long endlessMs(SessionState state) {
        return Views.mode(state).isMoving() ? state.noise().endlessMs() : Situation.NEVER;
    }

    static boolean isQuietAgain(Turn turn) {
        return turn.state().noise().quietMs() <= turn.nowMs;
    }

    /** It listens as before, and says so where it does not interrupt. */
    static void quiet(Turn turn) {
        turn.become(turn.state().in(turn.state().noise().quiet(turn.nowMs)));
        turn.add(new supine.session.Effect.OnVoice(Reflex.SILENCES));
        turn.report("loud", "accepted", false);
        turn.say(Lines.QUIET_AGAIN);
    }
}
