package supine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.OwnWords;
import supine.session.Effect.EndReason;
import supine.session.SessionEvent;
import supine.sound.Brake;
import supine.speaking.Narrator;

/**
 * A session in real time. Four threads: the microphone's, the recogniser's, the loudspeaker's, and the session's, which is the one
 * that calls {@link #run}. Only that one touches the state; the others leave messages.
 */
public final class LiveSession implements Controls {
    /** The session looks at the time this often, ms. */
    private static final long STEP_MS = 5;
    private static final long SHOW_EVERY_MS = 100;
    /** A microphone that has been silent for so long is gone, ms. */
    private static final long DEAF_AFTER_MS = 500;
    /** How far the loudspeaker runs ahead, ms. */
    private static final long LOUDSPEAKER_BUFFER_MS = 60;

    private final Stream stream;
    private final Inbox inbox = new Inbox();
    private final StreamClock clock = new StreamClock(LOUDSPEAKER_BUFFER_MS);
    private final Brake brake;
    private final Narrator narrator;
    private final SessionRunner runner;
    private final Playing playing;
    private volatile @Nullable Listening listening;
    private volatile Set<Command> expected = Set.of();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean hears;
    private volatile String hearingWords = "";
    private volatile double levelDbfs = -96;
    private volatile long inputEndsMs = Long.MAX_VALUE;
    private boolean closing;

    public LiveSession(Stream stream) {
        this.stream = stream;
        var narration = new Narration(inbox, stream.log(), stream.display());
        brake = new Brake(this::silence);
        narrator = new Narrator(brake, narration);
        playing = new Playing(narrator, stream.loudspeaker(), clock, this::loudspeakerFailed);
        runner = new SessionRunner(stream.session(), stream.voice(), narrator, narration, brake, stream.earcons(),
                stream.display(), stream.log(), commands -> expected = commands);
    }

    private Listening listening(Ears ears) {
        boolean echoFree = stream.microphone().isEchoFree();
        return new Listening(stream.microphone(), ears, () -> expected, brake, clock, runner::voiceBrakes,
                atMs -> !echoFree && narrator.ownVoice().soundsAt(atMs, Listening.OWN_VOICE_TAIL_MS),
                echoFree ? OwnWords.NONE : new Echo(narrator.ownVoice()),
                evidence -> inbox.add(() -> runner.evidence(evidence)),
                this::lostHearing, this::inputEnded, dbfs -> levelDbfs = dbfs);
    }

    private void silence() {
        playing.silence();
    }

    /**
     * Runs the session to its end on the calling thread.
     *
     * @param cannotHear why there is no microphone, a sentence; null if there is one
     */
    public EndReason run(@Nullable String cannotHear) throws InterruptedException {
        start("loudspeaker", playing);
        runner.begin(clock.nowMs(), stream.microphone().isEchoFree());
        if (cannotHear == null) {
            stream.ears().whenComplete((ears, failure) -> inbox.add(() -> arm(ears, failure)));
        } else {
            lostHearing(cannotHear);
        }
        try {
            return loop();
        } finally {
            playing.stop();
            if (listening != null) {
                listening.stop();
            }
            threads.forEach(Thread::interrupt);
        }
    }

    private void arm(@Nullable Ears ears, @Nullable Throwable failure) {
        if (ears == null) {
            lostHearing("The recogniser could not be loaded" + (failure == null ? "." : ": " + failure.getMessage() + "."));
            return;
        }
        var listener = listening(ears);
        listening = listener;
        start("microphone", listener::read);
        start("recogniser", listener::recognise);
        hears = true;
        hearingWords = "I can hear you.";
        stream.log().write(clock.nowMs(), "armed", Map.of());
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
            var listener = listening;
            if (hears && listener != null && listener.deafMs() > DEAF_AFTER_MS) {
                lostHearing("The microphone has gone silent.");
            }
            if (nowMs >= inputEndsMs) {
                inputEndsMs = Long.MAX_VALUE;
                runner.deliver(new SessionEvent.InputEnded(nowMs));
            }
            if (nowMs - shownMs >= SHOW_EVERY_MS) {
                shownMs = nowMs;
                runner.show(nowMs);
                stream.display().hearing(levelDbfs, hears, hearingWords);
            }
        }
    }

    private void start(String name, Runnable work) {
        var thread = new Thread(work, "supine-" + name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        threads.add(thread);
        thread.start();
    }

    private void lostHearing(String why) {
        hears = false;
        hearingWords = "I cannot hear you. " + why;
        brake.set();
        inbox.add(() -> runner.deliver(new SessionEvent.HearingLost(clock.nowMs(), "I cannot hear you. " + why)));
    }

    private void loudspeakerFailed(String why) {
        inbox.add(() -> {
            stream.log().write(clock.nowMs(), "fault", Fields.of("what", "loudspeaker", "text", why));
            stream.display().note(why);
        });
        press(Command.STOP);
    }

    /** A recording that stood in for the microphone is over: silence for a while, then the end. */
    private void inputEnded() {
        hears = false;
        hearingWords = "The recording that I listened to is over.";
        inputEndsMs = clock.nowMs() + LockstepSession.PATIENCE_MS;
    }

    @Override
    public void press(Command command) {
        if (command.isAlwaysHeard()) {
            brake.set();
        }
        inbox.add(() -> runner.pressed(command, clock.nowMs()));
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
}
