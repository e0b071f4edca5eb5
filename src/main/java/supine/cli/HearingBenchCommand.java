package supine.cli;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.bench.HearingBench;
import supine.script.Nearest;

/** {@code supine bench hearing}: how well it hears, on recordings and voices of anybody's. */
@Command(name = "hearing", mixinStandardHelpOptions = true, description = {
    "Measures hearing: commands said by people and by synthesisers, near and far, in quiet and noise; and talk and noise that mean nothing.",
    "The folder holds words/WORD, negatives, noise and rir (room responses) with WAV or FLAC files; any of them may be missing."})
final class HearingBenchCommand implements Callable<Integer> {
    private static final long TELL_EVERY_NANOS = 1_000_000_000L;

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

    @Option(names = "--only", paramLabel = "PART", split = ",", defaultValue = "onset,people,synthetic,alone,mixes,answers,counting,nobody,breath,rooms,pocketsphinx,cost",
            description = {"Only these parts (${DEFAULT-VALUE}).", "\"consented\", all the talk there is after consent to it, is measured only if it is asked for: it takes as long as \"nobody\"."})
    private List<String> parts = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON Lines too.")
    private @Nullable Path json;

    HearingBenchCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        var told = new long[1];
        for (var part : parts) {
            if (!HearingBench.PARTS.contains(part)) {
                throw new BadInputException("--only knows no \"" + part + "\". " + Nearest.mend(part, HearingBench.PARTS));
            }
        }
        try (var log = EventFile.open(equipment, json)) {
            new HearingBench(equipment, new HearingBench.Sources(corpus, noise, rir, half), line -> {
                if (System.nanoTime() - told[0] > TELL_EVERY_NANOS) {
                    told[0] = System.nanoTime();
                    err.println(line);
                    err.flush();
                }
            }, spec.commandLine().getOut(), log).run(parts, voices, snrs);
        } catch (NoSuchFileException missing) {
            throw new BadInputException("There is no folder " + missing.getMessage() + ".");
        }
        return ExitCode.DONE;
    }
}
