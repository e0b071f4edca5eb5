package supine.speaking;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import supine.sound.Brake;
import supine.sound.Pcm;

/**
 * Says utterances one after the other and counts at their moments, 10 ms at a time. It has no thread and no clock: {@link #fill} is
 * called for each frame by the one thread that owns all that is said; every other method may be called from any thread, returns at
 * once, and takes effect, in order, with the next frame. No lock is taken anywhere.
 *
 * <p>Sentences are said in the order given, each after its gap. A timed utterance (a count) begins exactly at its moment, between
 * sentences; if a sentence is sounding then, or the sound is halted, and 50 ms have passed, it is missed: a late count is a wrong one.
 * Hence a sentence is never kept waiting for a count to come.
 *
 * <p>While the {@link Brake} is set, or after {@link #freeze}, frames are silent but for a fade of 5 ms, and nothing advances. A
 * sentence then goes on from the beginning of the interrupted word; a count is not taken up again.
 */
public final class Narrator {
    /** Silence before a sentence, so that the user can be heard in between. */
    public static final long USUAL_GAP_MS = 350;

    /** Silence before what must be said at once: the cue for it has nearly faded. */
    public static final long URGENT_GAP_MS = 150;

    /** What is said is never soft for longer than this at a time: a room that goes on sounding must not hide it. */
    public static final long MOST_DUCKED_MS = 4_000;
    /** How much softer: 12 dB. */
    private static final double SOFT = 0.25;

    private final Brake brake;
    private final NarratorListener listener;
    private final OwnVoice ownVoice = new OwnVoice();
    private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
    private volatile boolean idle = true;

    // Of the filling thread:
    private final Agenda agenda = new Agenda();
    private final Cues cues = new Cues(ownVoice);
    private final FrameLog log = new FrameLog();
    private @Nullable Utterance current;
    /** Cut short, still to be faded out. */
    private @Nullable Utterance leaving;
    private long frameStart;
    /** When the last utterance ended, samples; far back before the first. */
    private long lastEnd = Long.MIN_VALUE / 2;
    private boolean frozen;
    private boolean halted;
    private boolean rewound;
    /** The utterance goes on in this frame from amid its sound. */
    private boolean fadesIn;
    /** Until then it speaks softly, samples. */
    private long duckedUntil = Long.MIN_VALUE;
    private double gain = 1;

    /** @param brake looked at before each frame; its silencer should call {@link #rewind} with what the loudspeaker dropped */
    public Narrator(Brake brake, NarratorListener listener) {
        this.brake = brake;
        this.listener = listener;
    }

    /** What it has been saying lately. */
    public OwnVoice ownVoice() {
        return ownVoice;
    }

    /** Says an utterance after those that wait, {@link #USUAL_GAP_MS} after whatever sounded before it. */
    public void say(long id, Speech speech) {
        say(id, speech, USUAL_GAP_MS);
    }

    public void say(long id, Speech speech, long gapMs) {
        order(() -> agenda.add(Utterance.after(id, speech, gapMs)));
    }

    /** Says a count that begins at exactly a moment of the stream. */
    public void sayAt(long id, Speech speech, long atMs) {
        order(() -> agenda.add(Utterance.at(id, speech, atMs)));
    }

    /** Lets a short sound be heard now, over what is said. If it is halted for longer than 300 ms, it is not heard at all. */
    public void sound(short[] cue) {
        order(() -> cues.add(cue, frameStart));
    }

    /** Lets a short sound be heard at a moment of the stream. */
    public void soundAt(short[] cue, long atMs) {
        order(() -> cues.add(cue, Pcm.toSamples(atMs)));
    }

    /** Halts as the brake does, until {@link #unfreeze}. */
    public void freeze() {
        order(() -> frozen = true);
    }

    public void unfreeze() {
        order(() -> frozen = false);
    }

    /** Speaks softly from the next frame on, so that somebody else is heard; or no longer. By itself it ends after {@link #MOST_DUCKED_MS}. */
    public void duck(boolean ducks) {
        order(() -> duckedUntil = ducks ? frameStart + Pcm.toSamples(MOST_DUCKED_MS) : frameStart);
    }

    /** Forgets all that is being said or waits; what sounds is faded out in 5 ms. Short sounds that have begun ring out. */
    public void cancelAll() {
        order(() -> {
            agenda.clear();
            cues.forgetAfter(frameStart);
            if (current != null) {
                leaving = halted ? null : current;
                current = null;
                ownVoice.cutSpeech(Pcm.toMs(frameStart));
            }
        });
    }

    /** Forgets the counts and timed sounds that have not begun; what is sounding stays. */
    public void retract() {
        order(() -> {
            agenda.clearTimed();
            cues.forgetAfter(frameStart);
        });
    }

    /** Frames that were filled were never heard ({@link supine.sound.Loudspeaker#silence} dropped them): goes back to before them. */
    public void rewind(long ms) {
        order(() -> rewindNow(ms));
    }

