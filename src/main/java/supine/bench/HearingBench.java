package supine.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.bench.Clip.Kind;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.hearing.EnergyOnset;
import supine.hearing.LearnedOnset;
import supine.hearing.VoiceOnset;
import supine.script.ScriptException;
import supine.session.Session;

/**
 * What the program hears, measured: commands said into a hold by real and by synthetic people, near and far, in quiet and in noise, alone
 * and inside talk; and hours of talk and noise in which nobody speaks to it. The same corpus gives the same figures on every run.
 */
public final class HearingBench {
    /** Everything there is to measure, in order. */
    public static final List<String> PARTS = List.of("onset", "people", "synthetic", "mixes", "answers", "nobody", "breath", "rooms", "pocketsphinx");
    /** Parts in which no command is said. */
    private static final Set<String> NOBODYS = Set.of("nobody", "breath");
    /** A routine with a hold of minutes. */
    private static final String ROUTINE = "decompression-rest";
    private static final long SEED = 20_261_121;
    /** Sound that is given in one piece; longer recordings are cut. */
    private static final int PIECE = 60 * 16_000;
    private static final int TAPE = 3 * PIECE;
    /** Of quiet, and of breath. */
    private static final int MINUTES_OF_BREATH = 120;
    private static final int LEAST_TALK = 5 * 16_000;
    private static final int TALKS = 40;
    /** One file of so many is enough for a comparison. */
    private static final int PART_OF_TALK = 6;
    /** What is listened for after a question that is answered with yes or no. */
    private static final Set<Command> ANSWERS = EnumSet.of(Command.YES, Command.NO, Command.UNSURE, Command.REPEAT, Command.WHAT_CAN_I_SAY,
            Command.SLOWER, Command.FASTER, Command.LOUDER, Command.QUIETER, Command.FINISH);

    private final Corpus corpus;
    private final Scenes scenes;
    private final Phrasebook phrasebook;
    private final Supplier<InAHold> person;
    private final Consumer<String> progress;
    private final BenchReport report;

    /**
     * Where sound comes from.
     *
     * @param folder see {@link Corpus}
     * @param noise  a folder of noises; null for the corpus's own
     * @param rir    a folder of room responses; null for the corpus's own
     * @param half   0 or 1: only this half of the speakers and files; null for all
     */
    public record Sources(Path folder, @Nullable Path noise, @Nullable Path rir, @Nullable Integer half) {
    }

    /** @param progress told what is being done, often @param log the figures for other programs */
    public HearingBench(Equipment equipment, Sources sources, Consumer<String> progress, PrintWriter out, EventLog log)
            throws IOException, ScriptException {
        var all = Corpus.read(sources.folder());
        var half = sources.half();
        corpus = half == null ? all
                : new Corpus(all.clips().stream().filter(clip -> clip.half() == half || clip.kind() == Kind.ROOM).toList());
        scenes = Scenes.of(corpus, sources.noise(), sources.rir());
        phrasebook = equipment.phrasebook();
        this.progress = progress;
        report = new BenchReport(out, log);
        var ears = equipment.hearing(phrasebook);
        var routine = equipment.library().routine(ROUTINE);
        var lying = new InAHold(new Session(List.of(routine), equipment.library().guidance(), phrasebook), ears.get());
        person = () -> lying.another(ears.get());
    }

