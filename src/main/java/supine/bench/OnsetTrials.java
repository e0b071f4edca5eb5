package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import supine.bench.Clip.Kind;
import supine.hearing.VoiceOnset;
import supine.hearing.VoiceOnset.Change;
import supine.sound.Pcm;

/**
 * How soon a voice is noticed after it begins, by {@link VoiceOnset} alone, while the program is silent: words of people and of
 * synthesisers, near and far, in quiet and in recorded noise. Who belongs to one half of the speakers is heard in the rooms and noises
 * given for that half, so that an onset trained on the other half need have met none of them.
 */
final class OnsetTrials {
    private static final long SEED = 20_261_121;
    private static final long LEAD_MS = 2_000;
    private static final long TAIL_MS = 1_000;
    private static final long NEVER = Long.MAX_VALUE;
    private static final List<String> PHRASES = List.of("stop", "stop now", "stop the session", "pain", "ouch", "it hurts", "that hurts", "help me");

    private final Map<String, IntFunction<VoiceOnset>> onsets;
    private final IntFunction<Scenes> scenes;
    private final BenchReport report;
    private final Consumer<String> progress;

    private record Said(SpokenWord word, int half, int number) {
    }

    /** What came of the trials of one condition. Of what sounds already as the recording begins nobody can tell when the word began. */
    private static final class Figures {
        private Share within300 = Share.NONE;
        private Share within500 = Share.NONE;
        private Share whole300 = Share.NONE;
        private Share whole500 = Share.NONE;
        private Share already = Share.NONE;
        private final List<Long> times = new ArrayList<>();

        void add(long frozenMs, boolean whole) {
            within300 = within300.and(frozenMs <= 300);
            within500 = within500.and(frozenMs <= 500);
            whole300 = whole ? whole300.and(frozenMs <= 300) : whole300;
            whole500 = whole ? whole500.and(frozenMs <= 500) : whole500;
            already = already.and(frozenMs < 0);
            if (frozenMs >= 0 && frozenMs != NEVER) {
                times.add(frozenMs);
            }
        }

        Map<String, Object> figures() {
            var all = new LinkedHashMap<String, Object>();
            all.put("frozen_within_300_ms", within300);
            all.put("frozen_within_500_ms", within500);
            if (whole300.of() < within300.of()) {
                all.put("not_cut_off_at_the_beginning", whole300.of());
                all.put("those_within_300_ms", whole300);
                all.put("those_within_500_ms", whole500);
            }
            all.put("frozen_already", already);
            all.put("onset_to_frozen", new Times(times));
            return all;
        }
    }

    /**
     * @param onsets what is measured, by name; given the half that somebody belongs to
     * @param scenes rooms and noises for each half
     */
    OnsetTrials(Map<String, IntFunction<VoiceOnset>> onsets, IntFunction<Scenes> scenes, BenchReport report, Consumer<String> progress) {
        this.onsets = onsets;
        this.scenes = scenes;
        this.report = report;
        this.progress = progress;
    }

    /** Words of people. */
    void people(Corpus corpus, List<Condition> conditions) throws IOException {
        var all = new ArrayList<Said>();
        for (var clip : corpus.of(Kind.WORD)) {
            all.add(new Said(SpokenWord.in(Mixer.toDouble(SoundFile.read(clip.file()))), clip.half(), all.size()));
        }
        run("onset, people", all, conditions, true);
    }

    /** What halts, by synthesisers. */
    void synthetic(List<String> voices, List<Condition> conditions) throws IOException {
        var numbers = IntStream.range(0, voices.size() * PHRASES.size()).boxed().toList();
        run("onset, synthetic", InOrder.all(numbers, number -> {
            var voice = voices.get(number / PHRASES.size());
            return new Said(SpokenWord.in(Mixer.toDouble(SyntheticVoices.say(voice, PHRASES.get(number % PHRASES.size())))), SyntheticVoices.half(voice), number);
        }, said -> progress.accept("saying phrases: " + said + " of " + numbers.size())), conditions, false);
    }

    /** @param cut whether a recording may have begun later than the word */
    private void run(String what, List<Said> all, List<Condition> conditions, boolean cut) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        var tables = new LinkedHashMap<String, Map<String, Map<String, Object>>>();
        for (var condition : conditions) {
            var results = InOrder.all(all, said -> frozenMs(said, condition), done -> progress.accept(what + ", " + condition + ": " + done + " of " + all.size()));
            int column = 0;
            for (var name : onsets.keySet()) {
                var figures = new Figures();
                for (int i = 0; i < results.size(); i++) {
                    figures.add(results.get(i).get(column), !cut || all.get(i).word().isWhole());
                }
                tables.computeIfAbsent(name, n -> new LinkedHashMap<>()).put(condition.toString(), figures.figures());
                column++;
            }
        }
        report.heading(what + ": " + all.size() + " words");
        tables.forEach((name, columns) -> report.table(what, name, columns));
    }

    /** How long after the onset each of them is frozen. */
    private List<Long> frozenMs(Said said, Condition condition) {
        var clean = said.word();
        var scene = Mixer.toShort(scenes.apply(said.half()).scene(clean.samples(), condition, LEAD_MS, TAIL_MS, new Random(SEED + said.number())));
        long onsetMs = LEAD_MS + Pcm.toMs(clean.onset());
        return onsets.values().stream().map(make -> frozenMs(make.apply(said.half()), scene, onsetMs)).toList();
    }

    /** How long after the onset it is frozen, ms: negative if it was already, {@link #NEVER} if it does not freeze. */
    private static long frozenMs(VoiceOnset onset, short[] scene, long onsetMs) {
        var frame = new short[Pcm.FRAME_SAMPLES];
        boolean frozen = false;
        for (int at = 0; at + frame.length <= scene.length; at += frame.length) {
            System.arraycopy(scene, at, frame, 0, frame.length);
            long atMs = Pcm.toMs(at);
            if (frozen && atMs >= onsetMs) {
                return -1;
            }
            var change = onset.accept(atMs, frame, false);
            frozen = change == Change.NONE ? frozen : change == Change.BEGAN;
            if (change == Change.BEGAN && atMs + Pcm.FRAME_MS >= onsetMs) {
                return atMs + Pcm.FRAME_MS - onsetMs;
            }
        }
        return NEVER;
    }
}
