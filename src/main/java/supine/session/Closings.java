package supine.session;

import java.util.ArrayList;
import java.util.List;
import supine.script.Guidance;
import supine.script.Guidance.Statement;
import supine.session.Effect.Cue;
import supine.session.Effect.EndReason;
import supine.session.Situation.Closing;

/** The last words of a session that did not walk to its end. */
final class Closings {
    private static final String HEARD_PAIN = "I heard pain. This session is over.";
    private static final String HEARD_HELP = "I heard a call for help. This session is over.";
    private static final String SILENCED = "I am quiet now. The session stays ended.";

    private final Guidance guidance;

    Closings(Guidance guidance) {
        this.guidance = guidance;
    }

    /** Pain, or a call for help: everything else ends here, and nothing starts again. */
    void aftercare(Turn turn, EndReason reason) {
        turn.clearAir();
        turn.sound(Cue.STOPPED);
        turn.report(reason.id());
        turn.add(new Effect.VoiceBrakes(false));
        begin(turn, reason, lines(reason));
    }

    private List<String> lines(EndReason reason) {
        var lines = new ArrayList<String>();
        lines.add(reason == EndReason.PAIN ? HEARD_PAIN : HEARD_HELP);
        if (reason == EndReason.HELP) {
            add(lines, guidance.emergency());
            add(lines, guidance.rightNow());
        } else {
            add(lines, guidance.rightNow());
            add(lines, guidance.emergency());
        }
        add(lines, guidance.today());
        add(lines, guidance.professional());
        add(lines, guidance.closing());
        return lines;
    }

    private static void add(List<String> lines, List<Statement> statements) {
        statements.forEach(statement -> lines.add(statement.text()));
    }

    /** "Stop" within aftercare silences it; the session stays ended. */
    void silence(Turn turn, Closing closing) {
        turn.clearAir();
        begin(turn, closing.reason(), List.of(SILENCED));
    }

    void begin(Turn turn, EndReason reason, List<String> lines) {
        turn.become(new Closing(reason, lines, 0, 0));
        next(turn, (Closing) turn.situation());
    }

    void next(Turn turn, Closing closing) {
        if (closing.next() >= closing.lines().size()) {
            turn.end(closing.reason());
        } else {
            long utterance = turn.say(closing.lines().get(closing.next()));
            turn.become(new Closing(closing.reason(), closing.lines(), closing.next() + 1, utterance));
        }
    }
}