    /** @param parts of {@link #PARTS} @param voices whether to use synthetic ones @param snrs levels of noise, dB */
    public void run(Collection<String> parts, boolean voices, List<Double> snrs) throws IOException {
        var conditions = scenes.conditions(snrs);
        var few = scenes.conditions(List.of(10.0));
        var people = NOBODYS.containsAll(parts) ? List.<Saying>of() : people();
        var there = voices ? SyntheticVoices.installed() : List.<String>of();
        if (parts.contains("onset")) {
            var onset = new OnsetTrials(onsets(), half -> scenes, report, progress);
            onset.people(corpus, conditions);
            onset.synthetic(there, conditions);
        }
        if (parts.contains("people")) {
            measure("people", people, conditions, Set.of(), (saying, condition) -> true);
        }
        if (parts.contains("synthetic") && voices) {
            synthetic(there, conditions);
        }
        if (parts.contains("mixes")) {
            var stops = people.stream().filter(saying -> saying.meant().contains(Command.STOP)).toList();
            measure("people in talk", Mixes.ofPeople(stops, talk(), new Random(SEED)), few, Set.of(), (saying, condition) -> true);
            measure("synthetic in talk", Mixes.synthetic(there, n -> progress.accept("saying sentences: " + n)), few, Set.of(), (saying, condition) -> true);
        }
        if (parts.contains("answers")) {
            measure("people's answers", people.stream().filter(HearingBench::isAnswer).toList(), few, ANSWERS, (saying, condition) -> true);
            measure("synthetic answers", said(there).stream().filter(HearingBench::isAnswer).toList(), few, ANSWERS, (saying, condition) -> true);
        }
        if (parts.contains("nobody")) {
            nobody();
        }
        if (parts.contains("breath")) {
            breath();
        }
        if (parts.contains("rooms")) {
            rooms(there);
        }
        if (parts.contains("pocketsphinx")) {
            compare(people, there);
        }
    }

    /** The same for pocketsphinx, where it is installed: in dry and quiet words, and in a part of the talk. */
    private void compare(List<Saying> people, List<String> voices) throws IOException {
        if (!PocketSphinx.isInstalled()) {
            report.heading("pocketsphinx is not installed (Debian: pocketsphinx, pocketsphinx-en-us)");
            return;
        }
        var talk = corpus.of(Kind.TALK);
        var some = IntStream.range(0, talk.size()).filter(i -> i % PART_OF_TALK == 0).mapToObj(talk::get).toList();
        var figures = new AgainstPocketSphinx(person, phrasebook, SEED, progress).figures(people, taught(said(voices)), some);
        report.heading("beside pocketsphinx, whose thresholds were set on the other half");
        report.table("pocketsphinx", "dry and quiet", figures);
    }

    /** The onset in use, and what it replaced. */
    private static Map<String, IntFunction<VoiceOnset>> onsets() {
        var all = new LinkedHashMap<String, IntFunction<VoiceOnset>>();
        all.put("learned", half -> new LearnedOnset());
        all.put("by energy", half -> new EnergyOnset());
        return all;
    }

    private static boolean isAnswer(Saying saying) {
        return ANSWERS.containsAll(saying.meant()) && saying.meant().stream().allMatch(command -> command.effect() == Command.Effect.ANSWERS);
    }

    /** Commands said by people. */
    private List<Saying> people() throws IOException {
        var all = new ArrayList<Saying>();
        for (var clip : corpus.of(Kind.WORD)) {
            var said = command(clip.label().replace('_', ' '));
            if (said.isPresent()) {
                all.add(Saying.of(said.get(), clip.speaker(), SoundFile.read(clip.file())));
            }
        }
        return all;
    }

    private Optional<Command> command(String phrase) {
        return phrasebook.phrases().entrySet().stream().filter(entry -> entry.getValue().contains(phrase)).map(Map.Entry::getKey).findFirst();
    }

    /** Every phrase by every voice. Numbers said along are none: they mean something only where one is due, and then to whoever counts. */
    private List<Saying> said(List<String> voices) throws IOException {
        var all = new ArrayList<Saying>();
        for (var voice : voices) {
            for (var command : EnumSet.complementOf(EnumSet.of(Command.COUNT))) {
                for (var phrase : phrasebook.phrases().getOrDefault(command, List.of())) {
                    all.add(Saying.of(command, voice, SyntheticVoices.say(voice, phrase)));
                    progress.accept("saying phrases: " + all.size());
                }
            }
        }
        return all;
    }

    /** Every phrase in quiet; in every other condition what is always heard, and the phrase that is taught for each other command. */
    private void synthetic(List<String> voices, List<Condition> conditions) throws IOException {
        var all = said(voices);
        var few = Set.copyOf(taught(all));
        measure("synthetic", all, conditions, Set.of(), (saying, condition) -> condition.equals(Condition.CLEAN) || few.contains(saying));
    }

