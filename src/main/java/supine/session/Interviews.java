package supine.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.script.Guidance;
import supine.script.Regions;
import supine.script.Routine;
import supine.script.Screening;
import supine.session.Effect.Cue;
import supine.session.Effect.EndReason;
import supine.session.Effect.Reflex;
import supine.session.Interview.Purpose;
import supine.session.Interview.Weight;
import supine.session.Situation.AllClear;
import supine.session.Situation.Asking;
import supine.session.Situation.Frozen;

/**
 * The questions before a session and after pain. Not knowing, and two answers that were not understood, count as the unsafe answer; a
 * safe one is said back, so that whoever was misheard can tell.
 */
final class Interviews {
    private static final int UNCLEAR_COUNTS_AS_UNSAFE = 2;
    private static final long ASK_AGAIN_MS = 8_000;
    /** An answer is said and understood within this time. */
    private static final long HEARD_OUT_MS = 2_500;
    private static final long CHOICES_MS = 20_000;
    /** Nobody wants to start again: the session ends. */
    private static final long OFFER_MS = 30_000;

    private final Guidance guidance;
    private final @Nullable Screening screening;
    private final Regions regions;
    private final Known known;
    private final Closings closings;

    /** @param screening null where nobody is there to be screened */
    Interviews(Guidance guidance, @Nullable Screening screening, Regions regions, Known known, Closings closings) {
        this.guidance = guidance;
        this.screening = screening;
        this.regions = regions;
        this.known = known;
        this.closings = closings;
    }

    /** True if there is somebody who can be asked. */
    boolean isSomebodyThere() {
        return screening != null;
    }

    /** Where questions come before the routine's own welcome. */
    void greet(Turn turn) {
        if (screening != null) {
            turn.say(Lines.WELCOME);
        }
    }

    /** Once a routine is chosen: asks what must be asked, then walks. */
    void beforeSession(Turn turn) {
        var pain = known.lastPain();
        if (screening == null) {
            Walk.enter(turn, Place.START);
        } else if (!known.regionAsked() && regions.all().size() > 1 && turn.state().region().equals(Regions.ELSEWHERE)) {
            turn.say(Lines.WHERE);
            begin(turn, Interview.region(regions));
        } else if (pain.isPresent()) {
            begin(turn, Interview.painOfLastTime(pain.get(), guidance, turn.state().region()));
        } else {
            newsOrScreening(turn, screening);
        }
    }

    private void newsOrScreening(Turn turn, Screening questions) {
        if (known.screened()) {
            begin(turn, Interview.news(questions));
        } else {
            turn.say(Lines.SOME_QUESTIONS);
            begin(turn, Interview.screening(questions, turn.state().region()));
        }
    }

    /** After pain, once the first words have been said. */
    void redFlags(Turn turn) {
        turn.say(Lines.SIGNS);
        begin(turn, Interview.redFlags(guidance, turn.state().region()));
    }

    private static void begin(Turn turn, Interview interview) {
        ask(turn, interview, 0, false, "");
    }

    /** @param echo said back first */
    private static void ask(Turn turn, Interview interview, int index, boolean clearance, String echo) {
        if (!echo.isEmpty()) {
            turn.say(echo);
        }
        long begunMs = turn.isSpeaking() ? Situation.NEVER : turn.nowMs;
        var words = clearance ? Lines.CLEARANCE : interview.items().get(index).ask();
        turn.report("question", "text", words, "id", id(interview.items().get(index), clearance));
        turn.become(new Asking(interview, index, clearance, 0, begunMs, echo, turn.say(words), Situation.NEVER, 0));
    }

    private static String id(Interview.Item item, boolean clearance) {
        return clearance ? "clearance" : item.id();
    }

    private static String words(Asking asking) {
        return asking.clearance() ? Lines.CLEARANCE : asking.item().ask();
    }

    /** Yes, no or "I don't know". */
    void answered(Turn turn, Asking asking, Command answer) {
        long voiceMs = turn.situation() instanceof Frozen frozen ? frozen.sinceMs() : turn.nowMs;
        if (!asking.isAskedBy(voiceMs)) {
            tooEarly(turn, asking, answer);
            return;
        }
        turn.clearAir();
        turn.sound(Cue.HEARD);
        boolean unsafeYes = !asking.clearance() && asking.item().unsafeYes();
        decide(turn, asking, answer.id(), answer == Command.UNSURE || (answer == Command.YES) == unsafeYes);
    }

