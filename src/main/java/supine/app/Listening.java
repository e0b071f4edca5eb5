package supine.app;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.MicrophoneWatch;
import supine.hearing.OwnWords;
import supine.hearing.VoiceOnset.Change;
import supine.sound.Microphone;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;
import supine.speaking.OwnVoice;

/**
 * The microphone of a live session, on two threads. The first reads, notices a voice and sets the brake, and never waits for
 * anything but sound; the second finds out what was said. Neither dies silently: whatever ends or stops them, the watch learns of it.
 */
final class Listening {
    /** How far recognition may lag behind before frames are lost: 3 s. */
    private static final int BACKLOG = 300;
    /** The room goes on sounding so long after the program's own voice has ended, ms. */
    static final long OWN_VOICE_TAIL_MS = 350;
    /** How far the microphone's time may drift from the stream's before it is set anew, ms. */
    private static final long TOLERANCE_MS = 150;
    /** So many voices, each just while the program speaks, may be its own: it never comes to a whole sentence then. */
    private static final int DECEIVING = 2;
    private static final long REOPEN_MS = 1_000;

    private final Replacements replacements;
    private final MicrophoneWatch watch;
    private final StreamClock clock;
    private final VoiceReflex reflex;
    private final OwnVoice ownVoice;
    private final OwnWords ownWords;
    private final Supplier<Set<Command>> expected;
    private final Receiver receiver;
    private final Backlog frames = new Backlog(BACKLOG);
    private volatile @Nullable Ears ears;
    private volatile boolean over;
    private final EchoRemarks remarks;
    /** With a headset, that is, which its own voice should not reach. */
    private int voicesOverOwn;
    private final Interruptions interruptions = new Interruptions();

    /** Who is told, from the threads of hearing. */
    interface Receiver extends EchoRemarks.Told {
        /** From the recogniser's thread. */
        void evidence(Evidence evidence);

        /** Each frame as it comes; from the microphone's thread. @param ownVoice true if the program's own voice may be in it */
        default void frame(long atMs, short[] samples, boolean ownVoice) {
        }

        /** The level of each frame, dBFS; from the microphone's thread. */
        void level(double dbfs);

        /** A recording that stood in for the microphone is over. */
        void ended();
    }

    /** @param expected which commands make sense, besides those always heard */
    Listening(Replacements replacements, MicrophoneWatch watch, StreamClock clock, VoiceReflex reflex, OwnVoice ownVoice,
            Supplier<Set<Command>> expected, Receiver receiver) {
        this.replacements = replacements;
        this.watch = watch;
        this.clock = clock;
        this.reflex = reflex;
        this.ownVoice = ownVoice;
        ownWords = new Echo(ownVoice);
        this.expected = expected;
        this.receiver = receiver;
        remarks = new EchoRemarks(receiver);
    }

    void stop() {
        over = true;
    }

    /** The recogniser has been loaded; until then the microphone is only watched. */
    void use(Ears loaded) {
        watch.judging();
        ears = loaded;
    }

    /** From the loudspeaker's thread. */
    void played(long atMs, short[] frame) {
        var hearer = ears;
        if (hearer != null) {
            hearer.played(atMs, frame);
        }
    }

    /**
     * The microphone's thread.
     *
     * @param first null if there is none at the start
     */
    void read(@Nullable Microphone first) {
        try {
            var microphone = first;
            while (!over) {
                if (microphone == null) {
                    watch.gone();
                } else if (readOn(microphone)) {
                    return;
                }
                if (replacements.microphone() == null) {
                    return;
                }
                microphone = reopened(replacements.microphone());
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (Throwable broken) {
            watch.broken();
            throw broken;
        }
    }

    /** @return true if all is over; false if the microphone was lost */
    private boolean readOn(Microphone microphone) {
        watch.opened();
        var known = ears;
        if (known != null) {
            known.reopened();
        }
        try (microphone) {
            long atMs = clock.nowMs();
            while (!over) {
                var frame = frames.blank();
                if (!microphone.read(frame.samples)) {
                    watch.ended();
                    receiver.ended();
                    return true;
                }
                long now = clock.nowMs();
                atMs = Math.abs(now - atMs) > TOLERANCE_MS ? now : atMs;
                frame.atMs = atMs;
                accept(frame, microphone.isEchoFree());
                atMs += Pcm.FRAME_MS;
            }
            return true;
        } catch (SoundFaultException lost) {
            watch.gone();
            return over;
        }
    }

    private void accept(Backlog.Frame frame, boolean echoFree) {
        long atMs = frame.atMs;
        var samples = frame.samples;
        var noticed = frame.noticed;
        boolean speaking = ownVoice.soundsAt(atMs, OWN_VOICE_TAIL_MS);
        watch.frame(samples, speaking, System.nanoTime() / 1_000_000);
        receiver.frame(atMs, samples, speaking);
        var hearer = ears;
        if (hearer == null) {
            return;
        }
        // A headset is believed until its microphone hears the program: a missed "stop" is worse than a session that halts for nothing.
        boolean deceived = echoFree && (hearer.hearsItself() || interruptions.areItsOwn() || voicesOverOwn >= DECEIVING && hearer.perhapsHearsItself());
        boolean apart = echoFree && !deceived;
        boolean own = speaking && !apart;
        hearer.notice(atMs, samples, own, noticed);
        reflex.voice(noticed.change());
        interruptions.accept(speaking, noticed.change() == Change.BEGAN);
        voicesOverOwn += noticed.change() == Change.BEGAN && apart && speaking ? 1 : 0;
        receiver.level(noticed.levelDbfs());
        if (deceived) {
            remarks.deceived();
        }
        remarks.heard(hearer, apart);
        // With the queue full, the session has long stood still, and has said that it cannot hear.
        frame.ownVoice = own;
        frame.ownWords = apart ? OwnWords.NONE : ownWords;
        frames.give();
    }

    private @Nullable Microphone reopened(Replacements.Opener<Microphone> opener) throws InterruptedException {
        Thread.sleep(REOPEN_MS);
        try {
            return opener.open();
        } catch (SoundFaultException notYet) {
            return null;
        }
    }

    /** The recogniser's thread. */
    void recognise() {
        try {
            while (!over) {
                var frame = frames.take(100);
                var hearer = ears;
                if (frame != null && hearer != null) {
                    hearer.listenFor(expected.get());
                    hearer.hear(frame.atMs, frame.samples, frame.noticed, frame.ownVoice, frame.ownWords, receiver::evidence);
                    watch.judged(frames.size());
                }
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (Throwable broken) {
            watch.broken();
            throw broken;
        }
    }
}