    /** What is always heard, and of every other command the phrase that is taught. */
    private static List<Saying> taught(List<Saying> all) {
        var taught = new ArrayList<Saying>();
        for (var saying : all) {
            boolean first = taught.stream().noneMatch(other -> other.group().equals(saying.group()) && other.speaker().equals(saying.speaker()));
            if (first || saying.isAlwaysHeard()) {
                taught.add(saying);
            }
        }
        return taught;
    }

    /** Some of the corpus's longer talk. */
    private List<short[]> talk() throws IOException {
        var clips = new ArrayList<>(corpus.of(Kind.TALK));
        Collections.shuffle(clips, new Random(SEED));
        var all = new ArrayList<short[]>();
        for (var clip : clips) {
            var samples = SoundFile.read(clip.file());
            if (samples.length >= LEAST_TALK) {
                all.add(Arrays.copyOf(samples, LEAST_TALK));
            }
            if (all.size() == TALKS) {
                break;
            }
        }
        return all;
    }

    private record Job(Saying saying, int number, Condition condition) {
    }

    private void measure(String kind, List<Saying> sayings, List<Condition> conditions, Set<Command> answers,
            BiPredicate<Saying, Condition> wanted) throws IOException {
        if (sayings.isEmpty()) {
            return;
        }
        var jobs = new ArrayList<Job>();
        for (var condition : conditions) {
            for (int i = 0; i < sayings.size(); i++) {
                if (wanted.test(sayings.get(i), condition)) {
                    jobs.add(new Job(sayings.get(i), i, condition));
                }
            }
        }
        var trials = new Trials(person, answers);
        var results = InOrder.all(jobs, job -> trials.say(job.saying(),
                scenes.scene(Mixer.toDouble(job.saying().voice()), job.condition(), new Random(SEED + job.number()))),
                done -> progress.accept(kind + ": " + done + " of " + jobs.size()));
        var groups = new LinkedHashMap<String, Map<String, Tally>>();
        for (int i = 0; i < jobs.size(); i++) {
            var job = jobs.get(i);
            for (var group : List.of(job.saying().group(), "all of them")) {
                groups.computeIfAbsent(group, g -> new LinkedHashMap<>()).computeIfAbsent(job.condition().toString(), c -> new Tally()).add(results.get(i));
            }
            if (job.condition().equals(Condition.CLEAN)) {
                groups.computeIfAbsent("by speaker", g -> new LinkedHashMap<>()).computeIfAbsent(job.saying().speaker(), c -> new Tally()).add(results.get(i));
            }
        }
        report.heading(kind + ": " + sayings.stream().map(Saying::speaker).distinct().count() + " voices");
        groups.forEach((group, tallies) -> report.table(kind, group, figures(tallies, Tally::figures)));
    }

