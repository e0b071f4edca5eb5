package supine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.MicrophoneWatch;
import supine.hearing.MicrophoneWatch.Fault;
import supine.script.Routine;
import supine.session.Effect;
import supine.session.Effect.EndReason;
import supine.session.Effect.Reflex;
import supine.session.RoomSound;
import supine.session.SessionEvent;
import supine.session.SessionEvent.Origin;
import supine.session.SessionEvent.Pick;
import supine.session.Snapshot.Mode;
import supine.settings.Settings;
import supine.sound.Brake;
import supine.speaking.Narrator;

/**
 * A session in real time. Five threads: the microphone's, the recogniser's, the one that watches both, the loudspeaker's, and the
 * session's, which is the one that calls {@link #run}. Only that one touches the state; the others leave messages.
 */
public final class LiveSession implements Controls {
    /** The session looks at the time this often, ms. */
    private static final long STEP_MS = 5;
    private static final long SHOW_EVERY_MS = 100;
    /** How far the loudspeaker runs ahead, ms. */
    private static final long LOUDSPEAKER_BUFFER_MS = 100;
    private static final String DEAF = "I cannot hear you. ";

    private final Stream stream;
    private final Replacements replacements;
    private final Inbox inbox = new Inbox();
    private final StreamClock clock = new StreamClock(LOUDSPEAKER_BUFFER_MS);
    private final Brake brake;
    private final Narrator narrator;
    private final SessionRunner runner;
    private final Playing playing;
    private final MicrophoneWatch watch;
    private final Listening listening;
    private final SoundGauge gauge = new SoundGauge();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Set<Command> expected = Set.of();
    private volatile double levelDbfs = -96;
    private volatile long inputEndsMs = Long.MAX_VALUE;

    // Of the session's thread:
    private boolean loaded;
    private boolean armed;
    /** Why it cannot hear, in words; null if it can, as far as anybody knows. */
    private volatile @Nullable String deaf;
    private String hearingWords = "";
    private boolean closing;
    /** The sound check waits until it is listened. */
    private boolean gaugeAwaited;

    /** @param replacements for devices that are lost */
    public LiveSession(Stream stream, Replacements replacements) {
        this.stream = stream;
        this.replacements = replacements;
        var narration = new Narration(inbox, stream.log(), stream.display(), stream.reader());
        brake = new Brake(this::silence);
        narrator = new Narrator(brake, narration);
        playing = new Playing(narrator, stream.loudspeaker(), clock, replacements, new Sounding(), this::played);
        runner = new SessionRunner(stream.session(), stream.voice(), narrator, narration, brake, stream.earcons(),
                stream.display(), stream.log(), stream.changed(), stream.reader(), commands -> expected = commands, this::measure);
        watch = new MicrophoneWatch(replacements.microphone() != null);
        listening = new Listening(replacements, watch, clock, new VoiceReflex(brake, narrator::duck, this::reflex), narrator.ownVoice(), () -> expected,
                new Hearing());
    }

    /** What a microphone that is none hears, be it a copy of the program's own cue, must not silence the sentence that says so. */
    private Reflex reflex() {
        return deaf == null ? runner.reflex() : Reflex.NOTHING;
    }

    private void silence() {
        playing.silence();
        stream.reader().hush();
    }

    private void played(long atMs, short[] frame) {
        gauge.played(atMs, frame);
        listening.played(atMs, frame);
    }

    /**
     * Runs the session to its end on the calling thread.
     *
     * @param cannotHear why there is no microphone, a sentence; null if there is one
     */
    public EndReason run(@Nullable String cannotHear) throws InterruptedException {
        start("loudspeaker", playing);
        runner.begin(clock.nowMs(), stream.microphone().isEchoFree());
        if (cannotHear != null) {
            // The watch is to know it as well: there is nothing that could be mended, or lost again.
            watch.gone();
            lostHearing(cannotHear);
        }
        start("microphone", () -> listening.read(cannotHear == null ? stream.microphone() : null));
        start("recogniser", listening::recognise);
        start("watch", new Watching(watch, Optional.ofNullable(cannotHear == null ? null : Fault.GONE),
                fault -> inbox.add(() -> hearingChanged(fault)), ms -> inbox.add(() -> missed(ms))));
        stream.ears().whenComplete((ears, failure) -> inbox.add(() -> loaded(ears, failure)));
        var plug = replacements.plug().follow(watch::unplugged);
        try {
            return loop();
        } finally {
            plug.close();
            listening.stop();
            playing.close();
            threads.forEach(Thread::interrupt);
        }
    }

    private EndReason loop() throws InterruptedException {
        long shownMs = 0;
        while (true) {
            inbox.drainWithin(STEP_MS);
            long nowMs = clock.nowMs();
            runner.tick(nowMs);
            var end = runner.end();
            if (end != null) {
                return end;
            }
            if (!armed && loaded && deaf == null && watch.hasHeard()) {
                armed = true;
                hearingWords = "I can hear you.";
                stream.log().write(nowMs, "armed", Map.of());
            }
            if (armed && gaugeAwaited) {
                gaugeAwaited = false;
                runner.deliver(new SessionEvent.Measured(nowMs, RoomSound.NOTHING));
            }
            if (nowMs >= inputEndsMs) {
                inputEndsMs = Long.MAX_VALUE;
                runner.deliver(new SessionEvent.InputEnded(nowMs));
            }
            if (nowMs - shownMs >= SHOW_EVERY_MS) {
                shownMs = nowMs;
                runner.show(nowMs);
                stream.display().hearing(levelDbfs, armed && deaf == null, hearingWords);
            }
        }
    }

