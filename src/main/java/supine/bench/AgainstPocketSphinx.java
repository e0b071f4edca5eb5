package supine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import supine.bench.Comparison.Sound;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.sound.Pcm;

/** The same words, dry and quiet, and some of the same talk, given to us and to {@link PocketSphinx}. */
final class AgainstPocketSphinx {
    /** Thresholds that are tried for each phrase, as powers of ten. */
    private static final List<Integer> EXPONENTS = List.of(-1, -6, -12, -20, -30, -42);
    private final Supplier<InAHold> person;
    private final Phrasebook phrasebook;
    private final long seed;
    private final Consumer<String> progress;

    AgainstPocketSphinx(Supplier<InAHold> person, Phrasebook phrasebook, long seed, Consumer<String> progress) {
        this.person = person;
        this.phrasebook = phrasebook;
        this.seed = seed;
        this.progress = progress;
    }

    /** @param sound what is in the scene */
    private record Job(int half, Optional<Saying> saying, boolean synthetic, short[] sound) {
    }

    /** @param talk files in which nothing is said to it */
    Map<String, Map<String, Object>> figures(List<Saying> people, List<Saying> synthetic, List<Clip> talk) throws IOException {
        var listened = person.get().listenedFor();
        var commands = new LinkedHashMap<String, Command>();
        for (var command : Command.values()) {
            if (listened.contains(command) || command.isAlwaysHeard()) {
                phrasebook.phrases().getOrDefault(command, List.of()).forEach(phrase -> commands.put(phrase, command));
            }
        }
        var jobs = new ArrayList<Job>();
        people.stream().filter(saying -> commands.containsValue(command(saying))).forEach(saying -> jobs.add(job(saying, false)));
        synthetic.stream().filter(saying -> commands.containsValue(command(saying))).forEach(saying -> jobs.add(job(saying, true)));
        for (var clip : talk) {
            jobs.add(new Job(clip.half(), Optional.empty(), false, SoundFile.read(clip.file())));
        }
        var sounds = InOrder.all(jobs, this::ours, done -> progress.accept("we, in comparison: " + done + " of " + jobs.size()));
        var folder = Files.createTempDirectory("supine-compared");
        try {
            var other = PocketSphinx.listeningTo(folder, commands.keySet(), jobs.size(), i -> scene(jobs.get(i)));
            var found = InOrder.all(EXPONENTS, other::hear, done -> progress.accept("pocketsphinx: threshold " + done + " of " + EXPONENTS.size()));
            var byExponent = new TreeMap<Integer, PocketSphinx.Found>();
            for (int i = 0; i < EXPONENTS.size(); i++) {
                byExponent.put(EXPONENTS.get(i), found.get(i));
            }
            var comparison = new Comparison(byExponent, commands, sounds);
            double seconds = jobs.stream().mapToLong(AgainstPocketSphinx::ms).sum() / 1000.0;
            var all = new LinkedHashMap<String, Map<String, Object>>();
            for (int half : new int[] {0, 1}) {
                var figures = new LinkedHashMap<>(comparison.figures(half, comparison.tuned(1 - half)));
                figures.put("pocketsphinx_percent_of_a_core", Math.round(1000 * found.get(0).cpuSeconds() / seconds) / 10.0);
                all.put("half " + half, figures);
            }
            return all;
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Command command(Saying saying) {
        return saying.meant().iterator().next();
    }

    private Job job(Saying saying, boolean synthetic) {
        return new Job(Clip.half(saying.speaker()), Optional.of(saying), synthetic, saying.voice());
    }

    private static long ms(Job job) {
        return Trials.LEAD_MS + Pcm.toMs(job.sound().length) + Trials.TAIL_MS;
    }

    private double[] scene(Job job) {
        return Mixer.scene(Mixer.toDouble(job.sound()), Trials.LEAD_MS, Trials.TAIL_MS, new double[0], 0, new Random(seed));
    }

    private Sound ours(Job job) {
        if (job.saying().isPresent()) {
            var saying = job.saying().get();
            boolean right = new Trials(person, Set.of()).say(saying, scene(job)).isRight();
            return new Sound(job.half(), Optional.of(command(saying)), job.synthetic(), right, 0, 0);
        }
        var nobody = Nobody.hearing(person, Mixer.toDouble(job.sound()), new Random(seed));
        return new Sound(job.half(), Optional.empty(), false, false, nobody.commands(), ms(job));
    }
}
