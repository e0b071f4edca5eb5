package supine.session;

import java.util.function.ToLongFunction;
import supine.session.Effect.Cue;
import supine.session.Situation.Adjusting;
import supine.session.Situation.Answering;
import supine.session.Situation.Asking;
import supine.session.Situation.Awaiting;
import supine.session.Situation.Checking;
import supine.session.Situation.Choosing;
import supine.session.Situation.Feeling;
import supine.session.Situation.Frozen;
import supine.session.Situation.GettingReady;
import supine.session.Situation.Halted;
import supine.session.Situation.Instructing;
import supine.session.Situation.Timing;

/** Coming to rest and going on again. Nothing here goes on by itself but after talk that held no sign of stop or pain. */
final class Halts {
    /** How long talk must have been over before the session goes on by itself. */
    private static final long QUIET_MS = 2000;
    /** A strained position is let go of after this. */
    private static final long LET_GO_MS = 2000;
    private static final long[] REMINDERS_MS = {8_000, 20_000};
    private static final long THEN_EVERY_MS = 60_000;
    /** A command is said and understood within this time. */
    private static final long HEARD_OUT_MS = 1200;

    private Halts() {
    }

    /** What stands behind a halt, a freeze, an answer: the thing itself, standing still. */
    static Situation base(Turn turn) {
        return standingStill(turn, within(turn.situation()));
    }

    private static Situation within(Situation situation) {
        if (situation instanceof Frozen frozen) {
            return within(frozen.was());
        }
        if (situation instanceof Halted halted) {
            return halted.was();
        }
        if (situation instanceof GettingReady ready) {
            return ready.was();
        }
        return situation instanceof Answering answering ? answering.was() : situation;
    }

    /** A stretch of time that is running stops here; one that was halted before has stopped already. */
    private static Situation standingStill(Turn turn, Situation situation) {
        return situation instanceof Timing timing && situation == turn.situation()
                ? Walk.halted((Part.Timed) turn.part(), timing, turn.nowMs)
                : situation;
    }

    /** A voice: freeze whatever moves. Where nothing moves, only fall silent and listen. */
    static void freeze(Turn turn) {
        var situation = turn.situation();
        if (situation instanceof Frozen frozen) {
            turn.become(frozen.over(frozen.voiceMs(), Situation.NEVER));
        } else if (situation instanceof Halted halted && halted.why() == Halt.DEAF) {
            // What comes from a microphone that is none, the program's own cue perhaps, must not cut short the sentence that says so.
            return;
        } else if (situation instanceof Halted halted) {
            turn.clearAir();
            // What was being said is cut short, so reminders count from here.
            turn.become(hearingOut(halted.saidBy(Math.min(halted.sinceMs(), turn.nowMs)), turn.nowMs));
        } else {
            var was = standingStill(turn, situation);
            if (was instanceof Timing) {
                turn.add(new Effect.Retract());
            }
            turn.add(new Effect.SetBrake());
            turn.report("frozen");
            turn.become(new Frozen(was, turn.nowMs));
        }
    }

    /** A reminder that is due just now would drown the very words it asks for. */
    private static Halted hearingOut(Halted halted, long nowMs) {
        return halted.saidBy(Situation.putOff(halted.sinceMs(), reminderMs(halted), nowMs + HEARD_OUT_MS));
    }

    /** The voice is over and held no command. @param suspected true if "stop" or "pain" may have been in it, as in every voice: then it is no mere noise */
    static void voiceOver(Turn turn, long durationMs, boolean suspected) {
        if (turn.situation() instanceof Halted halted) {
            if (durationMs > 0) {
                stillUnclear(turn, halted);
            }
        } else if (turn.situation() instanceof Frozen frozen) {
            long voiceMs = frozen.voiceMs() + durationMs;
            // A voice without length was the program's own: the echo canceller's slip.
            if (isAtRest(frozen.was()) || voiceMs == 0 && !suspected) {
                thawQuietly(turn, frozen);
            } else if (!suspected) {
                turn.become(frozen.over(voiceMs, turn.nowMs));
            } else {
                ask(turn, Halt.DOUBTING);
            }
        }
    }

    /**
     * True while the voice sounds that has frozen what moved. Nobody tells to go on what goes on: "go on" in it is something else
     * that was misheard, and from afar that was "stop".
     */
    static boolean isFirstVoice(Turn turn) {
        return turn.situation() instanceof Frozen frozen && !isAtRest(frozen.was()) && frozen.isFirstVoice();
    }

    /** Stands still, and asks. */
    static void ask(Turn turn, Halt why) {
        ask(turn, why, turn::say);
    }

    private static void ask(Turn turn, Halt why, ToLongFunction<String> say) {
        turn.report("question", "text", why.words());
        halt(turn, why, Cue.QUESTION, say);
    }