    private void rewindNow(long ms) {
        rewound = true;
        var utterance = current;
        if (utterance != null && !log.takeBack((int) (ms / Pcm.FRAME_MS), utterance)) {
            current = null;
            if (utterance.timed) {
                listener.missed(utterance.id, Pcm.toMs(frameStart));
            } else {
                agenda.putBack(utterance);
            }
        }
    }

    /** True if nothing sounds or waits. */
    public boolean isIdle() {
        return idle && orders.isEmpty();
    }

    private void order(Runnable order) {
        orders.add(order);
    }

    /**
     * Renders the frame that will sound at a moment of the stream.
     *
     * @param atMs  of its first sample; usually 10 more than the last time
     * @param frame {@link Pcm#FRAME_SAMPLES} samples, overwritten
     */
    public void fill(long atMs, short[] frame) {
        // Before the orders: "cancel, release the brake" must not be seen as "released, not yet cancelled".
        var halt = brake.isSet();
        frameStart = Pcm.toSamples(atMs);
        rewound = false;
        for (var order = orders.poll(); order != null; order = orders.poll()) {
            order.run();
        }
        Arrays.fill(frame, (short) 0);
        log.add(current);
        if (halt || frozen) {
            halt(frame);
        } else {
            if (halted) {
                resume();
            }
            play(frame);
        }
        double wanted = frameStart < duckedUntil ? SOFT : 1;
        Mixer.scale(frame, gain, wanted);
        gain = wanted;
        leaving = null;
        idle = current == null && agenda.isEmpty() && cues.isEmpty();
    }

    private void halt(short[] frame) {
        if (halted) {
            return;
        }
        halted = true;
        if (current != null || leaving != null) {
            // Whatever is said next keeps its gap, be the halt ever so short, and cancelled in the very frame that halts.
            lastEnd = frameStart;
        }
        ownVoice.cutAll(Pcm.toMs(frameStart));
        // After a flush the sound is already broken off; a fade would be a blip of its own.
        if (!rewound) {
            var fading = current != null ? current : leaving;
            if (fading != null) {
                Mixer.addFading(fading.speech.samples(), fading.position, frame);
            }
        }
        cues.halt(rewound ? new short[frame.length] : frame);
    }

    private void resume() {
        halted = false;
        var utterance = current;
        if (utterance == null) {
            return;
        }
        var atMs = Pcm.toMs(frameStart);
        if (utterance.timed) {
            current = null;
            listener.ended(utterance.id, atMs);
        } else {
            utterance.stepBackToWord();
            fadesIn = utterance.position > 0;
            ownVoice.speech(atMs, utterance);
            listener.wentOn(utterance.id, atMs, atMs + Pcm.toMs(utterance.left()));
        }
    }

    private void play(short[] frame) {
        if (leaving != null) {
            Mixer.addFading(leaving.speech.samples(), leaving.position, frame);
            lastEnd = frameStart;
        }
        var at = 0;
        while (at < frame.length) {
            if (current == null) {
                at = beginNext(at, frame.length);
                if (current == null) {
                    break;
                }
            }
            at += say(current, frame, at);
        }
        if (fadesIn) {
            Mixer.fadeIn(frame);
            fadesIn = false;
        }
        cues.mixInto(frame, frameStart);
    }

    /** Begins what is due within the frame from a place on. @return the place where it begins */
    private int beginNext(int at, int frameLength) {
        var now = frameStart + at;
        for (var count = agenda.takeMissed(now); count != null; count = agenda.takeMissed(now)) {
            listener.missed(count.id, Pcm.toMs(now));
        }
        var due = agenda.takeNext(now, lastEnd, frameStart + frameLength);
        if (due == null) {
            return frameLength;
        }
        var utterance = due.utterance();
        current = utterance;
        var beginMs = Pcm.toMs(due.begin());
        ownVoice.speech(beginMs, utterance);
        listener.began(utterance.id, beginMs, beginMs + utterance.speech.durationMs());
        return (int) (due.begin() - frameStart);
    }

    /** @return how much of the frame it took */
    private int say(Utterance utterance, short[] frame, int at) {
        var length = Math.min(frame.length - at, utterance.left());
        Mixer.add(utterance.speech.samples(), utterance.position, length, frame, at);
        var zero = frameStart + at - utterance.position;
        utterance.position += length;
        tellWords(utterance, zero);
        if (utterance.left() == 0) {
            current = null;
            lastEnd = frameStart + at + length;
            listener.ended(utterance.id, Pcm.toMs(lastEnd));
        }
        return length;
    }

    private void tellWords(Utterance utterance, long zero) {
        var words = utterance.speech.words();
        while (utterance.nextWord < words.size()) {
            var word = words.get(utterance.nextWord);
            if (Pcm.toSamples(word.startMs()) >= utterance.position) {
                return;
            }
            listener.word(utterance.id, utterance.nextWord++, word, Pcm.toMs(zero) + word.startMs());
        }
    }
}
