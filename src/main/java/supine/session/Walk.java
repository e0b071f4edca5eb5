package supine.session;

import supine.session.Effect.Cue;
import supine.session.Effect.EndReason;
import supine.session.Part.Kind;
import supine.session.Situation.Awaiting;
import supine.session.Situation.Closing;
import supine.session.Situation.Instructing;
import supine.session.Situation.Timing;

/** Walking the plan: entering a part, going through its time, going on to the next. */
final class Walk {
    /** Counts are ordered this long before their beat, so that they can begin exactly on it, ms. */
    static final long LOOKAHEAD_MS = 300;
    /** Pause between the last word of an instruction and the first beat after it, ms; more than {@link #LOOKAHEAD_MS}. */
    private static final long BREATHER_MS = 400;

    private Walk() {
    }

    /** Begins the part at a place that is reached by words or by a leap. */
    static void enter(Turn turn, Place place) {
        lead(turn, place, Lines.LAST_STEP_DONE);
        enter(turn, place, turn.nowMs + BREATHER_MS);
    }

    /** Whoever leaves a stage in the middle, or goes back, is led from where the body is, and not from where it would have been. */
    private static void lead(Turn turn, Place place, String opening) {
        var plan = turn.state().plan();
        var here = turn.state().place();
        if (plan == null || place.part() > 0 || place.stage() == 0 || place.equals(here)) {
            return;
        }
        // On the way to a stage, its own words are the best that there are.
        if (place.stage() != here.stage() || plan.stage(here).whereabouts(here.part()).isPresent()) {
            // A stage that is begun anew may have fewer parts than it had.
            turn.become(turn.state().with(plan.leading(here, place.stage(), opening), place.stage() == here.stage() ? place : here));
        }
    }

    /** @param startMs when a stretch of time that stands at that place begins */
    private static void enter(Turn turn, Place place, long startMs) {
        announce(turn, place);
        turn.become(turn.state().at(place));
        var part = turn.part();
        if (part instanceof Part.Say say) {
            turn.become(new Instructing(turn.say(say.text())));
        } else if (part instanceof Part.AwaitReady wait) {
            turn.become(new Awaiting(turn.say(wait.invitation()), Situation.NEVER, 0));
        } else if (part instanceof Part.Timed timed) {
            timed.sound().ifPresent(cue -> turn.soundAt(cue, startMs));
            turn.become(new Timing(startMs, 0, 0, 0));
        }
    }

    static void advance(Turn turn) {
        advance(turn, turn.nowMs + BREATHER_MS);
    }

    private static void advance(Turn turn, long startMs) {
        var next = turn.plan().after(turn.state().place());
        if (next == null) {
            turn.arrive();
        } else {
            lead(turn, next, Lines.LAST_STEP_DONE);
            enter(turn, next, startMs);
        }
    }

    /** Time within a stretch: orders the beats that come near, and goes on when it is over. */
    static void tick(Turn turn, Timing timing) {
        var timed = (Part.Timed) turn.part();
        int beat = timing.nextBeat();
        while (beat < timed.beats().size() && orderMs(timed.beats().get(beat), timing) <= turn.nowMs) {
            order(turn, timed.beats().get(beat), timing);
            beat++;
        }
        turn.become(new Timing(timing.sinceMs(), timing.beforeMs(), beat, timing.extraMs()));
        long endMs = endMs(timed, timing);
        if (turn.nowMs >= endMs) {
            if (timed.kind() == Kind.HOLD) {
                turn.sound(Cue.HOLD_ENDS);
            }
            advance(turn, endMs);
        }
    }

    /** When {@link #tick} has something to do next. */
    static long dueMs(Part.Timed timed, Timing timing) {
        long endMs = endMs(timed, timing);
        if (timing.nextBeat() >= timed.beats().size()) {
            return endMs;
        }
        return Math.min(endMs, orderMs(timed.beats().get(timing.nextBeat()), timing));
    }

    static long totalMs(Part.Timed timed, Timing timing) {
        return timed.lengthMs() + timing.extraMs();
    }

    /** The same stretch, standing still: what has begun to sound counts as said. */
    static Timing halted(Part.Timed timed, Timing timing, long nowMs) {
        long elapsed = timing.elapsedMs(nowMs);
        int said = 0;
        while (said < timed.beats().size() && timed.beats().get(said).atMs() <= elapsed && nowMs >= timing.sinceMs()) {
            said++;
        }
        return new Timing(nowMs, elapsed, said, timing.extraMs());
    }

    private static long endMs(Part.Timed timed, Timing timing) {
        return timing.sinceMs() + totalMs(timed, timing) - timing.beforeMs();
    }

    private static long beatMs(Beat beat, Timing timing) {
        return timing.sinceMs() + beat.atMs() - timing.beforeMs();
    }

    private static long orderMs(Beat beat, Timing timing) {
        return beatMs(beat, timing) - LOOKAHEAD_MS;
    }

    private static void order(Turn turn, Beat beat, Timing timing) {
        if (beat.isTick()) {
            turn.soundAt(Cue.TICK, beatMs(beat, timing));
        } else {
            turn.count(beat.word(), beatMs(beat, timing));
        }
    }

    private static void announce(Turn turn, Place next) {
        var stage = turn.plan().stage(next);
        int repetition = stage.parts().get(next.part()).repetition();
        var here = turn.state().place();
        boolean sameStage = here.stage() == next.stage() && next.part() > 0;
        boolean sameRepetition = turn.part().repetition() == repetition || repetition == 0;
        if (stage.exercise().isPresent() && !(sameStage && sameRepetition)) {
            turn.report("step", "exercise", stage.exercise().get().id(), "side", stage.side().spoken(), "repetition", repetition);
        }
    }

    /** Ends in good order: the way to get up, if the body has gone down. */
    static void leave(Turn turn, EndReason reason) {
        turn.become(turn.state().ending(reason));
        var plan = turn.state().plan();
        int stage = turn.state().place().stage();
        if (plan == null || stage == 0 || stage == plan.ending()) {
            // Whoever cannot see must hear that it is over.
            Closings.farewell(turn, Closing.FAREWELL);
        } else {
            var ending = new Place(plan.ending(), 0);
            lead(turn, ending, Lines.FINISHING);
            enter(turn, ending, turn.nowMs + BREATHER_MS);
        }
    }
}
