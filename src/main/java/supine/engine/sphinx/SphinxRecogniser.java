package supine.engine.sphinx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.command.Command.Effect;
import supine.command.Phrasebook;
import supine.hearing.CommandRecogniser;
import supine.hearing.Evidence;
import supine.sound.Pcm;

/**
 * Finds command phrases over Sphinx4's front end and acoustic model: each phrase is a chain of triphones that has to beat a loop of all
 * phones. The score is the logarithm of that ratio, so thresholds mean something, and a phrase is found inside running talk too.
 */
public final class SphinxRecogniser implements CommandRecogniser {
    /** What halts is cheap to obey wrongly; what moves is not. Natural log of the ratio, phrase against background. */
    private static final float LEAST_TO_HALT = 0;
    private static final float LEAST_TO_MOVE = 8;
    /** A phrase counts once nothing has fitted better for so long. */
    private static final int SETTLED_FRAMES = 14;
    /** The front end looks ahead, ms. */
    private static final long LATENCY_MS = 50;

    private final AcousticModel model;
    private final List<Chain> chains = new ArrayList<>();
    private Set<Command> expected = Set.of();
    private @Nullable Utterance utterance;

    /** Loads the model: about a second. */
    public SphinxRecogniser(Phrasebook phrasebook) {
        var words = new HashSet<String>();
        var phrases = new ArrayList<String>();
        phrasebook.phrases().values().forEach(phrases::addAll);
        phrases.forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        try {
            var pronunciations = new Pronunciations(ModelFiles.bytes(ModelFiles.DICTIONARY), words);
            model = AcousticModel.load(() -> Chain.triphonesOf(phrases, pronunciations));
            phrasebook.phrases().forEach((command, list) -> list.forEach(phrase ->
                    chains.addAll(Chain.chains(Optional.of(command), phrase, pronunciations, model.definitions()))));
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        }
    }

    @Override
    public void expect(Set<Command> commands) {
        expected = Set.copyOf(commands);
    }

    @Override
    public void begin(long startMs) {
        var wanted = chains.stream().filter(chain -> chain.command().filter(this::isWanted).isPresent()).toList();
        utterance = new Utterance(model, wanted, startMs);
    }

    private boolean isWanted(Command command) {
        return command.isAlwaysHeard() || expected.contains(command);
    }

    @Override
    public void accept(short[] frame, Consumer<Evidence.Heard> heard) {
        if (utterance != null) {
            utterance.accept(frame, heard);
        }
    }

    @Override
    public void end(Consumer<Evidence.Heard> heard) {
        if (utterance != null) {
            utterance.decide(heard);
            utterance = null;
        }
    }

    @Override
    public void close() {
        utterance = null;
    }

    /** One utterance: nothing of it outlives it, so that the same frames give the same result whatever came before. */
    private static final class Utterance {
        private final FeatureChain front = new FeatureChain();
        private final SenoneScores scores;
        private final PhoneLoop background;
        private final List<ChainSearch> searches;
        private final long startMs;
        private int frame;
        private int lastEnd = -1;
        private @Nullable Candidate best;

        Utterance(AcousticModel model, List<Chain> chains, long startMs) {
            scores = model.scores();
            background = new PhoneLoop(model.definitions().phones());
            searches = chains.stream().map(ChainSearch::new).toList();
            this.startMs = startMs;
        }

        void accept(short[] samples, Consumer<Evidence.Heard> heard) {
            front.accept(samples, feature -> {
                background.advance(scores, feature);
                for (var search : searches) {
                    search.advance(frame, scores, feature, background);
                    if (search.llr() >= LEAST_TO_HALT && search.start() > lastEnd && (best == null || search.llr() > best.llr())) {
                        best = new Candidate(search.chain(), search.start(), frame, search.llr(), search.worst());
                    }
                }
                frame++;
                if (best != null && frame - best.end() > SETTLED_FRAMES) {
                    decide(heard);
                }
            });
        }

        void decide(Consumer<Evidence.Heard> heard) {
            var found = best;
            best = null;
            if (found == null) {
                return;
            }
            var command = found.chain().command().orElseThrow();
            if (found.llr() >= (command.effect() == Effect.HALTS ? LEAST_TO_HALT : LEAST_TO_MOVE)) {
                lastEnd = found.end();
                heard.accept(new Evidence.Heard(startMs + ms(frame) + LATENCY_MS, command, found.chain().phrase(),
                        found.llr() / found.frames(), startMs + ms(found.start()), startMs + ms(found.end() + 1)));
            }
        }

        private static long ms(int frames) {
            return (long) frames * Pcm.FRAME_MS;
        }
    }
}