    /**
     * Nobody can have answered what has not been asked. Whoever contradicts what is being said back is asked about that once more; whoever is
     * in a hurry need not hear it to its end. A question that has just begun goes on, or somebody who presses keys would never hear more of it.
     */
    private static void tooEarly(Turn turn, Asking asking, Command answer) {
        int before = asking.index() - 1;
        if (!asking.echo().isEmpty() && before >= 0
                && (answer == Command.UNSURE || (answer == Command.YES) == asking.interview().items().get(before).unsafeYes())) {
            turn.clearAir();
            ask(turn, asking.interview(), before, false, "");
        } else if (asking.begunMs() == Situation.NEVER || turn.situation() instanceof Frozen) {
            turn.clearAir();
            turn.become(asking.begun(turn.say(words(asking)), turn.nowMs));
        }
    }

    private void decide(Turn turn, Asking asking, String answer, boolean unsafe) {
        turn.report("answer", "question", id(asking.item(), asking.clearance()), "answer", answer, "safe", !unsafe);
        if (asking.interview().purpose() == Interview.Purpose.REGION && !answer.equals(Command.YES.id())) {
            notHere(turn, asking, answer);
            return;
        }
        if (answer.equals(Command.UNSURE.id())) {
            turn.say(Lines.NOT_KNOWING);
        }
        if (!unsafe) {
            next(turn, asking, asking.clearance() ? Lines.CLEARED : asking.item().echo());
        } else if (!asking.clearance() && asking.item().weight() == Weight.ASK_CLEARANCE) {
            if (known.cleared()) {
                next(turn, asking, Lines.CLEARED);
            } else {
                ask(turn, asking.interview(), asking.index(), true, "");
            }
        } else {
            unsafe(turn, asking);
        }
    }

    /** Of places, only a clear yes counts: nothing is taken for granted about whom to call. */
    private void notHere(Turn turn, Asking asking, String answer) {
        if (answer.equals(Command.NO.id())) {
            next(turn, asking, "");
        } else {
            located(turn, null);
        }
    }

    private void unsafe(Turn turn, Asking asking) {
        switch (asking.interview().purpose()) {
            case NEWS -> {
                if (screening != null) {
                    begin(turn, Interview.screening(screening, turn.state().region()));
                }
            }
            case REGION -> located(turn, asking);
            case LEAVE_OUT -> leaveOut(turn);
            case RED_FLAGS -> closings.advise(turn, EndReason.PAIN, asking.item().advice());
            case SCREENING, PAIN_OF_LAST_TIME -> {
                var words = new ArrayList<>(asking.item().advice());
                words.add(Lines.NOT_TODAY);
                turn.report("declined", "question", id(asking.item(), asking.clearance()));
                closings.advise(turn, EndReason.DECLINED, words);
            }
        }
    }

    private void next(Turn turn, Asking asking, String echo) {
        if (asking.index() + 1 < asking.interview().items().size()) {
            ask(turn, asking.interview(), asking.index() + 1, false, echo);
            return;
        }
        if (!echo.isEmpty()) {
            turn.say(echo);
        }
        switch (asking.interview().purpose()) {
            case REGION -> located(turn, null);
            case PAIN_OF_LAST_TIME -> afterOldPain(turn);
            case LEAVE_OUT -> news(turn);
            case NEWS -> Walk.enter(turn, Place.START);
            case SCREENING -> {
                turn.report("screened");
                Walk.enter(turn, Place.START);
            }
            case RED_FLAGS -> allClear(turn);
        }
    }

    /** @param yes the question that was answered with yes; null if none was: then no number is named, since a wrong one costs time */
    private void located(Turn turn, @Nullable Asking yes) {
        var region = yes == null ? Regions.ELSEWHERE : regions.of(yes.item().id());
        turn.report("region", "region", region.id());
        turn.become(turn.state().in(region));
        turn.say(region.fill(Lines.WILL_CALL));
        var pain = known.lastPain();
        if (pain.isPresent()) {
            begin(turn, Interview.painOfLastTime(pain.get(), guidance, region));
        } else {
            news(turn);
        }
    }

    private void afterOldPain(Turn turn) {
        var pain = known.lastPain().orElseThrow();
        boolean among = turn.plan().routine().steps().stream().anyMatch(step -> step.exercise().id().equals(pain.exerciseId()));
        if (among) {
            begin(turn, Interview.leaveOut(pain));
        } else {
            news(turn);
        }
    }

