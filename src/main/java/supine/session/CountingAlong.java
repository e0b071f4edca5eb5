package supine.session;

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
            turn.become(frozen.counting());
        }
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
                && isSame(before.beats().get(before.beats().size() - 1).word(), word);
    }

    /** One of the counts since shortly before the voice began, or of the seconds of a hold that are passed over in silence. */
    private static boolean isDue(Turn turn, Frozen frozen, Timing timing, String word) {
        var timed = (Part.Timed) turn.part();
        long fromMs = timing.beforeMs() - AHEAD_MS;
        long untilMs = elapsedMs(turn, frozen, timing);
        for (var beat : timed.beats()) {
            if (beat.atMs() >= fromMs && beat.atMs() <= untilMs && isSame(beat.word(), word)) {
                return true;
            }
        }
        for (long second = Math.max(1, fromMs / SECOND_MS + 1); timed.kind() == Part.Kind.HOLD && second <= untilMs / SECOND_MS; second++) {
            if (isSame(Lines.number(second), word)) {
                return true;
            }
        }
        return false;
    }

    /** "Five" will do for "twenty five", and "one" for "one minute". */
    private static boolean isSame(String count, String word) {
        return count.equals(word) || count.endsWith(" " + word) || count.startsWith(word + " ");
    }

    /** How much of the stretch would have passed if nobody had spoken. */
    private static long elapsedMs(Turn turn, Frozen frozen, Timing timing) {
        return timing.beforeMs() + turn.nowMs - frozen.sinceMs();
    }

    /** True if a voice that is over was a number that was due, and nothing else. */
    static boolean passes(Turn turn, VoiceEnded event) {
        return turn.situation() instanceof Frozen frozen && !event.suspected() && !frozen.letGo()
                && frozen.voiceMs() == 0 && frozen.counted() > 0 && event.durationMs() <= frozen.counted() * NUMBER_MS;
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