    /** The first sounds that are not understood are answered; a room that goes on sounding is not, but reminded as if it were quiet. */
    private static void stillUnclear(Turn turn, Halted halted) {
        var failing = halted.failing();
        if (!halted.why().isDoubt() || halted.offersEnd()) {
            turn.become(failing);
            return;
        }
        turn.clearAir();
        var words = halted.why().reminder(0);
        if (failing.offersEnd()) {
            turn.report("question", "text", Lines.SHALL_I_END, "id", "end");
            words = Lines.NOT_UNDERSTOOD + " " + Lines.SHALL_I_END;
        }
        turn.become(failing.answered(turn.say(words)));
    }

    /** It shall not end: it stands still as before. */
    static void keep(Turn turn, Halted halted) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        sayAgain(turn, halted);
    }

    /** Stopped once more, it only sounds: whoever says it again wants silence, and its own "stopped", heard on a bad echo path, shall not go on for ever. */
    static void stop(Turn turn) {
        if (turn.situation() instanceof Halted halted && halted.why() == Halt.STOPPED) {
            turn.clearAir();
            turn.soundAfterSilence(Cue.STOPPED);
            turn.become(halted.understood().saying(halted.utterance()).saidBy(turn.nowMs));
        } else {
            halt(turn, Halt.STOPPED, Cue.STOPPED);
        }
    }

    /** Brings everything to rest and says so. */
    static void halt(Turn turn, Halt why, Cue cue) {
        halt(turn, why, cue, turn::say);
    }

    private static void halt(Turn turn, Halt why, Cue cue, ToLongFunction<String> say) {
        boolean letGo = turn.situation() instanceof Frozen frozen && frozen.letGo();
        int failures = turn.situation() instanceof Halted halted ? halted.failures() : 0;
        var was = base(turn);
        turn.clearAir();
        turn.soundAfterSilence(cue);
        var words = new StringBuilder(why.state());
        if (!letGo && isStrained(turn, was)) {
            words.append(' ').append(letGoWords(turn));
            letGo = true;
        }
        words.append(' ').append(why.wayOn());
        long utterance = say.applyAsLong(words.toString());
        turn.become(new Halted(why, was, utterance, failures, letGo));
    }

    /** A moment of sound was lost. What moves comes to rest, since "stop" may have been said; where nothing moves, whoever spoke says it again. */
    static void missed(Turn turn) {
        var misses = turn.state().misses();
        if (turn.situation() instanceof Halted || isAtRest(within(turn.situation())) || misses.isKnown(turn.nowMs)) {
            return;
        }
        var why = misses.isOften(turn.nowMs) ? Halt.MISSING : Halt.MISSED;
        turn.become(turn.state().missing(misses.and(turn.nowMs)));
        ask(turn, why, turn::sayUrgently);
    }

    /** The program cannot hear: comes to rest, says why, and names the keys. */
    static void deaf(Turn turn, String why) {
        boolean letGo = turn.situation() instanceof Frozen frozen && frozen.letGo() || turn.situation() instanceof Halted halted && halted.letGo();
        var was = base(turn);
        turn.clearAir();
        turn.sound(Cue.CANNOT_HEAR);
        boolean letsGo = !letGo && isStrained(turn, was);
        long utterance = turn.sayUrgently(why + " " + Halt.DEAF.state() + (letsGo ? " " + letGoWords(turn) : "") + " " + Halt.DEAF.wayOn());
        turn.become(new Halted(Halt.DEAF, was, utterance, 0, letGo || letsGo));
    }

    /** "Resume", well heard: a short word of warning, then from the same second on. */
    static void resume(Turn turn) {
        boolean letGo = turn.situation() instanceof Halted halted && halted.letGo()
                || turn.situation() instanceof Frozen frozen && frozen.letGo();
        var was = base(turn);
        turn.clearAir();
        turn.sound(Cue.HEARD);
        if (letGo) {
            turn.become(was);
            againFromRepetition(turn);
        } else if (was instanceof Timing) {
            turn.become(new GettingReady(was, turn.say(Lines.GET_READY)));
        } else {
            turn.become(new GettingReady(was, turn.say(Lines.GOING_ON)));
        }
        turn.report("resumed");
    }

    /** Still halted, after something else: says so, and how to go on. */
    static void sayAgain(Turn turn, Halted halted) {
        turn.become(halted.understood().saying(turn.say(halted.why().words())));
    }

    /** Goes on after words of the program's own: the stretch of time from the same second, a sentence from its beginning. */
    static void goOn(Turn turn, Situation was) {
        if (was instanceof Timing timing) {
            turn.become(new Timing(turn.nowMs, timing.beforeMs(), timing.nextBeat(), timing.extraMs()));
        } else if (was instanceof Asking asking) {
            turn.become(asking.again(asking.unclear(), asking.utterance(), turn.nowMs, 0));
        } else if (was instanceof Choosing choosing) {
            turn.become(new Choosing(choosing.index(), choosing.utterance(), turn.nowMs, choosing.asked()));
        } else if (was instanceof Adjusting asked) {
            turn.become(new Adjusting(asked.back(), asked.setting(), asked.option(), asked.utterance(), turn.nowMs, asked.asked()));
        } else if (was instanceof Checking checking) {
            turn.become(new Checking(checking.back(), checking.step(), checking.tries(), checking.heard(), checking.utterance(), turn.nowMs));
        } else if (was instanceof Feeling felt) {
            turn.become(new Feeling(felt.utterance(), turn.nowMs, felt.asked()));
        } else if (was instanceof Instructing || was instanceof Awaiting) {
            Walk.enter(turn, turn.state().place());
        } else {
            turn.become(was);
        }
    }

    /** Goes on without a word, in the middle of the sentence if need be. */
    static void thawQuietly(Turn turn, Frozen frozen) {
        if (frozen.letGo()) {
            turn.clearAir();
            turn.become(frozen.was());
            againFromRepetition(turn);
        } else {
            turn.add(new Effect.ReleaseBrake());
            turn.become(frozen.was() instanceof Timing timing
                    ? new Timing(turn.nowMs, timing.beforeMs(), timing.nextBeat(), timing.extraMs())
                    : frozen.was());
        }
        if (!isAtRest(frozen.was())) {
            turn.report("resumed");
        }
    }

    /** True where nothing moves by itself, so that a voice halts nothing but words. */
    private static boolean isAtRest(Situation situation) {
        return situation instanceof Awaiting || situation instanceof Choosing || situation instanceof Adjusting || situation instanceof Asking
                || situation instanceof Feeling || situation instanceof Checking;
    }

    static void tick(Turn turn, Frozen frozen) {
        if (CountingAlong.obeyedMs(frozen) <= turn.nowMs) {
            stop(turn);
        } else if (goOnMs(frozen) <= turn.nowMs) {
            thawQuietly(turn, frozen);
        } else if (endlessMs(frozen) <= turn.nowMs) {
            Rooms.tooLoud(turn);
        } else if (letGoMs(turn.state(), frozen) <= turn.nowMs) {
            turn.clearAir();
            turn.say(letGoWords(turn));
            turn.become(frozen.lettingGo());
        }
    }

    static void tick(Turn turn, Halted halted) {
        if (reminderMs(halted) <= turn.nowMs) {
            turn.become(halted.reminding(turn.say(halted.reminder())));
        }
    }

    static long dueMs(SessionState state, Frozen frozen) {
        long waited = Math.min(goOnMs(frozen), CountingAlong.obeyedMs(frozen));
        return Math.min(endlessMs(frozen), Math.min(waited, letGoMs(state, frozen)));
    }

    static long reminderMs(Halted halted) {
        if (halted.sinceMs() == Situation.NEVER) {
            return Situation.NEVER;
        }
        int asked = halted.asked();
        long after = asked < REMINDERS_MS.length
                ? REMINDERS_MS[asked]
                : REMINDERS_MS[REMINDERS_MS.length - 1] + (asked - REMINDERS_MS.length + 1) * THEN_EVERY_MS;
        return halted.sinceMs() + after;
    }

    private static long endlessMs(Frozen frozen) {
        return frozen.overMs() == Situation.NEVER ? frozen.sinceMs() + Noise.ENDLESS_MS : Situation.NEVER;
    }

    private static long goOnMs(Frozen frozen) {
        return frozen.overMs() == Situation.NEVER ? Situation.NEVER : frozen.overMs() + QUIET_MS;
    }

    private static long letGoMs(SessionState state, Frozen frozen) {
        return frozen.letGo() || !isStrained(state, frozen.was()) ? Situation.NEVER : frozen.sinceMs() + LET_GO_MS;
    }

    private static boolean isStrained(Turn turn, Situation was) {
        return isStrained(turn.state(), was);
    }

    /** True while the body may be held up: in the working part of an exercise that has words for letting go. */
    private static boolean isStrained(SessionState state, Situation was) {
        var plan = state.plan();
        if (plan == null || !(was instanceof Timing || was instanceof Instructing)) {
            return false;
        }
        var stage = plan.stage(state.place());
        return stage.exercise().map(exercise -> !exercise.letGo().isEmpty()).orElse(false)
                && plan.part(state.place()).repetition() > 0;
    }

    private static String letGoWords(Turn turn) {
        return turn.stage().exercise().map(exercise -> String.join(" ", exercise.letGo().full())).orElse("");
    }

    private static void againFromRepetition(Turn turn) {
        int part = turn.stage().firstOf(Math.max(1, turn.part().repetition()));
        turn.say(Lines.GET_READY);
        Walk.enter(turn, new Place(turn.state().place().stage(), part));
    }
}
