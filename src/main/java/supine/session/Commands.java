package supine.session;

import supine.command.Command;
import supine.command.Phrasebook;
import supine.session.Effect.Cue;
import supine.session.Effect.EndReason;
import supine.session.Situation.Adjusting;
import supine.session.Situation.AllClear;
import supine.session.Situation.Answering;
import supine.session.Situation.Asking;
import supine.session.Situation.Awaiting;
import supine.session.Situation.Checking;
import supine.session.Situation.Choosing;
import supine.session.Situation.Closing;
import supine.session.Situation.Feeling;
import supine.session.Situation.Frozen;
import supine.session.Situation.Halted;
import supine.session.Situation.Instructing;
import supine.session.Situation.Timing;

/** What each command does. Stop, pain and help come first and are the same everywhere. */
final class Commands {
    private static final int MORE_SECONDS = 15;

    private final Phrasebook phrasebook;
    private final SoundCheck soundCheck;
    private final Closings closings;
    private final Answers answers;
    private final Choice choosing;
    private final Interviews interviews;
    private final Adjustments adjustments;

    Commands(Closings closings, Answers answers, Choice choosing, Interviews interviews, Adjustments adjustments,
            Phrasebook phrasebook, SoundCheck soundCheck) {
        this.soundCheck = soundCheck;
        this.phrasebook = phrasebook;
        this.closings = closings;
        this.answers = answers;
        this.choosing = choosing;
        this.interviews = interviews;
        this.adjustments = adjustments;
    }

    /** One of a list was named, or its number. @param said the words */
    void point(Turn turn, Command how, String said) {
        int place = how == Command.NUMBER ? phrasebook.number(said) - 1 : -1;
        var was = Halts.base(turn);
        if (turn.situation() instanceof Halted) {
            unmoved(turn);
        } else if (was instanceof Choosing offered) {
            choosing.point(turn, offered, place, said);
        } else if (was instanceof Adjusting asked) {
            adjustments.point(turn, asked, place, said);
        } else {
            unmoved(turn);
        }
    }

    void carryOut(Turn turn, Command command) {
        if (inAftercare(turn, command)) {
            return;
        }
        if (Halts.base(turn) instanceof Feeling && command != Command.PAIN && command != Command.HELP_ME && !Adjustments.isNotch(command)
                && command != Command.WHAT_CAN_I_SAY) {
            Feelings.answered(turn, command);
            return;
        }
        switch (command) {
            case STOP -> Halts.stop(turn);
            case PAIN -> closings.aftercare(turn, EndReason.PAIN);
            case HELP_ME -> closings.aftercare(turn, EndReason.HELP);
            case FINISH -> finish(turn);
            case PAUSE -> Halts.halt(turn, Halt.PAUSED, Cue.HEARD);
            case RESUME -> resume(turn);
            case NEXT, BACK, REPEAT, READY, MORE_TIME, YES, NO, UNSURE, START_AGAIN, COUNT, NUMBER, NAME, BETTER, SAME, WORSE -> moveOrAnswer(turn, command);
            case HOW_LONG, WHERE_AM_I, WHATS_NEXT, WHAT_CAN_I_SAY -> ask(turn, command);
            case SLOWER, FASTER, LOUDER, QUIETER -> {
                var was = Halts.base(turn);
                reply(turn, was, Adjustments.notch(turn, command));
            }
            case SHORT_INSTRUCTIONS, FULL_INSTRUCTIONS -> reply(turn, Halts.base(turn), Adjustments.instructions(turn, command));
            case SETTINGS -> settings(turn);
            case SOUND_CHECK -> checkSound(turn);
        }
    }

    /** After pain, and in other last words, little is obeyed: nobody shall lose the guidance, and nothing starts by itself. */
    private boolean inAftercare(Turn turn, Command command) {
        var situation = turn.situation();
        if (Adjustments.isNotch(command) && (situation instanceof Closing || situation instanceof AllClear
                || situation instanceof Asking question && question.isAftercare())) {
            // What is being said is too important to be interrupted; the next sentence is said so.
            Adjustments.notch(turn, command);
        }
        if (situation instanceof Closing closing) {
            if (command == Command.STOP && closing.isFarewell()) {
                turn.clearAir();
                turn.end(closing.reason());
            } else if (command == Command.STOP && closing.isAftercare()) {
                closings.silence(turn, closing.reason());
            } else if (command == Command.FINISH && closing.isLingering()) {
                closings.over(turn, closing.reason());
            } else if (command == Command.REPEAT && closing.isAftercare()) {
                closings.repeat(turn, closing);
            } else {
                // A key may have set the brake; the last words shall be heard all the same.
                turn.add(new Effect.ReleaseBrake());
            }
        } else if (situation instanceof Asking asking && asking.isAftercare()) {
            switch (command) {
                case STOP, FINISH -> closings.silence(turn, EndReason.PAIN);
                case YES, NO, UNSURE -> interviews.answered(turn, asking, command);
                case REPEAT -> again(turn, asking);
                default -> turn.add(new Effect.ReleaseBrake());
            }
        } else if (situation instanceof AllClear) {
            switch (command) {
                case STOP -> closings.silence(turn, EndReason.PAIN);
                case FINISH -> closings.over(turn, EndReason.PAIN);
                case START_AGAIN -> interviews.startAgain(turn);
                case REPEAT -> {
                    turn.clearAir();
                    turn.become(new AllClear(turn.say(Lines.START_AGAIN), Situation.NEVER));
                }
                default -> turn.add(new Effect.ReleaseBrake());
            }
        } else {
            return false;
        }
        return true;
    }