    private void leaveOut(Turn turn) {
        var id = known.lastPain().orElseThrow().exerciseId();
        var routine = turn.plan().routine();
        var steps = routine.steps().stream().filter(step -> !step.exercise().id().equals(id)).toList();
        if (steps.isEmpty()) {
            closings.advise(turn, EndReason.DECLINED, List.of(Lines.NOTHING_LEFT));
            return;
        }
        var shorter = new Routine(routine.id(), routine.name(), routine.minutes(), routine.summary(), routine.level(), routine.needs(),
                routine.start(), routine.welcome(), steps, routine.ending(), routine.author(), routine.licence(), routine.language());
        turn.become(turn.state().with(PlanMaker.plan(shorter, turn.plan().gettingUp(), turn.state().echoFree(), turn.plan().verbosity()).done(turn.plan().done()), Place.START));
        news(turn);
    }

    private void news(Turn turn) {
        if (screening != null) {
            newsOrScreening(turn, screening);
        }
    }

    private void allClear(Turn turn) {
        Interview.texts(guidance.advice().allClear(), turn.state().region()).forEach(turn::say);
        turn.become(new AllClear(turn.say(Lines.START_AGAIN), Situation.NEVER));
    }

    /** A new session of the same routine, from its one-sentence screening on. */
    void startAgain(Turn turn) {
        turn.clearAir();
        turn.sound(Cue.HEARD);
        turn.report("started-again");
        turn.add(new Effect.OnVoice(Reflex.SILENCES));
        turn.become(turn.state().with(turn.plan().fromAnywhere(), Place.START));
        if (screening == null) {
            Walk.enter(turn, Place.START);
        } else {
            begin(turn, Interview.news(screening));
        }
    }

    /**
     * A voice after pain. What leads to a question is said all the same; the question itself gives way to whoever answers early: over the
     * program's own voice an answer is not understood.
     */
    void interrupted(Turn turn, Asking asking) {
        if (asking.sinceMs() == Situation.NEVER && asking.isAskedBy(turn.nowMs)) {
            turn.clearAir();
            turn.become(asking.again(asking.unclear(), asking.utterance(), turn.nowMs, asking.asked()));
        } else {
            turn.add(new Effect.ReleaseBrake());
            turn.become(hearingOut(asking, turn.nowMs));
        }
    }

    /** Asked again just now, the question would drown the very answer it asks for. */
    private static Asking hearingOut(Asking asking, long nowMs) {
        return asking.again(asking.unclear(), asking.utterance(), Situation.putOff(asking.sinceMs(), dueMs(asking), nowMs + HEARD_OUT_MS), asking.asked());
    }

    /** A voice in the last moment of the offer to start again: it may be taking it. */
    static void interrupted(Turn turn, AllClear offer) {
        turn.add(new Effect.ReleaseBrake());
        turn.become(new AllClear(offer.utterance(), Situation.putOff(offer.sinceMs(), dueMs(offer), turn.nowMs + HEARD_OUT_MS)));
    }

    /** Something was said and not understood. @param own true if it was the program's own voice that was heard */
    void unclear(Turn turn, Asking asking, boolean own) {
        int unclear = asking.unclear() + (own ? 0 : 1);
        turn.clearAir();
        if (unclear >= UNCLEAR_COUNTS_AS_UNSAFE) {
            turn.say(Lines.NOT_KNOWING);
            decide(turn, asking, "unclear", true);
        } else {
            long utterance = turn.say(Lines.YES_OR_NO + " " + words(asking));
            turn.become(asking.again(unclear, utterance, Situation.NEVER, 0));
        }
    }

    /** Nothing was said. After pain, everything is told instead, the emergency signs twice. */
    void silent(Turn turn, Asking asking) {
        int asked = asking.asked() + 1;
        if (asking.isAftercare() && asked > 1) {
            closings.tellAll(turn);
            return;
        }
        var words = asked == 1 ? words(asking) + " " + Lines.YES_OR_NO : Lines.YES_NO_UNSURE;
        // After pain the second silence counts from the repeated question; before a session there is time.
        long since = asking.isAftercare() ? Situation.NEVER : asking.sinceMs();
        turn.become(asking.again(asking.unclear(), turn.say(words), since, asked));
    }

    void askAgain(Turn turn, Asking asking) {
        turn.become(asking.again(asking.unclear(), turn.say(words(asking)), Situation.NEVER, 0));
    }

    static long dueMs(Asking asking) {
        if (asking.sinceMs() == Situation.NEVER) {
            return Situation.NEVER;
        }
        return switch (asking.asked()) {
            case 0 -> asking.sinceMs() + ASK_AGAIN_MS;
            case 1 -> asking.sinceMs() + (asking.isAftercare() ? ASK_AGAIN_MS : CHOICES_MS);
            default -> Situation.NEVER;
        };
    }

    static long dueMs(AllClear offer) {
        return offer.sinceMs() == Situation.NEVER ? Situation.NEVER : offer.sinceMs() + OFFER_MS;
    }
}
