package supine.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.bench.Clip.Kind;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.script.ScriptException;
import supine.session.Session;

/**
 * What the program hears, measured: commands said into a hold by real and by synthetic people, near and far, in quiet and in noise; and
 * hours of talk and noise in which nobody speaks to it. The same corpus gives the same figures on every run.
 */
public final class HearingBench {
    /** A routine with a hold of minutes. */
    private static final String ROUTINE = "decompression-rest";
    /** Shorter noises are taps and clicks, no background; samples. */
    private static final int LEAST_NOISE = 3 * 16_000;
    private static final long SEED = 20_261_121;
    /** Sound that is given in one piece; longer recordings are cut. */
    private static final int PIECE = 60 * 16_000;

    private final Corpus corpus;
    private final Phrasebook phrasebook;
    private final Supplier<InAHold> person;
    private final Consumer<String> progress;
    private final BenchReport report;
    private final List<double[]> noises = new ArrayList<>();
    private final List<double[]> rooms = new ArrayList<>();

    /**
     * @param folder   see {@link Corpus}
     * @param half     0 or 1: only this half of the speakers and files; null for all
     * @param progress told what is being done, often
     * @param log      the figures for other programs
     */
    public HearingBench(Equipment equipment, Path folder, @Nullable Integer half, Consumer<String> progress, PrintWriter out, EventLog log)
            throws IOException, ScriptException {
        var all = Corpus.read(folder);
        corpus = half == null ? all
                : new Corpus(all.clips().stream().filter(clip -> clip.half() == half || clip.kind() == Kind.ROOM).toList());
        phrasebook = equipment.phrasebook();
        this.progress = progress;
        report = new BenchReport(out, log);
        var ears = equipment.hearing(phrasebook);
        var routine = equipment.library().routine(ROUTINE);
        var guidance = equipment.library().guidance();
        var lying = new InAHold(new Session(List.of(routine), guidance, phrasebook), ears.get());
        person = () -> lying.another(ears.get());
        for (var noise : corpus.of(Kind.NOISE)) {
            var samples = Mixer.toDouble(SoundFile.read(noise.file()));
            if (samples.length > LEAST_NOISE) {
                noises.add(samples);
            }
        }
        for (var room : corpus.of(Kind.ROOM)) {
            if (room.file().toString().contains("house")) {
                rooms.add(Mixer.toDouble(SoundFile.read(room.file())));
            }
        }
    }

    /** @param parts of "people", "synthetic", "nobody" @param voices whether to use synthetic ones @param snrs levels of noise, dB */
    public void run(Collection<String> parts, boolean voices, List<Double> snrs) throws IOException {
        var conditions = conditions(snrs);
        if (parts.contains("people")) {
            people(conditions);
        }
        if (voices && parts.contains("synthetic")) {
            synthetic(SyntheticVoices.installed(), conditions);
        }
        if (parts.contains("nobody")) {
            nobody();
        }
    }

    /** Conditions that the corpus has noises and rooms for. */
    private List<Condition> conditions(List<Double> snrs) {
        var all = new ArrayList<Condition>();
        for (boolean far : rooms.isEmpty() ? new boolean[] {false} : new boolean[] {false, true}) {
            all.add(new Condition(far, Double.POSITIVE_INFINITY));
            if (!noises.isEmpty()) {
                snrs.forEach(snr -> all.add(new Condition(far, snr)));
            }
        }
        return all;
    }

    /** Commands said by people. */
    private void people(List<Condition> conditions) throws IOException {
        var words = corpus.of(Kind.WORD).stream().filter(clip -> command(clip.label()).isPresent()).toList();
        for (var condition : conditions) {
            var tallies = new EnumMap<Command, Tally>(Command.class);
            for (int i = 0; i < words.size(); i++) {
                var clip = words.get(i);
                var said = command(clip.label()).orElseThrow();
                var trial = say(said, Mixer.toDouble(SoundFile.read(clip.file())), condition, new Random(SEED + i));
                tallies.computeIfAbsent(said, c -> new Tally()).add(said, trial);
                progress.accept("people, " + condition + ": " + (i + 1) + " of " + words.size());
            }
            tallies.forEach((command, tally) -> report.add("people", condition + ", " + command.id(), tally.figures()));
        }
    }

    /** Commands said by synthesisers: every phrase in quiet, what is always heard in every condition. */
    private void synthetic(List<String> voices, List<Condition> conditions) throws IOException {
        for (var condition : conditions) {
            var all = new Tally();
            var tallies = new EnumMap<Command, Tally>(Command.class);
            var byVoice = new LinkedHashMap<String, Tally>();
            int n = 0;
            for (var voice : voices) {
                for (var entry : phrases().entrySet()) {
                    var said = entry.getKey();
                    if (condition.equals(Condition.CLEAN) || said.isAlwaysHeard()) {
                        for (var phrase : entry.getValue()) {
                            var trial = say(said, Mixer.toDouble(SyntheticVoices.say(voice, phrase)), condition, new Random(SEED + n++));
                            all.add(said, trial);
                            tallies.computeIfAbsent(said, c -> new Tally()).add(said, trial);
                            byVoice.computeIfAbsent(voice, v -> new Tally()).add(said, trial);
                            progress.accept("synthetic voices, " + condition + ": " + n);
                        }
                    }
                }
            }
            tallies.forEach((command, tally) -> report.add("synthetic", condition + ", " + command.id(), tally.figures()));
            byVoice.forEach((voice, tally) -> report.add("synthetic", condition + ", " + voice, tally.figures()));
            report.add("synthetic", condition + ", all", all.figures());
        }
    }

    /** Talk and noise that mean nothing. */
    private void nobody() throws IOException {
        var kinds = new LinkedHashMap<String, Nobody>();
        var clips = new ArrayList<>(corpus.of(Kind.TALK));
        clips.addAll(corpus.of(Kind.NOISE));
        for (int i = 0; i < clips.size(); i++) {
            var clip = clips.get(i);
            var name = (clip.kind() == Kind.TALK ? "talk, " + clip.label() : "noise");
            var nobody = kinds.computeIfAbsent(name, k -> new Nobody(person));
            var samples = Mixer.toDouble(SoundFile.read(clip.file()));
            for (int at = 0; at < samples.length; at += PIECE) {
                nobody.hear(java.util.Arrays.copyOfRange(samples, at, Math.min(samples.length, at + PIECE)), new Random(SEED + i));
            }
            progress.accept("nobody speaks to it: " + (i + 1) + " of " + clips.size() + ", " + name);
        }
        kinds.forEach((name, nobody) -> report.add("nobody", name, nobody.figures()));
    }

    private Trial say(Command said, double[] voice, Condition condition, Random random) {
        var heard = condition.far() ? Mixer.inRoom(voice, rooms.get(random.nextInt(rooms.size()))) : voice;
        var noise = condition.isNoisy() ? noises.get(random.nextInt(noises.size())) : new double[0];
        return new Trials(person).say(said, voice, Mixer.scene(heard, Trials.LEAD_MS, Trials.TAIL_MS, noise, condition.snrDb(), random));
    }

    private Map<Command, List<String>> phrases() {
        return new EnumMap<>(phrasebook.phrases());
    }

    private Optional<Command> command(String phrase) {
        return phrasebook.phrases().entrySet().stream().filter(entry -> entry.getValue().contains(phrase.replace('_', ' '))).map(Map.Entry::getKey).findFirst();
    }
}
