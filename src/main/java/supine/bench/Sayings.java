package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import supine.bench.Clip.Kind;
import supine.command.Command;
import supine.command.Phrasebook;

/** What there is to be said: the corpus's words that stand for commands, and the phrasebook by every voice that is installed. */
final class Sayings {
    private static final Set<Command> HALTING = EnumSet.of(Command.STOP, Command.PAIN, Command.HELP_ME);
    private static final int LEAST_TALK = 5 * 16_000;
    private static final int TALKS = 40;

    private final Corpus corpus;
    private final Phrasebook phrasebook;
    private final List<String> voices;
    private final Consumer<String> progress;
    private final List<Saying> said = new ArrayList<>();

    private record Line(Command command, String voice, String phrase) {
    }

    /** @param voices of synthesisers; none if they are not wanted */
    Sayings(Corpus corpus, Phrasebook phrasebook, List<String> voices, Consumer<String> progress) {
        this.corpus = corpus;
        this.phrasebook = phrasebook;
        this.voices = voices;
        this.progress = progress;
    }

    /** Commands said by people. */
    List<Saying> people() throws IOException {
        var all = new ArrayList<Saying>();
        for (var clip : corpus.of(Kind.WORD)) {
            var command = command(clip.label().replace('_', ' '));
            if (command.isPresent()) {
                all.add(Saying.of(command.get(), clip.speaker(), SoundFile.read(clip.file())));
            }
        }
        return all;
    }

    private Optional<Command> command(String phrase) {
        return phrasebook.phrases().entrySet().stream().filter(entry -> entry.getValue().contains(phrase)).map(Map.Entry::getKey).findFirst();
    }

    /** Every phrase by every voice. Numbers said along are none: they mean something only where one is due, and then to whoever counts. */
    List<Saying> synthetic() throws IOException {
        if (said.isEmpty()) {
            var lines = new ArrayList<Line>();
            for (var voice : voices) {
                for (var command : EnumSet.complementOf(EnumSet.of(Command.COUNT))) {
                    phrasebook.phrases().getOrDefault(command, List.of()).forEach(phrase -> lines.add(new Line(command, voice, phrase)));
                }
            }
            said.addAll(InOrder.all(lines, line -> Saying.of(line.command(), line.voice(), SyntheticVoices.say(line.voice(), line.phrase())),
                    done -> progress.accept("saying phrases: " + done + " of " + lines.size())));
        }
        return List.copyOf(said);
    }

    /** Of these what halts, whichever of it is understood. */
    static List<Saying> halting(List<Saying> all) {
        return all.stream().filter(saying -> HALTING.containsAll(saying.meant()))
                .map(saying -> new Saying(saying.group(), HALTING, saying.speaker(), saying.voice())).toList();
    }

    /** What is always heard, and of every other command the phrase that is taught. */
    List<Saying> taught() throws IOException {
        var taught = new ArrayList<Saying>();
        for (var saying : synthetic()) {
            boolean first = taught.stream().noneMatch(other -> other.group().equals(saying.group()) && other.speaker().equals(saying.speaker()));
            if (first || saying.isAlwaysHeard()) {
                taught.add(saying);
            }
        }
        return taught;
    }

    /** Some of the corpus's longer talk. */
    List<short[]> talk(Random random) throws IOException {
        var clips = new ArrayList<>(corpus.of(Kind.TALK));
        Collections.shuffle(clips, random);
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
}
