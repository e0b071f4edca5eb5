package supine.hearing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import supine.command.Command;
import supine.hearing.VoiceOnset.Change;
import supine.sound.Pcm;

/**
 * Hearing as a whole: from frames to evidence, the same frames giving the same evidence. In two steps, so that the microphone's
 * thread never waits for the recogniser: {@link #notice} there, and {@link #hear} for the same frames, in the same order, on another.
 *
 * <p>While the program's own voice may be in the frames, the echo canceller takes it out, and a voice over it is noticed in what remains,
 * once it is known how much usually remains ({@link BargeIn}). Until then, and wherever the canceller has lost its way, the program is
 * deaf while it speaks, and hears in between: what a recogniser makes of own voice in a real room ends a session within ten seconds.
 */
public final class Ears {
    /** Sound from before a voice that the recogniser is given: how the room sounds, and a soft beginning of the first word, ms. */
    private static final int PRE_ROLL_MS = 300;
    /** An utterance this long is recognised anew from here, so that talk without end costs no memory, ms. */
    private static final long LONGEST_MS = 15_000;
    /** What is then heard once more, so that no phrase is cut in two, ms. */
    private static final int OVERLAP_MS = 1_500;

    private final VoiceOnset onset;
    private final CommandRecogniser recogniser;
    private final OwnVoiceMask mask;
    private final EchoCanceller canceller;
    private final BargeIn bargeIn = new BargeIn();
    private final short[] echo = new short[Pcm.FRAME_SAMPLES];
    private final short[] heard = new short[Pcm.FRAME_SAMPLES];
    private final PreRoll preRoll = new PreRoll(OVERLAP_MS / Pcm.FRAME_MS);
    /** Until when each command has been heard, so that sound heard once more gives no command twice. */
    private final Map<Command, Long> heardUntilMs = new EnumMap<>(Command.class);
    private Set<Command> expected = Set.of();
    /** An utterance is with the recogniser. */
    private boolean open;
    /** It was opened by a voice, and not by the program's own speaking. */
    private boolean voice;
    private long openedMs;
    private long voiceStartMs;
    private boolean commanded;
    private boolean suspected;
    private Impression impression = Impression.NONE;
    private boolean unheard;
    /** How much what sounds now is like a voice, as far as it is known yet. */
    private double likeness = Impression.SURELY;

    // Of the microphone's thread:
    private boolean overOwnVoice;
    private boolean inTheOpen;
    /** The voice that sounds, or sounded last, was noticed over the program's own: then what the onset thinks of it says nothing. */
    private boolean throughOwnVoice;

    /** Without an echo canceller: over own voice only words count. */
    public Ears(VoiceOnset onset, CommandRecogniser recogniser, OwnVoiceMask mask) {
        this(onset, recogniser, mask, EchoCanceller.NONE);
    }

    public Ears(VoiceOnset onset, CommandRecogniser recogniser, OwnVoiceMask mask, EchoCanceller canceller) {
        this.onset = onset;
        this.recogniser = recogniser;
        this.mask = mask;
        this.canceller = canceller;
    }

    /** A frame has been given to the loudspeaker; from its thread. @see EchoCanceller#played */
    public void played(long atMs, short[] frame) {
        canceller.played(atMs, frame);
    }