    private void measure(Effect.Measure effect) {
        if (effect.tell()) {
            var sound = gauge.end();
            inbox.add(() -> runner.deliver(new SessionEvent.Measured(clock.nowMs(), sound)));
        } else {
            gauge.begin(clock.nowMs());
            gaugeAwaited = true;
        }
    }

    private void start(String name, Runnable work) {
        var thread = new Thread(work, "supine-" + name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        threads.add(thread);
        thread.start();
    }

    private void loaded(@Nullable Ears ears, @Nullable Throwable failure) {
        if (ears == null) {
            watch.broken();
            stream.display().note("The recogniser could not be loaded" + (failure == null ? "." : ": " + failure.getMessage() + "."));
        } else {
            listening.use(ears);
            loaded = true;
        }
    }

    private void hearingChanged(Optional<Fault> fault) {
        if (fault.isPresent()) {
            lostHearing(fault.get().sentence());
        } else {
            deaf = null;
            hearingWords = armed ? "I can hear you." : "";
            stream.log().write(clock.nowMs(), "mended", Map.of("what", "microphone"));
            runner.deliver(new SessionEvent.HearingBack(clock.nowMs()));
        }
    }

    /** Before it was armed it did not claim to hear. */
    private void missed(long ms) {
        if (armed && deaf == null) {
            runner.deliver(new SessionEvent.SoundMissed(clock.nowMs(), ms));
        }
    }

    /** The session halts by itself for this, so the brake is not needed; in last words it does not halt. */
    private void lostHearing(String why) {
        deaf = DEAF + why;
        hearingWords = deaf;
        runner.deliver(new SessionEvent.HearingLost(clock.nowMs(), deaf));
    }

    @Override
    public void press(Command command) {
        say(command, "");
    }

    @Override
    public void say(Command command, String words) {
        if (command.isAlwaysHeard()) {
            brake.set();
        }
        inbox.add(() -> runner.pressed(command, words, clock.nowMs()));
    }

    /** Settings that were changed elsewhere, on a page of the window; any thread. */
    public void settings(Settings changed) {
        inbox.add(() -> runner.deliver(new SessionEvent.SettingsChanged(clock.nowMs(), changed)));
    }

    /** More routines to choose from; any thread. */
    public void found(List<Routine> routines) {
        inbox.add(() -> runner.deliver(new SessionEvent.Found(clock.nowMs(), routines)));
    }

    @Override
    public void pick(Pick pick, String routine) {
        inbox.add(() -> runner.deliver(new SessionEvent.Picked(clock.nowMs(), routine, pick)));
    }

    @Override
    public void closed() {
        inbox.add(() -> {
            if (!closing) {
                closing = true;
                runner.deliver(new SessionEvent.Closed(clock.nowMs()));
            }
        });
    }

    private final class Hearing implements Listening.Receiver {
        @Override
        public void evidence(Evidence evidence) {
            inbox.add(() -> runner.evidence(evidence));
        }

        @Override
        public void frame(long atMs, short[] samples, boolean ownVoice) {
            gauge.heard(atMs, samples, ownVoice);
        }

        @Override
        public void level(double dbfs) {
            levelDbfs = dbfs;
        }

        @Override
        public void remark(String what, String text) {
            inbox.add(() -> {
                stream.log().write(clock.nowMs(), "echo", Fields.of("what", what, "text", text));
                stream.display().note(text);
                runner.remark(text);
            });
        }

        @Override
        public void pauses(boolean needed) {
            runner.pauseMore(needed);
        }

        @Override
        public void ended() {
            inbox.add(() -> hearingWords = "The recording that I listened to is over.");
            inputEndsMs = clock.nowMs() + LockstepSession.PATIENCE_MS;
        }
    }

    /** What becomes of the loudspeaker. A session nobody can hear stands still, and says where it is once it can be heard again. */
    private final class Sounding implements Playing.Receiver {
        @Override
        public void lost(String why) {
            inbox.add(() -> {
                stream.log().write(clock.nowMs(), "fault", Fields.of("what", "loudspeaker", "text", why));
                stream.display().note(why);
                stream.display().alarm();
                if (runner.mode().isMoving() || runner.mode() == Mode.WAITING || runner.mode() == Mode.FROZEN) {
                    tell(Command.STOP);
                }
            });
        }

        @Override
        public void back() {
            inbox.add(() -> {
                stream.log().write(clock.nowMs(), "mended", Map.of("what", "loudspeaker"));
                if (deaf != null) {
                    runner.deliver(new SessionEvent.HearingLost(clock.nowMs(), deaf));
                } else if (runner.mode() == Mode.STOPPED || runner.mode() == Mode.PAUSED) {
                    tell(Command.PAUSE);
                } else {
                    tell(Command.REPEAT);
                }
            });
        }

        private void tell(Command command) {
            runner.deliver(new SessionEvent.Commanded(clock.nowMs(), command, Origin.KEY));
        }
    }
}
