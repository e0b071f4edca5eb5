package supine.session;

import java.util.ArrayList;
import java.util.List;
import supine.script.Guidance;
import supine.script.Guidance.Statement;
import supine.session.Effect.Cue;
import supine.session.Effect.EndReason;
import supine.session.Effect.Reflex;
import supine.session.Situation.Closing;

/** The last words of a session that did not walk to its end. */
final class Closings {
    private static final String HEARD_PAIN = "I heard pain. This session is over.";
    private static final String HEARD_HELP = "I heard a call for help. This session is over.";
    private static final String SILENCED = "I am quiet now. The session stays ended.";
    /** How long it may be asked to say it again, ms. */
    private static final long LINGER_MS = 10_000;

    private final Guidance guidance;

    Closings(Guidance guidance) {
        this.guidance = guidance;
    }

    /** Pain, or a call for help: everything else ends here, and nothing starts again by itself. */
    void aftercare(Turn turn, EndReason reason) {
        turn.clearAir();
        turn.soundAfterSilence(Cue.STOPPED);
        var exercise = turn.state().plan() == null ? "" : turn.stage().exercise().map(e -> e.id()).orElse("");
        turn.report(reason.id(), "exercise", exercise);
        turn.add(new Effect.OnVoice(Reflex.SOFTENS));
        var lines = new ArrayList<String>();
        if (reason == EndReason.PAIN) {
            lines.add(HEARD_PAIN);
            lines.addAll(texts(turn, guidance.rightNow()));
            begin(turn, reason, lines, true);
        } else {
            lines.add(HEARD_HELP);
            lines.addAll(texts(turn, guidance.advice().emergency()));
            lines.addAll(texts(turn, guidance.rightNow()));
            lines.addAll(signs(turn));
            lines.add(Lines.HEAR_AGAIN);
            begin(turn, reason, lines, false);
        }
    }

    /** Nobody answers: everything is said once, then the emergency signs again. */
    void tellAll(Turn turn) {
        var lines = new ArrayList<String>();
        lines.add(Lines.NO_ANSWER);
        lines.addAll(signs(turn));
        lines.add(Lines.ONCE_MORE);
        lines.addAll(texts(turn, guidance.emergency()));
        begin(turn, EndReason.PAIN, lines, false);
    }

    private List<String> signs(Turn turn) {
        var lines = new ArrayList<String>();
        lines.addAll(texts(turn, guidance.emergency()));
        lines.addAll(texts(turn, guidance.today()));
        lines.addAll(texts(turn, guidance.professional()));
        lines.addAll(texts(turn, guidance.closing()));
        return lines;
    }

    private static List<String> texts(Turn turn, List<Statement> statements) {
        return Interview.texts(statements, turn.state().region());
    }

    /** What to do about an unsafe answer, at once, then the end. */
    void advise(Turn turn, EndReason reason, List<String> advice) {
        turn.add(new Effect.OnVoice(Reflex.SOFTENS));
        var lines = new ArrayList<>(advice);
        lines.addAll(texts(turn, guidance.closing()));
        lines.add(Lines.HEAR_AGAIN);
        begin(turn, reason, lines, false);
    }

    /** "Stop" within aftercare silences it; the session stays ended. */
    void silence(Turn turn, EndReason reason) {
        turn.clearAir();
        begin(turn, reason, List.of(SILENCED), false);
    }

    /** All of it once more. */
    void repeat(Turn turn, Closing closing) {
        turn.clearAir();
        begin(turn, closing.reason(), closing.lines(), closing.asks());
    }

    void fault(Turn turn, String words) {
        turn.clearAir();
        turn.sound(Cue.CANNOT_HEAR);
        begin(turn, EndReason.FAULT, List.of(words), false);
    }

    /** After pain or a call for help: nothing more is to be said. Whoever cannot see must hear that it is over. */
    void over(Turn turn, EndReason reason) {
        turn.clearAir();
        begin(turn, reason, Closing.FAREWELL, false);
    }

    /** A few words, and then the end that the session has come to. */
    static void farewell(Turn turn, List<String> lines) {
        next(turn, new Closing(turn.state().ending(), lines, 0, false, 0, Situation.NEVER));
    }

    private static void begin(Turn turn, EndReason reason, List<String> lines, boolean asks) {
        next(turn, new Closing(reason, lines, 0, asks, 0, Situation.NEVER));
    }

    /** Says the next line. @return false if there is none left, and questions follow */
    static boolean next(Turn turn, Closing closing) {
        if (closing.next() < closing.lines().size()) {
            long utterance = turn.say(closing.lines().get(closing.next()));
            turn.become(new Closing(closing.reason(), closing.lines(), closing.next() + 1, closing.asks(), utterance, Situation.NEVER));
        } else if (closing.asks()) {
            return false;
        } else if (closing.isAftercare() && !closing.isFarewell()) {
            turn.become(new Closing(closing.reason(), closing.lines(), closing.next(), false, 0, turn.nowMs + LINGER_MS));
        } else {
            turn.end(closing.reason());
        }
        return true;
    }
}
