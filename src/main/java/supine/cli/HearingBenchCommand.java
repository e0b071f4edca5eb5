package supine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.bench.BothCompilers;
import supine.bench.HearingBench;
import supine.script.Nearest;

/** {@code supine bench hearing}: how well it hears, on recordings and voices of anybody's. */
@Command(name = "hearing", mixinStandardHelpOptions = true, description = {
    "Measures hearing: commands said by people and by synthesisers, near and far, in quiet and noise; and talk and noise that mean nothing.",
    "The folder holds words/WORD, negatives, noise and rir (room responses) with WAV or FLAC files; any of them may be missing."})
final class HearingBenchCommand implements Callable<Integer> {
    private static final long TELL_EVERY_NANOS = 1_000_000_000L;
    /** What it costs is measured in a Java as users start it. */
    private static final String COST = "cost";
    private static final String ONLY = "--only";

    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--corpus", paramLabel = "DIR", required = true, description = "The folder of recordings.")
    private Path corpus = Path.of("");

    @Option(names = "--voices", description = "Measure with the synthetic voices that are installed, too (flite, festival, espeak-ng).")
    private boolean voices;

    @Option(names = "--snr", paramLabel = "DB", split = ",", defaultValue = "20,10,5", description = "Levels of noise to try (${DEFAULT-VALUE}).")
    private List<Double> snrs = List.of();

    @Option(names = "--noise", paramLabel = "DIR", description = "A folder of noises in place of the corpus's own.")
    private @Nullable Path noise;

    @Option(names = "--rir", paramLabel = "DIR", description = "A folder of room responses in place of the corpus's own, for \"far\".")
    private @Nullable Path rir;

    @Option(names = "--half", paramLabel = "0|1", description = "Only this half of the speakers and files.")
    private @Nullable Integer half;

    @Option(names = "--draws", paramLabel = "N", defaultValue = "2",
            description = "How often each of people's words that halt is said alone into noise or a room, each time into another (${DEFAULT-VALUE}).")
    private int draws;

    @Option(names = ONLY, paramLabel = "PART", split = ",", defaultValue = "onset,people,synthetic,alone,mixes,answers,counting,nobody,breath,rooms,pocketsphinx,cost",
            description = {"Only these parts (${DEFAULT-VALUE}).", "\"consented\", all the talk there is after consent to it, is measured only if it is asked for: it takes as long as \"nobody\"."})
    private List<String> parts = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON Lines too.")
    private @Nullable Path json;

    HearingBenchCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        for (var part : parts) {
            if (!HearingBench.PARTS.contains(part)) {
                throw new BadInputException(ONLY + " knows no \"" + part + "\". " + Nearest.mend(part, HearingBench.PARTS));
            }
        }
        RecordingFolders.mustBeThere(corpus, noise, rir);
        if (draws < 1) {
            throw new BadInputException("--draws must be 1 or more.");
        }
        var others = parts.stream().filter(part -> !part.equals(COST)).toList();
        if (others.isEmpty() || !BothCompilers.areMissing()) {
            return measure(parts, json);
        }
        int code = BothCompilers.run(equipment.program(), with(others));
        return code != ExitCode.DONE || others.size() == parts.size() ? Integer.valueOf(code) : cost();
    }

    /** The same command line, but these parts only. */
    private List<String> with(List<String> some) {
        var words = new ArrayList<>(spec.root().commandLine().getParseResult().originalArgs());
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).equals(ONLY)) {
                words.subList(i, i + 2).clear();
            } else if (words.get(i).startsWith(ONLY + "=")) {
                words.remove(i);
            }
        }
        words.addAll(List.of(ONLY, String.join(",", some)));
        return words;
    }

    /** After everything else, whose figures stay in the file. */
    private Integer cost() throws Exception {
        if (json == null) {
            return measure(List.of(COST), null);
        }
        var more = Files.createTempFile("supine-cost", ".jsonl");
        try {
            measure(List.of(COST), more);
            Files.write(json, Files.readAllBytes(more), StandardOpenOption.APPEND);
        } finally {
            Files.delete(more);
        }
        return ExitCode.DONE;
    }

    private Integer measure(List<String> some, @Nullable Path to) throws Exception {
        var err = spec.commandLine().getErr();
        var told = new long[1];
        try (var log = EventFile.open(equipment, to)) {
            new HearingBench(equipment, new HearingBench.Sources(corpus, noise, rir, half), line -> {
                if (System.nanoTime() - told[0] > TELL_EVERY_NANOS) {
                    told[0] = System.nanoTime();
                    err.println(line);
                    err.flush();
                }
            }, spec.commandLine().getOut(), log).run(some, voices, snrs, draws);
        }
        return ExitCode.DONE;
    }
}
