package supine.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.OwnWords;
import supine.session.Effect;
import supine.session.Session;
import supine.session.SessionEvent;
import supine.session.SessionState;
import supine.session.Snapshot.Mode;
import supine.sound.Pcm;

/**
 * Somebody in the middle of a long hold, who hears nothing but a count now and then, and a session that listens. What the microphone
 * hears is given to the real ears, and what those make of it to the real session.
 */
final class InAHold {
    /** How long the session takes for a sentence, ms; it matters little, since here its own voice is not heard by the microphone. */
    private static final long SENTENCE_MS = 1_500;
    private static final long LEAST_LEFT_MS = 45_000;
    private static final long TALK_MS = 3_000;

    private final Session session;
    private final Ears ears;
    private SessionState holding;
    private Set<Command> whileHolding = Set.of();
    private long holdingMs;
    private SessionState state;
    private long atMs;
    private Set<Command> expected = Set.of();
    private final List<SessionEvent.Spoken> speaking = new ArrayList<>();
    /** Listened for beside what a hold listens for, or instead of it. */
    private Set<Command> asked = Set.of();
    private boolean onlyAsked;
    private long frozenMs;
    private boolean loud;
    private Consumer<Evidence> told = evidence -> { };

    /** In the first long hold. @param session of one routine that has one */
    InAHold(Session session, Ears ears) {
        this(session, ears, session.initial(), 0, Set.of());
        apply(new SessionEvent.Begun(0, true));
        while (mode() != Mode.HOLDING || session.snapshot(state, atMs).hold().map(hold -> hold.leftMs() < LEAST_LEFT_MS).orElse(true)) {
            atMs += Pcm.FRAME_MS;
            pass();
            if (mode() == Mode.WAITING && atMs % 1_000 == 0) {
                apply(new SessionEvent.Commanded(atMs, Command.READY, SessionEvent.Origin.KEY));
            }
            if (state.isEnded()) {
                throw new IllegalArgumentException("the routine has no hold of " + LEAST_LEFT_MS / 1000 + " s");
            }
        }
        holding = state;
        holdingMs = atMs;
        whileHolding = expected;
    }

    private InAHold(Session session, Ears ears, SessionState holding, long holdingMs, Set<Command> whileHolding) {
        this.session = session;
        this.ears = ears;
        this.holding = holding;
        this.holdingMs = holdingMs;
        this.whileHolding = whileHolding;
        state = holding;
        atMs = holdingMs;
    }

    /** Somebody else in the same hold, with ears of their own. */
    InAHold another(Ears fresh) {
        return new InAHold(session, fresh, holding, holdingMs, whileHolding);
    }

    /** Everything as it was in the hold; the ears' floors stay as they are. */
    void again() {
        state = holding;
        atMs = holdingMs;
        expected = whileHolding;
        speaking.clear();
        frozenMs = -1;
    }

    /** As if it had asked for these as well: an answer means nothing in a hold, and is not listened for there. */
    void ask(Set<Command> commands) {
        asked = Set.copyOf(commands);
        onlyAsked = false;
    }

    /** As if it had asked a question that has these answers. */
    void askOnly(Set<Command> answers) {
        asked = Set.copyOf(answers);
        onlyAsked = true;
    }

    /** What a hold listens for. */
    Set<Command> listenedFor() {
        return whileHolding;
    }

    /** What is listened for now. */
    Set<Command> expected() {
        return expected;
    }

    /** Tells what the ears find, besides the session. */
    void tell(Consumer<Evidence> listener) {
        told = listener;
    }

    long nowMs() {
        return atMs;
    }

    /** When it froze first since {@link #again}, stream time; -1 if it has not. */
    long frozenMs() {
        return frozenMs;
    }

    Mode mode() {
        return session.snapshot(state, atMs).mode();
    }

    /** True if the session waits for a word before it goes on. */
    boolean isHalted() {
        return mode() == Mode.ASKING || mode() == Mode.STOPPED || mode() == Mode.PAUSED || isEnding();
    }

    boolean isEnding() {
        return mode() == Mode.AFTERCARE || mode() == Mode.ENDING || mode() == Mode.ENDED;
    }

