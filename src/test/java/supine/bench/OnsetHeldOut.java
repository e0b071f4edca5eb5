package supine.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import supine.app.EventLog;
import supine.bench.Clip.Kind;
import supine.hearing.EnergyOnset;
import supine.hearing.LearnedOnset;
import supine.hearing.Perceptron;
import supine.hearing.VoiceOnset;
import supine.hearing.VoiceOnset.Change;
import supine.sound.Pcm;

/**
 * How well a voice is noticed by a network that has never met speaker, noise or room: two networks, each trained on one half by
 * {@link OnsetTraining}, judge the other half. Beside them onset by energy alone, and whichever of the two comes first; and how often each
 * fires at sounds that are no voice.
 */
public final class OnsetHeldOut {
    private static final int MADE_UP_MINUTES = 60;
    private static final long SEED = 99;
    private final Map<String, IntFunction<VoiceOnset>> onsets = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> fired = new TreeMap<>();
    private final Map<String, Long> lengthMs = new TreeMap<>();

    /** Fires with the first of two; over when both are. */
    private record Either(VoiceOnset one, VoiceOnset other, boolean[] on) implements VoiceOnset {
        @Override
        public Change accept(long atMs, short[] frame, boolean ownVoice) {
            boolean before = on[0] || on[1];
            var first = one.accept(atMs, frame, ownVoice);
            var second = other.accept(atMs, frame, ownVoice);
            on[0] = first == Change.NONE ? on[0] : first == Change.BEGAN;
            on[1] = second == Change.NONE ? on[1] : second == Change.BEGAN;
            boolean now = on[0] || on[1];
            return before == now ? Change.NONE : now ? Change.BEGAN : Change.ENDED;
        }

        @Override
        public long changeMs() {
            return one.changeMs();
        }

        @Override
        public double levelDbfs() {
            return one.levelDbfs();
        }
    }

    private OnsetHeldOut(byte[][] weights) {
        IntFunction<VoiceOnset> learned = half -> new LearnedOnset(network(weights[1 - half]));
        onsets.put("learned", learned);
        onsets.put("energy", half -> new EnergyOnset());
        onsets.put("either", half -> new Either(new EnergyOnset(), learned.apply(half), new boolean[2]));
    }

    private static Perceptron network(byte[] weights) {
        try {
            return Perceptron.read(new ByteArrayInputStream(weights));
        } catch (IOException e) {
            throw new IllegalArgumentException("no weights", e);
        }
    }

    /** @param args folder of recordings, weights trained on half 0, weights trained on half 1 */
    public static void main(String[] args) throws IOException {
        var corpus = Corpus.read(Path.of(args[0]));
        var all = new OnsetHeldOut(new byte[][] {Files.readAllBytes(Path.of(args[1])), Files.readAllBytes(Path.of(args[2]))});
        all.falseAlarms(corpus);
        var scenes = List.of(scenes(corpus, 0), scenes(corpus, 1));
        var trials = new OnsetTrials(all.onsets, scenes::get, new BenchReport(new PrintWriter(System.out, true, StandardCharsets.UTF_8), EventLog.NONE),
                line -> { });
        var conditions = scenes.get(0).conditions(List.of(20.0, 10.0, 5.0));
        trials.people(corpus, conditions);
        trials.synthetic(SyntheticVoices.installed(), conditions);
    }

    private static Scenes scenes(Corpus corpus, int half) throws IOException {
        return Scenes.of(new Corpus(corpus.clips().stream().filter(clip -> clip.half() == half).toList()), null, null);
    }

    private void falseAlarms(Corpus corpus) throws IOException {
        for (var clip : corpus.of(Kind.NOISE)) {
            listen("noise, " + clip.file().getFileName().toString().replaceFirst("[0-9]*\\.\\w+$", ""), Mixer.toDouble(SoundFile.read(clip.file())), clip.half());
        }
        var random = new Random(SEED);
        var madeUp = new MadeUpSounds(random);
        int minute = 60 * Pcm.SAMPLE_RATE;
        for (int i = 0; i < MADE_UP_MINUTES; i++) {
            listen("quiet, made up", new double[minute], i % 2);
            double level = 32768 * Math.pow(10, (-50 + 25 * random.nextDouble()) / 20);
            listen("breath, made up", scaled(madeUp.breath(minute), level), i % 2);
            listen("other, made up", scaled(madeUp.any(minute), level), i % 2);
        }
        fired.forEach((what, counts) -> {
            double hours = lengthMs.getOrDefault(what, 0L) / 3_600_000.0;
            System.out.printf(Locale.ROOT, "%-46s %5.1f min, per hour: ", what, 60 * hours);
            counts.forEach((name, count) -> System.out.printf(Locale.ROOT, "%s %.0f  ", name, count / hours));
            System.out.println();
        });
    }

    private static double[] scaled(double[] sound, double gain) {
        for (int i = 0; i < sound.length; i++) {
            sound[i] *= gain;
        }
        return sound;
    }

    private void listen(String what, double[] sound, int half) {
        var samples = Mixer.toShort(Mixer.scene(sound, 2_000, 0, new double[0], 0, new Random(SEED)));
        lengthMs.merge(what, Pcm.toMs(sound.length), Long::sum);
        var frame = new short[Pcm.FRAME_SAMPLES];
        onsets.forEach((name, make) -> {
            var onset = make.apply(half);
            int count = 0;
            for (int at = 0; at + frame.length <= samples.length; at += frame.length) {
                System.arraycopy(samples, at, frame, 0, frame.length);
                count += onset.accept(Pcm.toMs(at), frame, false) == Change.BEGAN ? 1 : 0;
            }
            fired.computeIfAbsent(what, w -> new TreeMap<>()).merge(name, count, Integer::sum);
        });
    }
}
