package supine.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.bench.Clip.Kind;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.hearing.Ears;
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
    public static final List<String> PARTS = List.of("onset", "people", "synthetic", "alone", "mixes", "answers", "counting", "nobody", "breath", "rooms", "consented", "pocketsphinx", "cost");
    /** A routine with a hold of minutes. */
    private static final String ROUTINE = "decompression-rest";
    private static final long SEED = 20_261_121;
    /** Sound that is given in one piece; longer recordings are cut. */
    private static final int PIECE = 60 * 16_000;
    /** Of quiet, and as many of breath: two hours in all. */
    private static final int MINUTES_OF_BREATH = 60;
    /** One file of so many is enough for a comparison. */
    private static final int PART_OF_TALK = 12;
    /** What is listened for after a question that is answered with yes or no. */
    private static final Set<Command> ANSWERS = EnumSet.of(Command.YES, Command.NO, Command.UNSURE, Command.REPEAT, Command.WHAT_CAN_I_SAY,
            Command.SLOWER, Command.FASTER, Command.LOUDER, Command.QUIETER, Command.FINISH);

    private final Corpus corpus;
    private final Scenes scenes;
    private final Phrasebook phrasebook;
    private final Equipment equipment;
    private final Supplier<Ears> ears;
    private final Supplier<InAHold> person;
    private final Consumer<String> progress;
    private final BenchReport report;
    private final SaidIntoAHold said;

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
        this.equipment = equipment;
        this.progress = progress;
        report = new BenchReport(out, log);
        ears = equipment.hearing(phrasebook);
        var routine = equipment.library().routine(ROUTINE);
        var lying = new InAHold(new Session(List.of(routine), equipment.library().guidance(), phrasebook), ears.get());
        person = () -> lying.another(ears.get());
        said = new SaidIntoAHold(person, scenes, SEED, report, progress);
    }

    /**
     * Measures, and reports part by part.
     *
     * @param parts  of {@link #PARTS}
     * @param voices whether to use synthetic ones
     * @param snrs   levels of noise, dB
     * @param draws  how often each of people's words that halt is said into noise or a room, each time into another: what is to come about once in 200 times needs many
     */
    public void run(Collection<String> parts, boolean voices, List<Double> snrs, int draws) throws IOException {
        var conditions = scenes.conditions(snrs);
        var few = scenes.conditions(List.of(10.0));
        var there = voices ? SyntheticVoices.installed() : List.<String>of();
        var sayings = new Sayings(corpus, phrasebook, there, progress);
        var people = sayings.people();
        if (parts.contains("onset")) {
            var onset = new OnsetTrials(onsets(), half -> scenes, report, progress);
            onset.people(corpus, conditions);
            onset.synthetic(there, conditions);
        }
        if (parts.contains("people")) {
            said.measure("people", people, conditions, Set.of());
        }
        if (parts.contains("synthetic")) {
            // Every phrase in quiet; in every other condition what is always heard, and the phrase that is taught for each other command.
            var taught = Set.copyOf(sayings.taught());
            said.measure("synthetic", sayings.synthetic(), conditions, Set.of(),
                    (saying, condition) -> condition.equals(Condition.CLEAN) || taught.contains(saying) ? 1 : 0);
        }
        if (parts.contains("alone")) {
            said.measure("what halts, alone, people", Sayings.halting(people), few, Set.of(), (saying, condition) -> condition.isDrawn() ? draws : 1);
            said.measure("what halts, alone, synthetic", Sayings.halting(sayings.synthetic()), few, Set.of());
        }
        if (parts.contains("mixes")) {
            var stops = people.stream().filter(saying -> saying.meant().contains(Command.STOP)).toList();
            said.measure("people in talk", Mixes.ofPeople(stops, sayings.talk(new Random(SEED)), new Random(SEED)), few, Set.of());
            said.measure("synthetic in talk", Mixes.synthetic(there, n -> progress.accept("saying sentences: " + n)), few, Set.of());
        }
        if (parts.contains("answers")) {
            said.measure("people's answers", people.stream().filter(HearingBench::isAnswer).toList(), few, ANSWERS);
            said.measure("synthetic answers", sayings.synthetic().stream().filter(HearingBench::isAnswer).toList(), few, ANSWERS);
        }
        if (parts.contains("counting") && voices) {
            new CountingAloud(equipment, ears, report, progress).measure(there);
        }
        if (parts.contains("nobody")) {
            nobody();
        }
        if (parts.contains("breath")) {
            breath();
        }
        if (parts.contains("rooms")) {
            new LoudRooms(corpus, person, SEED, report, progress).measure(there);
        }
        if (parts.contains("consented")) {
            new LoudRooms(corpus, person, SEED, report, progress).measureConsented();
        }
        if (parts.contains("pocketsphinx")) {
            compare(people, sayings);
        }
        if (parts.contains("cost")) {
            cost();
        }
    }

    /** One thread, after everything else is done. */
    private void cost() throws IOException {
        var hold = person.get().listenedFor();
        var tapes = new Tapes(corpus, scenes, SEED).all();
        var listenedFor = new LinkedHashMap<String, Set<Command>>();
        tapes.keySet().forEach(name -> listenedFor.put(name, hold));
        var consenting = person.get();
        consenting.consent();
        listenedFor.put(Tapes.LOUD, consenting.expected());
        var cost = new HearingCost(report, progress);
        cost.time(ears, tapes, listenedFor);
        cost.memory(() -> equipment.hearing(phrasebook).get(), tapes.getOrDefault(Tapes.WORDS, new short[0]), hold);
    }

    /** The same for pocketsphinx, where it is installed: in dry and quiet words, and in a part of the talk. */
    private void compare(List<Saying> people, Sayings sayings) throws IOException {
        if (!PocketSphinx.isInstalled()) {
            report.heading("pocketsphinx is not installed (Debian: pocketsphinx, pocketsphinx-en-us)");
            return;
        }
        var talk = corpus.of(Kind.TALK);
        var some = IntStream.range(0, talk.size()).filter(i -> i % PART_OF_TALK == 0).mapToObj(talk::get).toList();
        var figures = new AgainstPocketSphinx(person, phrasebook, SEED, progress).figures(people, sayings.taught(), some);
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

    /** Talk and noise that mean nothing. */
    private void nobody() throws IOException {
        // The longest recordings are noises: last, one of the processors would wait for them.
        var clips = new ArrayList<>(corpus.of(Kind.NOISE));
        clips.addAll(corpus.of(Kind.TALK));
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

    /** Somebody lies there and says nothing: an hour of a quiet room, and an hour of loud breath, each minute at a level of its own. */
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
