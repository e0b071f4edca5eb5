package supine.app;

import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.OwnWords;
import supine.session.Effect.EndReason;
import supine.session.SessionEvent;
import supine.session.Snapshot.Mode;
import supine.sound.Brake;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;
import supine.speaking.Narrator;

/**
 * A session on the sound's own clock, with files for microphone and loudspeaker: one thread, 10 ms after 10 ms, as fast as it can be
 * computed and the same on every run. The order within a frame is that of life: hear, decide, speak.
 */
public final class LockstepSession {
    /** A recording that has ended is followed by so much silence before the session gives up, ms. */
    static final long PATIENCE_MS = 30_000;
    private static final long READY_AFTER_MS = 5_000;

    private final Stream stream;
    private final Inbox inbox = new Inbox();
    private final VoiceReflex reflex;
    private final EchoRemarks remarks = new EchoRemarks(new Telling());
    private final Narrator narrator;
    private final SessionRunner runner;
    private final short[] heard = new short[Pcm.FRAME_SAMPLES];
    private final short[] spoken = new short[Pcm.FRAME_SAMPLES];
    private Set<Command> expected = Set.of();
    private long atMs;
    private long inputEndedMs = Long.MAX_VALUE;
    private boolean gaveUp;
    private long waitingSinceMs = -1;

    public LockstepSession(Stream stream) {
        this.stream = stream;
        var narration = new Narration(inbox, stream.log(), stream.display(), stream.reader());
        var brake = new Brake(() -> { });
        narrator = new Narrator(brake, narration);
        runner = new SessionRunner(stream.session(), stream.voice(), narrator, narration, brake, stream.earcons(),
                stream.display(), stream.log(), stream.changed(), stream.reader(), expected -> this.expected = expected,
                measure -> { });
        reflex = new VoiceReflex(brake, narrator::duck, runner::reflex);
    }

    /** What a session came to. @param lengthMs of the stream; @param computingNanos spent in deciding alone */
    public record Result(EndReason reason, long lengthMs, long computingNanos) {
    }

    /**
     * Listens to the microphone's file and ends as the session ends.
     *
     * @param progress told the stream's time every second
     */
    public Result run(LongConsumer progress) throws SoundFaultException {
        return run(true, false, progress);
    }

    /** Listens, to a user who never speaks, but presses "ready" five seconds after being asked. */
    public Result attend(LongConsumer progress) throws SoundFaultException {
        return run(true, true, progress);
    }

    /** Without a microphone: imagines a user who says "ready" five seconds after being asked. */
    public Result imagine(LongConsumer progress) throws SoundFaultException {
        return run(false, true, progress);
    }

    private Result run(boolean listening, boolean imagining, LongConsumer progress) throws SoundFaultException {
        runner.begin(0, stream.microphone().isEchoFree());
        if (listening) {
            stream.log().write(0, "armed", Map.of());
        }
        EndReason end = null;
        while (end == null) {
            if (listening) {
                listen(stream.ears().join());
            }
            if (imagining) {
                imagineReady();
            }
            inbox.drain();
            runner.tick(atMs);
            narrator.fill(atMs, spoken);
            stream.loudspeaker().write(spoken);
            // A recording cannot hear the loudspeaker; a canceller that looks for it there finds something that is none.
            if (listening && !stream.microphone().isEchoFree()) {
                stream.ears().join().played(atMs, spoken);
            }
            inbox.drain();
            atMs += Pcm.FRAME_MS;
            if (atMs % 1000 == 0) {
                progress.accept(atMs);
            }
            end = runner.end();
        }
        return new Result(end, atMs, runner.computingNanos());
    }

    private void listen(Ears ears) throws SoundFaultException {
        if (!stream.microphone().read(heard)) {
            inputEndedMs = Math.min(inputEndedMs, atMs);
            if (atMs - inputEndedMs >= PATIENCE_MS && !gaveUp) {
                gaveUp = true;
                runner.deliver(new SessionEvent.InputEnded(atMs));
            }
        }
        boolean own = !stream.microphone().isEchoFree() && narrator.ownVoice().soundsAt(atMs, Listening.OWN_VOICE_TAIL_MS);
        var noticed = ears.notice(atMs, heard, own);
        reflex.voice(noticed.change());
        remarks.heard(ears, stream.microphone().isEchoFree());
        ears.listenFor(expected);
        var words = stream.microphone().isEchoFree() ? OwnWords.NONE : new Echo(narrator.ownVoice());
        ears.hear(atMs, heard, noticed, own, words, runner::evidence);
    }

    private final class Telling implements EchoRemarks.Told {
        @Override
        public void remark(String what, String text) {
            stream.log().write(atMs, "echo", Fields.of("what", what, "text", text));
            runner.remark(text);
        }

        @Override
        public void pauses(boolean needed) {
            runner.pauseMore(needed);
        }
    }

    private void imagineReady() {
        if (runner.mode() != Mode.WAITING || !narrator.isIdle()) {
            waitingSinceMs = -1;
        } else if (waitingSinceMs < 0) {
            waitingSinceMs = atMs;
        } else if (atMs - waitingSinceMs >= READY_AFTER_MS) {
            waitingSinceMs = -1;
            runner.pressed(Command.READY, "", atMs);
        }
    }
}