    boolean isMoving() {
        return mode().isMoving();
    }

    /** A stretch of sound; what is left over at its end is dropped. @param after done after each 10 ms */
    void hear(double[] sound, Runnable after) {
        var samples = Mixer.toShort(sound);
        for (int at = 0; at + Pcm.FRAME_SAMPLES <= samples.length; at += Pcm.FRAME_SAMPLES) {
            hear(Arrays.copyOfRange(samples, at, at + Pcm.FRAME_SAMPLES));
            after.run();
        }
    }

    private void hear(short[] frame) {
        var noticed = ears.notice(atMs, frame, false);
        ears.listenFor(onlyAsked ? asked : union(expected, asked));
        ears.hear(atMs, frame, noticed, false, OwnWords.NONE, this::learn);
        pass();
        atMs += Pcm.FRAME_MS;
    }

    /** By key. */
    void press(Command command) {
        apply(new SessionEvent.Commanded(atMs, command, SessionEvent.Origin.KEY));
    }

    /** True if it has come to rest because the room is too loud, and has said so. */
    boolean isTooLoud() {
        return loud && isHalted();
    }

    /** In the hold again, once it has been told to go on in spite of all the talk. */
    void consent() {
        again();
        loud = false;
        while (!isTooLoud()) {
            apply(new SessionEvent.VoiceBegan(atMs));
            waitUntil(atMs + TALK_MS);
            apply(new SessionEvent.VoiceEnded(atMs, TALK_MS, false, false, false, false));
        }
        press(Command.RESUME);
        loud = false;
        while (mode() != Mode.HOLDING) {
            waitUntil(atMs + Pcm.FRAME_MS);
        }
    }

    /** Time passes in which the microphone hears nothing. */
    void waitUntil(long untilMs) {
        while (atMs < untilMs) {
            pass();
            atMs += Pcm.FRAME_MS;
        }
    }

    private static Set<Command> union(Set<Command> some, Set<Command> more) {
        var all = EnumSet.noneOf(Command.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }

    private void learn(Evidence evidence) {
        told.accept(evidence);
        if (evidence instanceof Evidence.Onset) {
            apply(new SessionEvent.VoiceBegan(atMs));
        } else if (evidence instanceof Evidence.Heard heard) {
            apply(new SessionEvent.Commanded(atMs, heard.command(), SessionEvent.Origin.VOICE, heard.isPlain(), heard.phrase(), heard.doubted()));
        } else if (evidence instanceof Evidence.Spotted place) {
            long late = atMs - place.atMs();
            apply(new SessionEvent.Spotted(atMs, place.command(), late + place.startMs(), late + place.endMs(), place.llr()));
        } else if (evidence instanceof Evidence.PerhapsNumber number) {
            apply(new SessionEvent.PerhapsNumber(atMs, number.phrase(), number.plainly()));
        } else if (evidence instanceof Evidence.UtteranceEnd over) {
            apply(new SessionEvent.VoiceEnded(atMs, over.durationMs(), over.commanded(), over.suspected(), over.voice(), over.breath()));
        }
    }

    private void pass() {
        while (!speaking.isEmpty() && speaking.get(0).atMs() <= atMs) {
            apply(speaking.remove(0));
        }
        if (session.dueMs(state) <= atMs) {
            apply(new SessionEvent.Tick(atMs));
        }
    }

    private void apply(SessionEvent event) {
        var outcome = session.apply(state, event);
        state = outcome.state();
        for (var effect : outcome.effects()) {
            if (effect instanceof Effect.Say say) {
                speaking.add(new SessionEvent.Spoken(atMs + SENTENCE_MS * (speaking.size() + 1), say.utterance()));
            } else if (effect instanceof Effect.Hush) {
                speaking.clear();
            } else if (effect instanceof Effect.Listen listen) {
                expected = listen.expected();
            } else if (effect instanceof Effect.Report report && report.event().equals("question")) {
                loud = String.valueOf(report.fields().get("text")).contains("loud here");
            } else if (effect instanceof Effect.SetBrake && frozenMs < 0) {
                frozenMs = atMs;
            }
        }
    }
}