    /**
     * The first step. Never blocks, and allocates nothing.
     *
     * @param frame    overwritten by what remains of it without the program's own voice, once that is known well enough
     * @param ownVoice true while the program's own voice may be in the frame
     * @param noticed  set to what was learned
     */
    public void notice(long atMs, short[] frame, boolean ownVoice, Noticed noticed) {
        System.arraycopy(frame, 0, heard, 0, frame.length);
        canceller.cancel(atMs, frame, echo);
        var over = bargeIn.accept(atMs, frame, echo, ownVoice, canceller);
        boolean own = ownVoice || bargeIn.lingers();
        if (!bargeIn.isUsable()) {
            // What is left by a filter that still learns is neither the program's voice nor anybody's: no recogniser should hear it.
            System.arraycopy(heard, 0, frame, 0, frame.length);
        }
        var open = onset.accept(atMs, frame, own);
        boolean before = overOwnVoice || inTheOpen;
        overOwnVoice = over == Change.NONE ? overOwnVoice : over == Change.BEGAN;
        inTheOpen = open == Change.NONE ? inTheOpen : open == Change.BEGAN;
        boolean now = overOwnVoice || inTheOpen;
        throughOwnVoice = overOwnVoice || before && throughOwnVoice;
        double likeness = throughOwnVoice ? Impression.SURELY : onset.likeness();
        var change = before == now ? Change.NONE : now ? Change.BEGAN : Change.ENDED;
        long changeMs = now ? over == Change.BEGAN ? bargeIn.changeMs() : onset.changeMs() : Math.max(bargeIn.changeMs(), onset.changeMs());
        noticed.set(change, changeMs, likeness, onset.levelDbfs(), canceller.isUnheard(), !throughOwnVoice && onset.isUnvoiced());
    }

    /** The same for those who need not care for memory. */
    public Noticed notice(long atMs, short[] frame, boolean ownVoice) {
        var noticed = new Noticed();
        notice(atMs, frame, ownVoice, noticed);
        return noticed;
    }

    /** True if the loudspeaker drowns whoever speaks over it, as is known after half a minute of own voice; the microphone's thread. */
    public boolean isDrowned() {
        return bargeIn.isDrowned();
    }

    /** True if nobody can be heard over the program's own voice, as is known after some fifty seconds of it; the microphone's thread. */
    public boolean hearsInPausesOnly() {
        return bargeIn.hearsInPausesOnly();
    }

    /** True if the program's own voice has been found in the microphone, whatever the user said of it; the microphone's thread. */
    public boolean hearsItself() {
        return canceller.isProven();
    }

    /** True if there is something of the program's own voice in the microphone, be it ever so faint; the microphone's thread. */
    public boolean perhapsHearsItself() {
        return canceller.isEvident();
    }

    /** Another microphone, or the same one anew; its thread. */
    public void reopened() {
        canceller.reset();
        bargeIn.forget();
    }

    /** Which commands may be heard from the next utterance on. The thread of {@link #hear}. */
    public void listenFor(Set<Command> commands) {
        if (!commands.equals(expected)) {
            expected = Set.copyOf(commands);
            recogniser.expect(expected);
        }
    }

    /**
     * The second step.
     *
     * @param noticed  what the first step said of this frame
     * @param ownVoice the same as there
     * @param own      what the program is saying, for the mask
     */
    public void hear(long atMs, short[] frame, Noticed noticed, boolean ownVoice, OwnWords own, Consumer<Evidence> evidence) {
        long nowMs = atMs + Pcm.FRAME_MS;
        unheard = noticed.isUnheard();
        likeness = voice || noticed.change() == Change.BEGAN ? noticed.likeness() : Impression.SURELY;
        if (noticed.change() == Change.BEGAN) {
            voice = true;
            commanded = false;
            suspected = false;
            impression = Impression.NONE;
            voiceStartMs = noticed.changeMs();
            evidence.accept(new Evidence.Onset(nowMs, voiceStartMs));
            if (!open) {
                open(voiceStartMs - PRE_ROLL_MS, atMs, own, evidence);
            }
        } else if (ownVoice && !open) {
            open(atMs - PRE_ROLL_MS, atMs, own, evidence);
        }
        if (open) {
            recogniser.accept(frame, found -> believe(found, own, evidence));
        }
        preRoll.add(frame);
        if (noticed.change() == Change.ENDED && voice) {
            close(own, evidence);
            voice = false;
            long endMs = Math.max(voiceStartMs, noticed.changeMs());
            // A voice without length was the program's own.
            boolean like = endMs > voiceStartMs && impression.isVoice(noticed.likeness(), endMs - voiceStartMs, noticed.isUnvoiced());
            // What the search suspected in it has been weighed once more: neither network hears a voice, and there was none.
            boolean breath = !like && noticed.isUnvoiced() && impression.isBreath(noticed.likeness(), endMs - voiceStartMs);
            evidence.accept(new Evidence.UtteranceEnd(nowMs, voiceStartMs, endMs, commanded, suspected && !breath, like, breath));
        } else if (open && !voice && !ownVoice || open && nowMs - openedMs >= LONGEST_MS) {
            close(own, evidence);
            if (voice || ownVoice) {
                open(nowMs - OVERLAP_MS, nowMs, own, evidence);
            }
        }
    }

