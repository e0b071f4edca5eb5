package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import supine.bench.Recordings.Recording;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.OwnWords;
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
    /** More than is listened for in any situation: more to mistake a word for. */
    private static final Set<Command> ANY = Arrays.stream(Command.values()).filter(command -> !command.isHeardOnlyWhenAsked()).collect(Collectors.toSet());
    private static final double FULL_SCALE = 32_768;
    /** After a slip of the echo canceller no word is said for so long, ms: it would be said into silence. */
    private static final long SETTLING_MS = 1_000;
    private static final long IN_TIME_MS = 300;
    private static final long LATE_MS = 500;

    private final Supplier<Ears> ears;
    private final short[] ownVoice;

    /**
     * What came of it.
     *
     * @param within300  silenced within 300 ms of the word's onset
     * @param within500  within 500 ms
     * @param taken      how many were taken for a voice, and not for a slip of the echo canceller that is over in a moment
     * @param halted     after how many the program stands still until it is told otherwise: the word was understood, or it asks
     * @param misses     those that were not silenced within 300 ms, or after which it went on
     * @param slips      voices noticed where there was none
     * @param own        own voice in which nobody spoke, ms
     * @param nanos      computing time per frame, mean and worst
     */
    public record Result(Share within300, Share within500, Share taken, Share halted, List<Miss> misses, int slips, long own, Nanos nanos) {
    }

    /** A word that was not obeyed as it should be. @param word who said it, or which recording @param afterMs from its onset to silence; {@link #NEVER} */
    public record Miss(String word, String room, long afterMs, boolean halted) {
        public static final long NEVER = Long.MAX_VALUE;

        @Override
        public String toString() {
            return word + ", " + room + ": " + (afterMs == NEVER ? "not noticed" : String.format(Locale.ROOT, "after %d ms", afterMs))
                    + (halted ? "" : ", and went on");
        }
    }

    /** What a session makes of what is heard of a word: it stands still for good, or asks, unless it is told to move. */
    private static final class Halting implements Consumer<Evidence> {
        private boolean halts;
        private boolean moves;

        void forget() {
            halts = false;
            moves = false;
        }

        boolean isHalted() {
            return halts && !moves;
        }

        @Override
        public void accept(Evidence evidence) {
            if (evidence instanceof Evidence.Heard heard) {
                // "Go on" in the voice that froze it is asked about; after any other command that does not halt it goes on.
                boolean stays = heard.command().effect() == Command.Effect.HALTS || heard.command() == Command.RESUME;
                halts |= stays;
                moves |= !stays;
            } else if (evidence instanceof Evidence.UtteranceEnd over) {
                halts |= over.suspected() || over.voice();
            }
        }
    }

    /** Computing time. */
    public record Nanos(double mean, long worst) {
    }

    /** @param ears fresh ones for each room @param ownVoice the program's, without pauses that are longer than its own */
    public BargeInTrials(Supplier<Ears> ears, short[] ownVoice) {
        this.ears = ears;
        this.ownVoice = ownVoice;
    }

    /** A word as the synthetic voices that are installed say it, each so many times. */
    public static List<Recording> said(String word, int times) throws IOException {
        var all = new ArrayList<Recording>();
        for (var voice : SyntheticVoices.installed()) {
            var samples = Recordings.ofFullScaleOne(SyntheticVoices.say(voice, word));
            for (int n = 0; n < times; n++) {
                all.add(new Recording(voice, samples));
            }
        }
        return all;
    }

    /**
     * In one room.
     *
     * @param words each is cut to what is said in it
     * @param far   the room's answer from where the person lies
     * @param echoLevel of the own voice at the microphone, RMS of its speech, full scale 1
     * @param db    how loud the person is, against that
     */
    public Result run(SimulatedRoom.Kind kind, List<Recording> words, double[] far, double echoLevel, double db) {
        var room = new SimulatedRoom(kind, 5);
        var hearer = ears.get();
        hearer.listenFor(ANY);
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
        var misses = new ArrayList<Miss>();
        long startMs = BEFORE_MS;
        double[] voice = {};
        long onsetMs = Long.MAX_VALUE;
        var halting = new Halting();
        int halted = 0;
        long late = Miss.NEVER;
        boolean believed = false;
        boolean inTrial = false;
        long begunMs = 0;
        double nanos = 0;
        long worst = 0;
        long frames = 0;
        while (trial < words.size() || inTrial) {
            long atMs = Pcm.toMs(at);
            if (!inTrial && atMs >= startMs && atMs >= silentUntilMs + SETTLING_MS) {
                inTrial = true;
                late = Miss.NEVER;
                halting.forget();
                believed = false;
                startMs = atMs;
                var word = SpokenWord.in(SimulatedRoom.scaled(words.get(trial++).samples(), FULL_SCALE));
                var there = Recordings.in(far, word.samples());
                voice = SimulatedRoom.scaled(there, echoLevel * Math.pow(10, db / 20) / Recordings.activeLevel(there));
                onsetMs = startMs + Pcm.toMs(word.onset());
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
            hearer.hear(atMs, heard, now, ownNow, OwnWords.NONE, halting);
            if (now.change() == Change.BEGAN) {
                begunMs = now.changeMs();
                if (!inTrial) {
                    slips++;
                } else if (atMs < onsetMs) {
                    // The word would be said into silence: another time.
                    slips++;
                    inTrial = false;
                    trial--;
                    voice = new double[0];
                } else if (late == Miss.NEVER) {
                    late = atMs + BRAKING_MS + Pcm.FRAME_MS - onsetMs;
                    in300 += late <= IN_TIME_MS ? 1 : 0;
                    in500 += late <= LATE_MS ? 1 : 0;
                }
                silentFromMs = atMs + BRAKING_MS;
                silentUntilMs = silentFromMs + SILENT_MS;
            } else if (now.change() == Change.ENDED && late != Miss.NEVER && inTrial && !believed && now.changeMs() > begunMs) {
                believed = true;
                taken++;
            }
            own += inTrial || silent ? 0 : Pcm.FRAME_MS;
            if (inTrial && atMs > Math.max(onsetMs + LATEST_MS + Pcm.toMs(voice.length), late == Miss.NEVER ? 0 : silentUntilMs)) {
                halted += halting.isHalted() ? 1 : 0;
                if (late > IN_TIME_MS || !halting.isHalted()) {
                    misses.add(new Miss(words.get(trial - 1).name(), kind.name(), late, halting.isHalted()));
                }
                inTrial = false;
                startMs = atMs + BETWEEN_MS + random.nextInt((int) SPREAD_MS);
                startMs -= startMs % Pcm.FRAME_MS;
                voice = new double[0];
            }
            at += Pcm.FRAME_SAMPLES;
        }
        return new Result(new Share(in300, trial), new Share(in500, trial), new Share(taken, trial), new Share(halted, trial), List.copyOf(misses), slips, own, new Nanos(nanos / frames, worst));
    }
}
