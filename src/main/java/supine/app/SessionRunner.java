package supine.app;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.hearing.Evidence;
import supine.session.Effect;
import supine.session.Effect.Cue;
import supine.session.Effect.EndReason;
import supine.session.Effect.Reflex;
import supine.session.Session;
import supine.session.SessionEvent;
import supine.session.SessionState;
import supine.session.Snapshot;
import supine.settings.Settings;
import supine.settings.Settings.Speaker;
import supine.sound.Brake;
import supine.speaking.Narrator;
import supine.speaking.Pauses;
import supine.speaking.Speech;

/**
 * Owns the session's state. Delivers events to {@link Session#apply}, and turns the effects into deeds. One thread, the one that made
 * the first call of {@link #begin}; everybody else goes through the {@link Inbox}.
 */
final class SessionRunner {
    private static final String READER_LOST = "The screen reader's voice has failed. I speak myself.";

    /** No utterance of the session's. */
    private static final long REMARK = -1;
    /** The room's tail of own voice, and time for a "stop", ms. */
    private static final long LISTENING_PAUSE_MS = Listening.OWN_VOICE_TAIL_MS + 1_000;
    private final Session session;
    private Voice voice;
    private final Narrator narrator;
    private final Narration narration;
    private final Brake brake;
    private final Function<Cue, short[]> earcons;
    private final Display display;
    private final EventLog log;
    private final Consumer<Set<Command>> listen;
    private final Consumer<Settings> changed;
    private final Reader reader;
    private final Consumer<Effect.Measure> gauge;
    private boolean readerThere;
    private final Deeds deeds = new Deeds();
    private final Remarks remarks = new Remarks();
    private SessionState state;
    private @Nullable Thread owner;
    private @Nullable EndReason end;
    private volatile Reflex reflex = Reflex.SILENCES;
    private volatile boolean pausesMore;
    private long computingNanos;
    private long nowMs;

    SessionRunner(Session session, Voice voice, Narrator narrator, Narration narration, Brake brake,
            Function<Cue, short[]> earcons, Display display, EventLog log, Consumer<Settings> changed, Reader reader,
            Consumer<Set<Command>> listen, Consumer<Effect.Measure> gauge) {
        this.gauge = gauge;
        this.session = session;
        this.voice = voice;
        this.narrator = narrator;
        this.narration = narration;
        this.brake = brake;
        this.earcons = earcons;
        this.display = display;
        this.log = log;
        this.listen = listen;
        this.changed = changed;
        this.reader = reader;
        readerThere = reader.isThere();
        state = session.initial();
        narration.tell(this::deliver);
    }

    void begin(long atMs, boolean echoFree) {
        owner = Thread.currentThread();
        deliver(new SessionEvent.Begun(atMs, echoFree));
    }

    /** @throws IllegalStateException from any thread but the owner */
    void deliver(SessionEvent event) {
        if (owner != Thread.currentThread()) {
            throw new IllegalStateException("session events are delivered by one thread only; leave them in the inbox");
        }
        nowMs = event.atMs();
        if (event instanceof SessionEvent.Spoken spoken && spoken.utterance() == REMARK) {
            remarks.said();
        }
        long begun = System.nanoTime();
        var outcome = session.apply(state, event);
        computingNanos += System.nanoTime() - begun;
        state = outcome.state();
        for (var effect : outcome.effects()) {
            effect.handle(deeds);
        }
        if (!outcome.effects().isEmpty()) {
            show(nowMs);
        }
    }

    /** Lets time pass. */
    void tick(long atMs) {
        if (readerThere && !reader.isThere()) {
            readerLost(atMs);
        }
        if (session.dueMs(state) <= atMs) {
            deliver(new SessionEvent.Tick(atMs));
        }
        sayRemark();
    }

    /** Where both speak, sentences are read and counts are the program's own: they have to be on the beat. */
    private boolean isRead(boolean count) {
        return readerThere && switch (state.settings().speaker()) {
            case PROGRAM -> false;
            case SCREEN_READER -> true;
            case BOTH -> !count;
        };
    }

    private void hushReader() {
        if (readerThere) {
            reader.hush();
        }
    }

    /** What it was to say has not been heard: stand still and say so, in a voice that can be heard. */
    private void readerLost(long atMs) {
        readerThere = false;
        if (state.settings().speaker() == Speaker.PROGRAM) {
            return;
        }
        display.note(READER_LOST);
        log.write(atMs, "fault", Fields.of("what", "reader", "text", READER_LOST));
        if (mode().isMoving() || mode() == Snapshot.Mode.WAITING || mode() == Snapshot.Mode.FROZEN) {
            deliver(new SessionEvent.Commanded(atMs, Command.PAUSE, SessionEvent.Origin.KEY));
        }
        remark(READER_LOST);
    }

    void show(long atMs) {
        display.show(session.snapshot(state, atMs));
    }