    /** @param nowMs stream time of the next frame that is not yet in the pre-roll */
    private void open(long fromMs, long nowMs, OwnWords own, Consumer<Evidence> evidence) {
        open = true;
        openedMs = nowMs;
        int frames = preRoll.clip((nowMs - fromMs) / Pcm.FRAME_MS);
        recogniser.begin(nowMs - (long) frames * Pcm.FRAME_MS);
        preRoll.forLast(frames, frame -> recogniser.accept(frame, found -> believe(found, own, evidence)));
    }

    private void close(OwnWords own, Consumer<Evidence> evidence) {
        impression = impression.and(recogniser.end(found -> believe(found, own, evidence)));
        open = false;
    }

    /** So far; for what is short. */
    private boolean isLikeAVoice() {
        return recogniser.impression().isVoiceSoFar(likeness);
    }

    /** A word within a longer sound may be a voice's, whatever the rest is like. */
    private boolean isANoises(Evidence.Heard heard) {
        return heard.atMs() - voiceStartMs < Impression.LONG_MS && !heard.isPlain() && !isLikeAVoice();
    }

    private void believe(Evidence found, OwnWords own, Consumer<Evidence> evidence) {
        if (found instanceof Evidence.Weighed) {
            evidence.accept(found);
        } else if (found instanceof Evidence.PerhapsNumber number) {
            if (isSomebodys(Command.COUNT, number.startMs(), number.endMs(), own)) {
                evidence.accept(number);
            }
        } else if (found instanceof Evidence.Heard heard && isANoises(heard)) {
            // A hen may say "stop" as clearly as a person from afar, but without a voice: it is asked about. Breath says "back": nothing.
            if (heard.command().isAlwaysHeard()) {
                believe(new Evidence.Suspected(heard.atMs(), heard.command(), heard.phrase(), heard.score(), heard.startMs(), heard.endMs()), own, evidence);
            }
        } else if (found instanceof Evidence.Spotted place) {
            if (!isClatter(place.llr(), place.atMs()) && isSomebodys(place.command(), place.startMs(), place.endMs(), own)) {
                evidence.accept(place);
            }
        } else if (found instanceof Evidence.Suspected suspicion) {
            if (!isClatter(suspicion.score(), suspicion.atMs()) && isSomebodys(suspicion.command(), suspicion.startMs(), suspicion.endMs(), own)) {
                suspected = true;
                evidence.accept(suspicion);
            }
        } else if (found instanceof Evidence.Heard heard && isSomebodys(heard.command(), heard.startMs(), heard.endMs(), own)
                && (heard.command() == Command.COUNT || heard.startMs() >= heardUntilMs.getOrDefault(heard.command(), Long.MIN_VALUE))) {
            heardUntilMs.put(heard.command(), heard.endMs());
            commanded = true;
            evidence.accept(heard);
        }
    }

    /** Less than none of the signs is told only of long phrases said into talk; clatter fits them as badly. */
    private boolean isClatter(double score, long atMs) {
        return score < 0 && !isLikeAVoice() || recogniser.impression().isClatter(likeness, atMs - voiceStartMs);
    }

    private boolean isSomebodys(Command command, long startMs, long endMs, OwnWords own) {
        return mask.passes(command, startMs, endMs, own, voice ? voiceStartMs : OwnVoiceMask.NO_VOICE, unheard);
    }
}
