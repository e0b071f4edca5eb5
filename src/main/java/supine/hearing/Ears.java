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
 * <p>While the program's own voice may be in the frames, no onset is announced, but the recogniser listens on: a halting command that
 * the program is not itself saying is believed, everything else is not.
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

    public Ears(VoiceOnset onset, CommandRecogniser recogniser, OwnVoiceMask mask) {
        this.onset = onset;
        this.recogniser = recogniser;
        this.mask = mask;
    }

    /** What the microphone's thread learned of a frame. @param changeMs where the voice began or ended */
    public record Noticed(Change change, long changeMs, double levelDbfs) {
    }

    /**
     * The first step. Never blocks.
     *
     * @param ownVoice true while the program's own voice may be in the frame
     */
    public Noticed notice(long atMs, short[] frame, boolean ownVoice) {
        var change = onset.accept(atMs, frame, ownVoice);
        return new Noticed(change, onset.changeMs(), onset.levelDbfs());
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
        if (noticed.change() == Change.BEGAN) {
            voice = true;
            commanded = false;
            voiceStartMs = noticed.changeMs();
            evidence.accept(new Evidence.Onset(nowMs, voiceStartMs));
            if (!open) {
                open(voiceStartMs - PRE_ROLL_MS, atMs, own, evidence);
            }
        } else if (ownVoice && !open) {
            open(atMs - PRE_ROLL_MS, atMs, own, evidence);
        }
        if (open) {
            recogniser.accept(frame, heard -> believe(heard, own, evidence));
        }
        preRoll.add(frame);
        if (noticed.change() == Change.ENDED && voice) {
            voice = false;
            close(own, evidence);
            evidence.accept(new Evidence.UtteranceEnd(nowMs, voiceStartMs, Math.max(voiceStartMs, noticed.changeMs()), commanded));
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
        preRoll.forLast(frames, frame -> recogniser.accept(frame, heard -> believe(heard, own, evidence)));
    }

    private void close(OwnWords own, Consumer<Evidence> evidence) {
        recogniser.end(heard -> believe(heard, own, evidence));
        open = false;
    }

    private void believe(Evidence.Heard heard, OwnWords own, Consumer<Evidence> evidence) {
        if (mask.passes(heard, own) && heard.startMs() >= heardUntilMs.getOrDefault(heard.command(), Long.MIN_VALUE)) {
            heardUntilMs.put(heard.command(), heard.endMs());
            commanded = true;
            evidence.accept(heard);
        }
    }
}