    private static <T> Map<String, Map<String, Object>> figures(Map<String, T> all, Function<T, Map<String, Object>> of) {
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> of.apply(entry.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    /** Talk and noise that mean nothing. */
    private void nobody() throws IOException {
        var clips = new ArrayList<>(corpus.of(Kind.TALK));
        clips.addAll(corpus.of(Kind.NOISE));
        var results = InOrder.all(clips, this::nobody, done -> progress.accept("nobody speaks to it: " + done + " of " + clips.size()));
        var kinds = new LinkedHashMap<String, Nobody>();
        for (int i = 0; i < clips.size(); i++) {
            var clip = clips.get(i);
            boolean talks = clip.kind() == Kind.TALK;
            kinds.computeIfAbsent(talks ? "talk, " + clip.label() : "noise", k -> new Nobody()).add(results.get(i));
            kinds.computeIfAbsent(talks ? "all talk" : "all noise", k -> new Nobody()).add(results.get(i));
        }
        report.heading("nobody speaks to it");
        kinds.remove("noise");
        kinds.forEach((name, nobody) -> report.add("nobody", name, nobody.figures()));
    }

    /** Somebody lies there and says nothing: hours of a quiet room, and hours of loud breath, each minute at a level of its own. */
    private void breath() throws IOException {
        // Neighbouring seeds would give every minute nearly the same level.
        var minutes = new Random(SEED).longs(MINUTES_OF_BREATH).boxed().toList();
        report.heading("nobody speaks to it: quiet, and made-up breath close to the microphone (loud parts -50 to -25 dBFS)");
        var kinds = new LinkedHashMap<String, Function<Random, double[]>>();
        kinds.put("quiet room", random -> new double[PIECE]);
        kinds.put("loud breath", random -> new Breath(random).loud(PIECE));
        for (var kind : kinds.entrySet()) {
            var all = new Nobody();
            var results = InOrder.all(minutes, minute -> {
                var random = new Random(minute);
                return Nobody.hearing(person, kind.getValue().apply(random), random);
            }, done -> progress.accept(kind.getKey() + ": " + done + " min of " + MINUTES_OF_BREATH));
            results.forEach(all::add);
            report.add("breath", kind.getKey(), all.figures());
        }
    }

    /** Sounds that go on for minutes, in whole sessions; and who consented to a television and says "stop the session". */
    private void rooms(List<String> voices) throws IOException {
        var sounds = new LinkedHashMap<String, double[]>();
        for (var label : corpus.of(Kind.TALK).stream().map(Clip::label).distinct().toList()) {
            var tape = tape(label);
            if (tape.length >= PIECE) {
                sounds.put("talk, " + label, tape);
            }
        }
        var talks = List.copyOf(sounds.values());
        for (var clip : corpus.of(Kind.NOISE)) {
            var noise = Mixer.toDouble(SoundFile.read(clip.file()));
            if (noise.length >= LEAST_TALK) {
                sounds.put("noise, " + clip.file().getFileName().toString().replaceFirst("[.][a-z]+$", ""), noise);
            }
        }
        var names = List.copyOf(sounds.keySet());
        var results = InOrder.all(names, name -> LoudRoom.hearing(person, sounds.getOrDefault(name, new double[1]), new Random(SEED)),
                done -> progress.accept("rooms: " + done + " of " + names.size()));
        report.heading("rooms in which something sounds for minutes");
        var all = new LinkedHashMap<String, LoudRoom>();
        for (int i = 0; i < names.size(); i++) {
            report.add("rooms", names.get(i), results.get(i).figures());
            all.computeIfAbsent(names.get(i).startsWith("talk") ? "all talk" : "all noise", kind -> new LoudRoom()).add(results.get(i));
        }
        all.forEach((kind, room) -> report.add("rooms", kind, room.figures()));
        var halted = Share.NONE;
        for (var voice : voices) {
            var said = SyntheticVoices.say(voice, "stop the session");
            for (boolean hit : InOrder.all(talks, talk -> StopInTalk.halts(person, said, talk, new Random(SEED + voice.hashCode())), done -> { })) {
                halted = halted.and(hit);
            }
            progress.accept("stop the session, twice, in talk: " + halted);
        }
        report.add("rooms", "\"stop the session\", twice, 5 dB above talk that was consented to", Map.of("halted", halted));
    }

    /** Some minutes of one kind of talk. */
    private double[] tape(String label) throws IOException {
        var tape = new double[TAPE];
        int length = 0;
        for (var clip : corpus.of(Kind.TALK)) {
            if (clip.label().equals(label) && length < TAPE) {
                var samples = Mixer.toDouble(SoundFile.read(clip.file()));
                int some = Math.min(samples.length, TAPE - length);
                System.arraycopy(samples, 0, tape, length, some);
                length += some;
            }
        }
        return Arrays.copyOf(tape, length);
    }

    private Nobody nobody(Clip clip) throws IOException {
        var all = new Nobody();
        var samples = Mixer.toDouble(SoundFile.read(clip.file()));
        for (int at = 0; at < samples.length; at += PIECE) {
            var piece = Arrays.copyOfRange(samples, at, Math.min(samples.length, at + PIECE));
            all.add(Nobody.hearing(person, piece, new Random(SEED + clip.file().getFileName().toString().hashCode())));
        }
        return all;
    }
}
