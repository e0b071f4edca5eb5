package supine.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import supine.bench.Recordings.Recording;
import supine.hearing.Ears;
import supine.hearing.VoiceOnset.Change;
import supine.sound.Pcm;

/**
 * Words said over the program's own voice: how many of them silence it in time. The program speaks without end; after a voice was
 * noticed it is silent for a while, as the brake would make it.
 */
public final class BargeInTrials {
    /** Own voice before the first word, ms: what the program says before anybody has a reason to stop it. */
    private static final long BEFORE_MS = 20_000;
    private static final long BETWEEN_MS = 2_500;
    private static final long SPREAD_MS = 1_500;
    private static final long LATEST_MS = 1_000;
    /** From noticing to silence: the frame that is under way, and what the loudspeaker still has. */
    private static final long BRAKING_MS = 30;
    private static final long SILENT_MS = 2_000;
    private static final long TAIL_MS = 350;

    private final Supplier<Ears> ears;
    private final short[] ownVoice;

    /**
     * What came of it.
     *
     * @param within300  silenced within 300 ms of the word's onset
     * @param within500  within 500 ms
     * @param taken      of those, how many were taken for a voice, and not for a slip of the echo canceller that is over in a moment
     * @param slips      voices noticed where there was none
     * @param own        own voice in which nobody spoke, ms
     * @param nanos      computing time per frame, mean and worst
     */
    public record Result(Share within300, Share within500, Share taken, int slips, long own, Nanos nanos) {
    }

    /** Computing time. */
    public record Nanos(double mean, long worst) {
    }

    /** @param ears fresh ones for each room @param ownVoice the program's, without pauses that are longer than its own */
    public BargeInTrials(Supplier<Ears> ears, short[] ownVoice) {
        this.ears = ears;
        this.ownVoice = ownVoice;
    }

    /**
     * In one room.
     *
     * @param far   the room's answer from where the person lies
     * @param echoLevel of the own voice at the microphone, RMS of its speech, full scale 1
     * @param db    how loud the person is, against that
     */
    public Result run(SimulatedRoom.Kind kind, List<Recording> words, double[] far, double echoLevel, double db) {
        var room = new SimulatedRoom(kind, 5);
        var hearer = ears.get();
        var random = new Random(7);
        var heard = new short[Pcm.FRAME_SAMPLES];
        var played = new short[Pcm.FRAME_SAMPLES];
        int in300 = 0;
        int in500 = 0;
        int taken = 0;
        int slips = 0;
        long own = 0;
        long at = 0;
        long silentUntilMs = -1;
        long silentFromMs = Long.MAX_VALUE;
        long spoken = 0;
        int trial = 0;
        long startMs = BEFORE_MS;
        double[] voice = {};
        long onsetMs = Long.MAX_VALUE;
        boolean noticed = false;
        boolean believed = false;
        boolean inTrial = false;
        long begunMs = 0;
        double nanos = 0;
        long worst = 0;
        long frames = 0;
        while (trial < words.size() || inTrial) {
            long atMs = Pcm.toMs(at);
            if (!inTrial && atMs >= startMs) {
                inTrial = true;
                noticed = false;
                believed = false;
                var clean = words.get(trial++);
                var there = Recordings.in(far, clean.samples());
                voice = SimulatedRoom.scaled(there, echoLevel * Math.pow(10, db / 20) / Recordings.activeLevel(there));
                onsetMs = startMs + Pcm.toMs(Recordings.onset(clean.samples()));
            }
            boolean silent = atMs >= silentFromMs && atMs < silentUntilMs;
            for (int i = 0; i < played.length; i++) {
                played[i] = silent ? 0 : ownVoice[(int) (spoken++ % ownVoice.length)];
            }
            room.pass(played, voice, at - Pcm.toSamples(startMs), heard);
            boolean ownNow = !silent || atMs < silentFromMs + TAIL_MS;
            long before = System.nanoTime();
            hearer.played(atMs, played);
            var now = hearer.notice(atMs, heard, ownNow);
            long took = System.nanoTime() - before;
            frames++;
            nanos += took;
            worst = frames > 1_000 ? Math.max(worst, took) : 0;
            if (now.change() == Change.BEGAN) {
                begunMs = now.changeMs();
                if (!inTrial) {
                    slips++;
                } else if (!noticed) {
                    noticed = true;
                    long late = atMs + BRAKING_MS + Pcm.FRAME_MS - onsetMs;
                    in300 += late <= 300 ? 1 : 0;
                    in500 += late <= 500 ? 1 : 0;
                }
                silentFromMs = atMs + BRAKING_MS;
                silentUntilMs = silentFromMs + SILENT_MS;
            } else if (now.change() == Change.ENDED && noticed && inTrial && !believed && now.changeMs() > begunMs) {
                believed = true;
                taken++;
            }
            own += inTrial || silent ? 0 : Pcm.FRAME_MS;
            if (inTrial && atMs > Math.max(onsetMs + LATEST_MS + Pcm.toMs(voice.length), noticed ? silentUntilMs : 0)) {
                inTrial = false;
                startMs = atMs + BETWEEN_MS + random.nextInt((int) SPREAD_MS);
                startMs -= startMs % Pcm.FRAME_MS;
                voice = new double[0];
            }
            at += Pcm.FRAME_SAMPLES;
        }
        return new Result(new Share(in300, trial), new Share(in500, trial), new Share(taken, trial), slips, own, new Nanos(nanos / frames, worst));
    }
}