    void evidence(Evidence evidence) {
        if (evidence instanceof Evidence.Onset onset) {
            log.write(onset.atMs(), "onset", Map.of("voice_start_ms", onset.voiceStartMs()));
            deliver(new SessionEvent.VoiceBegan(onset.atMs()));
        } else if (evidence instanceof Evidence.Heard heard) {
            heard(heard);
        } else if (evidence instanceof Evidence.PerhapsNumber number) {
            deliver(new SessionEvent.PerhapsNumber(number.atMs(), number.phrase(), number.plainly()));
        } else if (evidence instanceof Evidence.UtteranceEnd over) {
            deliver(new SessionEvent.VoiceEnded(over.atMs(), over.durationMs(), over.commanded(), over.suspected(), over.voice(), over.breath()));
        } else if (evidence instanceof Evidence.Suspected perhaps) {
            log.write(perhaps.atMs(), "suspected", Fields.of("command", perhaps.command().id(), "phrase", perhaps.phrase(),
                    "score", Math.round(perhaps.score() * 1000) / 1000.0, "from_ms", perhaps.startMs(), "to_ms", perhaps.endMs()));
        } else if (evidence instanceof Evidence.Spotted place) {
            log.write(place.atMs(), "spotted", Fields.of("command", place.command().id(), "llr", Math.round(place.llr() * 10) / 10.0,
                    "from_ms", place.startMs(), "to_ms", place.endMs()));
            deliver(new SessionEvent.Spotted(place.atMs(), place.command(), place.startMs(), place.endMs(), place.llr()));
        }
    }

    private void heard(Evidence.Heard heard) {
        log.write(heard.atMs(), "heard", Fields.of("command", heard.command().id(), "phrase", heard.phrase(),
                "score", Math.round(heard.score() * 1000) / 1000.0, "from_ms", heard.startMs(), "to_ms", heard.endMs()));
        display.heard(heard.phrase());
        deliver(new SessionEvent.Commanded(heard.atMs(), heard.command(), SessionEvent.Origin.VOICE, heard.isPlain(), heard.phrase(),
                heard.doubted()));
    }

    /** Says something that is no part of the session, once nothing else is said. */
    void remark(String text) {
        remarks.add(text);
    }

    private void sayRemark() {
        var text = remarks.next(narrator.isIdle());
        if (text != null) {
            narration.sentence(REMARK, text, false);
            sentence(REMARK, voice.say(text), false);
        }
    }

    private void sentence(long utterance, Speech speech, boolean urgent) {
        long usualGapMs = pausesMore ? LISTENING_PAUSE_MS : Narrator.USUAL_GAP_MS;
        narrator.say(utterance, pausesMore ? Pauses.widened(speech, LISTENING_PAUSE_MS) : speech, urgent ? Narrator.URGENT_GAP_MS : usualGapMs);
    }

    /** @param said the words where they were typed; else empty */
    void pressed(Command command, String said, long atMs) {
        log.write(atMs, "key", Map.of("command", command.id()));
        deliver(new SessionEvent.Commanded(atMs, command, SessionEvent.Origin.KEY, true, said));
    }

    /** Why the session is over; null while it lasts. */
    @Nullable EndReason end() {
        return end;
    }

    /** What a voice does by itself; from any thread. */
    Reflex reflex() {
        return reflex;
    }

    /** Whether what is said from now on has long pauses, for whoever is not heard over it; from any thread. */
    void pauseMore(boolean needed) {
        pausesMore = needed;
    }

    Snapshot.Mode mode() {
        return session.snapshot(state, nowMs).mode();
    }

    /** Time spent in {@link Session#apply} so far, ns. */
    long computingNanos() {
        return computingNanos;
    }

    private final class Deeds implements Effect.Handler {
        @Override
        public void say(Effect.Say effect) {
            var read = isRead(false);
            narration.sentence(effect.utterance(), effect.text(), read);
            sentence(effect.utterance(), spoken(effect.text(), read), effect.urgent());
        }

        @Override
        public void count(Effect.Count effect) {
            var read = isRead(true);
            narration.count(effect.utterance(), effect.text(), effect.beatMs(), read);
            narrator.sayAt(effect.utterance(), spoken(effect.text(), read), effect.beatMs());
        }

        @Override
        public void sound(Effect.Sound effect) {
            narrator.sound(voice.amplified(earcons.apply(effect.cue())));
        }

        @Override
        public void soundAt(Effect.SoundAt effect) {
            narrator.soundAt(voice.amplified(earcons.apply(effect.cue())), effect.beatMs());
        }

        private Speech spoken(String text, boolean read) {
            return read ? voice.say(text).silent() : voice.say(text);
        }

        @Override
        public void hush(Effect.Hush effect) {
            hushReader();
            narrator.cancelAll();
            remarks.cut();
        }

        @Override
        public void retract(Effect.Retract effect) {
            narrator.retract();
        }

        @Override
        public void setBrake(Effect.SetBrake effect) {
            hushReader();
            brake.set();
        }

        @Override
        public void releaseBrake(Effect.ReleaseBrake effect) {
            brake.release();
        }

        @Override
        public void measure(Effect.Measure effect) {
            gauge.accept(effect);
        }

        @Override
        public void listen(Effect.Listen effect) {
            listen.accept(effect.expected());
        }

        @Override
        public void onVoice(Effect.OnVoice effect) {
            reflex = effect.reflex();
        }

        @Override
        public void use(Effect.Use effect) {
            voice = voice.as(effect.settings());
            changed.accept(effect.settings());
        }

        @Override
        public void report(Effect.Report effect) {
            log.write(nowMs, effect.event(), effect.fields());
        }

        @Override
        public void end(Effect.End effect) {
            end = effect.reason();
        }
    }
}
