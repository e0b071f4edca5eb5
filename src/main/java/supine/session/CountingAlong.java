package supine.session;

import supine.command.Command;
import supine.session.SessionEvent.Commanded;
import supine.session.SessionEvent.Origin;
import supine.session.SessionEvent.VoiceEnded;
import supine.session.Situation.Frozen;
import supine.session.Situation.Instructing;
import supine.session.Situation.Timing;

/**
 * Somebody who counts aloud with the program. Their voice freezes it as any voice does; but if it was nothing but the numbers that
 * were due, the time has run on meanwhile, and so do the counts: nothing drifts, and nothing is asked. Whatever else was said with it
 * is judged as it is without a number.
 */
final class CountingAlong {
    /** Ahead of the beat, and late to be noticed, ms. */
    private static final long AHEAD_MS = 600;
    /** A number and the pause after it last no longer; more was more than a number, ms. */
    private static final long NUMBER_MS = 1_300;
    private static final int SECOND_MS = 1_000;

    private CountingAlong() {
    }

    /** A number was heard. */
    static void said(Turn turn, String word) {
        if (turn.situation() instanceof Frozen frozen && (frozen.was() instanceof Timing timing && isDue(turn, frozen, timing, word)
                || isAfter(turn, frozen.was(), word))) {
            turn.become(frozen.with(frozen.along().number()));
        }
    }

    /**
     * What a voice said as a whole may have been a number. Of all numbers just one is expected, at just this time, so that less will do than where any may
     * be meant; in the silent seconds of a hold, or off the beat, it will not. @param plainly see {@link Along#plainly}
     */
    static void perhaps(Turn turn, String word, boolean plainly) {
        if (turn.situation() instanceof Frozen frozen && turn.state().due().isSaidAlongAt(frozen.sinceMs(), word)) {
            turn.become(frozen.with(frozen.along().onlyNumber(plainly)));
        }
    }

    /**
     * "Stop" was heard, and is doubted, in a voice that began with a count: some voices' "four" is like it. Nothing moves while they speak; when they have
     * spoken it was the number, or it is obeyed. @return true if that is waited for
     */
    static boolean mayBeNumber(Turn turn, Commanded event) {
        if (event.command() == Command.STOP && event.origin() == Origin.VOICE && event.doubted() && !event.plain()
                && turn.situation() instanceof Frozen frozen && frozen.isFirstVoice() && !frozen.along().stop()
                && turn.state().due().isOnBeat(frozen.sinceMs())) {
            turn.become(frozen.with(frozen.along().perhapsStop()));
            return true;
        }
        return false;
    }

    /** When a "stop" that may be a number is obeyed although the voice still sounds; never, if there is none. */
    static long obeyedMs(Frozen frozen) {
        return frozen.along().stop() ? frozen.sinceMs() + NUMBER_MS : Situation.NEVER;
    }

    /** "Go on" was heard in a voice that nobody can have meant so. @return true if "one" was due, which is like it */
    static boolean isOne(Turn turn) {
        var before = turn.situation();
        said(turn, "one");
        return turn.situation() != before;
    }

    /** The last count of a stretch may be said when what follows it has begun. */
    private static boolean isAfter(Turn turn, Situation was, String word) {
        var place = turn.state().place();
        boolean soon = was instanceof Instructing || was instanceof Timing timing && timing.beforeMs() <= NUMBER_MS;
        return soon && place.part() > 0 && turn.stage().parts().get(place.part() - 1) instanceof Part.Timed before && !before.beats().isEmpty()
                && Counted.isSame(before.beats().get(before.beats().size() - 1).word(), word);
    }

    /** One of the counts since shortly before the voice began, or of the seconds of a hold that are passed over in silence. */
    private static boolean isDue(Turn turn, Frozen frozen, Timing timing, String word) {
        var timed = (Part.Timed) turn.part();
        long fromMs = timing.beforeMs() - AHEAD_MS;
        long untilMs = elapsedMs(turn, frozen, timing);
        for (var beat : timed.beats()) {
            if (beat.atMs() >= fromMs && beat.atMs() <= untilMs && Counted.isSame(beat.word(), word)) {
                return true;
            }
        }
        for (long second = Math.max(1, fromMs / SECOND_MS + 1); timed.kind() == Part.Kind.HOLD && second <= untilMs / SECOND_MS; second++) {
            if (Counted.isSame(Lines.number(second), word)) {
                return true;
            }
        }
        return false;
    }

    /** How much of the stretch would have passed if nobody had spoken. */
    private static long elapsedMs(Turn turn, Frozen frozen, Timing timing) {
        return timing.beforeMs() + turn.nowMs - frozen.sinceMs();
    }

    /** True if a voice that is over was a number that was due, and nothing else. */
    static boolean passes(Turn turn, VoiceEnded event) {
        if (!(turn.situation() instanceof Frozen frozen) || frozen.letGo() || frozen.voiceMs() > 0) {
            return false;
        }
        var along = frozen.along();
        boolean doubt = event.suspected() || along.stop();
        return (along.plainly() || !doubt) && along.numbers() > 0 && event.durationMs() <= along.numbers() * NUMBER_MS;
    }

    /** As if nobody had spoken: what was due meanwhile has been said. */
    static void goOn(Turn turn) {
        if (turn.situation() instanceof Frozen frozen && frozen.was() instanceof Timing timing) {
            var running = new Timing(turn.nowMs, elapsedMs(turn, frozen, timing), timing.nextBeat(), timing.extraMs());
            turn.add(new Effect.ReleaseBrake());
            turn.become(Walk.halted((Part.Timed) turn.part(), running, turn.nowMs));
            turn.report("resumed");
        } else if (turn.situation() instanceof Frozen frozen) {
            Halts.thawQuietly(turn, frozen);
        }
    }
}