    private void again(Turn turn, Asking asking) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        interviews.askAgain(turn, asking);
    }

    private void settings(Turn turn) {
        var was = Halts.base(turn);
        if (turn.situation() instanceof Halted || was instanceof Choosing) {
            adjustments.begin(turn, turn.situation() instanceof Halted ? turn.situation() : was);
        } else if (!(was instanceof Adjusting)) {
            reply(turn, was, Lines.SETTINGS_LATER);
        } else {
            unmoved(turn);
        }
    }

    private void checkSound(Turn turn) {
        var was = Halts.base(turn);
        if (turn.situation() instanceof Halted || was instanceof Choosing || was instanceof Checking) {
            var back = was instanceof Checking checking ? checking.back() : turn.situation() instanceof Halted ? turn.situation() : was;
            turn.clearAir();
            turn.sound(Cue.HEARD);
            soundCheck.begin(turn, back);
        } else {
            reply(turn, was, Lines.CHECK_LATER);
        }
    }

    /** Out of the dialogue, to where it was begun: nothing moves by that. */
    private boolean leavesSettings(Turn turn) {
        if (!(turn.situation() instanceof Halted) && Halts.base(turn) instanceof Adjusting asked) {
            turn.clearAir();
            turn.sound(Cue.HEARD);
            adjustments.leave(turn, asked);
            return true;
        }
        return false;
    }

    private void finish(Turn turn) {
        if (leavesSettings(turn)) {
            return;
        }
        boolean stopped = turn.situation() instanceof Halted halted && halted.why() == Halt.STOPPED;
        turn.clearAir();
        turn.sound(Cue.HEARD);
        Walk.leave(turn, stopped ? EndReason.STOPPED : EndReason.FINISHED);
    }

    private void resume(Turn turn) {
        if (leavesSettings(turn)) {
            return;
        }
        if (turn.situation() instanceof Frozen frozen) {
            Halts.thawQuietly(turn, frozen);
        } else if (turn.situation() instanceof Halted) {
            Halts.resume(turn);
        }
    }

    private void moveOrAnswer(Turn turn, Command command) {
        var was = Halts.base(turn);
        if (was instanceof Choosing offered) {
            if (turn.situation() instanceof Halted || !choosing.answer(turn, offered, command)) {
                unmoved(turn);
            }
            return;
        }
        if (was instanceof Checking) {
            unmoved(turn);
            return;
        }
        if (was instanceof Adjusting asked) {
            if (turn.situation() instanceof Halted || !adjustments.answer(turn, asked, command)) {
                unmoved(turn);
            }
            return;
        }
        if (was instanceof Asking asking) {
            switch (turn.situation() instanceof Halted ? Command.NEXT : command) {
                case YES, NO, UNSURE -> interviews.answered(turn, asking, command);
                case REPEAT -> again(turn, asking);
                default -> unmoved(turn);
            }
            return;
        }
        switch (command) {
            case YES, NO -> endOrStay(turn, command);
            case NEXT -> leap(turn, 1);
            case BACK -> leap(turn, -1);
            case REPEAT -> repeat(turn, was);
            case READY -> ready(turn, was);
            case MORE_TIME -> moreTime(turn, was);
            default -> unmoved(turn);
        }
    }

    /** Asked whether to end, because nothing that was said was understood. */
    private void endOrStay(Turn turn, Command answer) {
        if (!(turn.situation() instanceof Halted halted && halted.offersEnd())) {
            unmoved(turn);
        } else if (answer == Command.YES) {
            finish(turn);
        } else {
            Halts.keep(turn, halted);
        }
    }

    /** A command that means nothing here: what froze for it goes on, what stands still says how to go on. */
    private static void unmoved(Turn turn) {
        if (turn.situation() instanceof Frozen frozen) {
            Halts.thawQuietly(turn, frozen);
        } else if (turn.situation() instanceof Halted halted) {
            turn.clearAir();
            turn.say(halted.why().words());
        }
    }

    private static void leap(Turn turn, int by) {
        int stage = turn.state().place().stage() + by;
        turn.clearAir();
        turn.sound(Cue.HEARD);
        if (turn.state().place().stage() == turn.plan().ending() && by > 0) {
            turn.arrive();
        } else if (stage < 1) {
            turn.say(Lines.FIRST_STEP);
            Walk.enter(turn, new Place(1, 0));
        } else {
            Walk.enter(turn, new Place(stage, 0));
        }
    }

    /** The current instruction once more; from within the exercise, its movement, and the hold begins anew. */
    private static void repeat(Turn turn, Situation was) {
        var place = turn.state().place();
        var stage = turn.stage();
        int part = place.part();
        if (part >= stage.dose()) {
            part = stage.first(Part.Paragraph.MOVEMENT);
        } else if (turn.part() instanceof Part.Say say) {
            part = stage.first(say.paragraph());
        } else if (turn.part().equals(Part.AwaitReady.WHEN_THERE) && stage.first(Part.Paragraph.ARRIVE) >= 0) {
            // The body has followed most of the way: where it ends, and all of it to whoever says it again meanwhile.
            part = stage.lastSaidBefore(part);
        } else if (was instanceof Awaiting) {
            part = Math.max(stage.first(Part.Paragraph.MOVEMENT), 0) < part ? stage.first(Part.Paragraph.MOVEMENT) : 0;
        }
        turn.clearAir();
        turn.sound(Cue.HEARD);
        Walk.enter(turn, new Place(place.stage(), Math.max(part, 0)));
    }

    /** Begins what waits; said early, it passes over the rest of the instructions to what waits next. */
    private static void ready(Turn turn, Situation was) {
        boolean mayMove = !(turn.situation() instanceof Halted) && (was instanceof Awaiting || was instanceof Instructing
                || turn.part() instanceof Part.Timed timed && timed.kind() == Part.Kind.BREATHER);
        int wait = mayMove ? turn.stage().nextWait(turn.state().place().part()) : -1;
        if (wait < 0) {
            unmoved(turn);
            return;
        }
        turn.clearAir();
        turn.sound(Cue.HEARD);
        turn.become(turn.state().at(new Place(turn.state().place().stage(), wait)));
        Walk.advance(turn);
    }

    private static void moreTime(Turn turn, Situation was) {
        var halted = turn.situation() instanceof Halted;
        if (was instanceof Timing timing && !halted && turn.part() instanceof Part.Timed timed
                && timed.kind() != Part.Kind.COUNT_IN && timed.kind() != Part.Kind.BREATHER) {
            long extra = Math.min(MORE_SECONDS * 1000L, limitMs(turn) - Walk.totalMs(timed, timing));
            if (extra < 1000) {
                answer(turn, was, Lines.AT_THE_LIMIT);
            } else {
                answer(turn, new Timing(timing.sinceMs(), timing.beforeMs(), timing.nextBeat(), timing.extraMs() + extra),
                        Lines.more((int) (extra / 1000)));
            }
        } else if (was instanceof Awaiting && !halted) {
            turn.clearAir();
            turn.sound(Cue.HEARD);
            turn.become(new Awaiting(turn.say(Lines.TAKE_YOUR_TIME), Situation.NEVER, 1));
        } else {
            reply(turn, was, Lines.NOT_TIMED);
        }
    }

    /** The longest hold that the sources allow. */
    private static long limitMs(Turn turn) {
        return turn.stage().exercise().map(exercise -> exercise.limits().holdSeconds() * 1000L).orElse(Long.MAX_VALUE);
    }

    private void ask(Turn turn, Command command) {
        var was = Halts.base(turn);
        if (was instanceof Checking && command != Command.WHAT_CAN_I_SAY || was instanceof Asking && command != Command.WHAT_CAN_I_SAY || was instanceof Adjusting && command != Command.WHAT_CAN_I_SAY
                || was instanceof Choosing && (command == Command.WHERE_AM_I || command == Command.WHATS_NEXT)) {
            unmoved(turn);
            return;
        }
        reply(turn, was, switch (command) {
            case HOW_LONG -> answers.howLong(turn, was, choosing);
            case WHERE_AM_I -> answers.whereAmI(turn);
            case WHATS_NEXT -> answers.whatsNext(turn);
            default -> answers.whatCanISay(Expected.in(turn.situation()), was);
        });
    }

    /** Answers; what moved goes on afterwards, what stood still keeps standing. */
    private static void reply(Turn turn, Situation was, String words) {
        if (turn.situation() instanceof Halted halted) {
            turn.clearAir();
            turn.sound(Cue.HEARD);
            long utterance = turn.say(words);
            turn.become(halted.saying(utterance));
        } else {
            answer(turn, was, words);
        }
    }

    private static void answer(Turn turn, Situation was, String words) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        turn.become(new Answering(was, turn.say(words)));
    }
}
