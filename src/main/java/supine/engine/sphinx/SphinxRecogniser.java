package supine.engine.sphinx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.hearing.CommandRecogniser;
import supine.hearing.Evidence;
import supine.hearing.Evidence.Heard;
import supine.hearing.Evidence.Suspected;
import supine.sound.Pcm;

/**
 * Finds command phrases with CMU Sphinx4's front end, acoustic model and dictionary. Each phrase, as a chain of triphones, competes
 * with a loop of all phones and with words that only sound like commands. No thread, no state between utterances.
 *
 * <p>From the end of a word to its report take about 210 ms for what is always heard, 310 ms for the rest.
 */
public final class SphinxRecogniser implements CommandRecogniser {
    /** Middle of a 26 ms window against the beginning of its frame, ms. */
    private static final int WINDOW_CENTRE_MS = 10;
    private static final String DECOYS = "decoys.txt";
    private static final String SAID_ALSO = "said-also.txt";
    private final AcousticModel model;
    private final List<Chain> chains;
    private final Bars bars = new Bars();
    private Set<Command> expected = Set.of();
    private @Nullable Utterance utterance;
    private long startMs;
    private int frames;

    /**
     * Loads the model as far as the phrases need it: half a second on two cores, 60 MB while it lives.
     *
     * @throws IllegalArgumentException if a phrase has a word without a known pronunciation
     */
    public SphinxRecogniser(Phrasebook phrasebook) {
        var phrases = new LinkedHashMap<String, Optional<Command>>();
        for (var command : Command.values()) {
            phrasebook.phrases().getOrDefault(command, List.of()).forEach(phrase -> phrases.put(phrase, Optional.of(command)));
        }
        try {
            decoys().forEach(phrase -> phrases.putIfAbsent(phrase, Optional.empty()));
            var words = new LinkedHashSet<String>();
            phrases.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
            var pronunciations = new Pronunciations(dictionary(), words);
            model = AcousticModel.load(() -> Chain.triphonesOf(phrases.keySet(), pronunciations));
            chains = chains(phrases, pronunciations, model.definitions());
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        }
    }

    private static List<Chain> chains(Map<String, Optional<Command>> phrases, Pronunciations pronunciations, HmmDefinitions definitions) {
        var chains = new ArrayList<Chain>();
        phrases.forEach((phrase, command) -> chains.addAll(Chain.chains(command, phrase, pronunciations, definitions)));
        return List.copyOf(chains);
    }

    private static byte[] dictionary() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        all.write(ModelFiles.bytes(ModelFiles.DICTIONARY));
        all.write(resource(SAID_ALSO).getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static List<String> decoys() throws IOException {
        return resource(DECOYS).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    private static String resource(String name) throws IOException {
        try (var in = SphinxRecogniser.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void expect(Set<Command> commands) {
        expected = Set.copyOf(commands);
    }

    @Override
    public void begin(long startMs) {
        this.startMs = startMs;
        frames = 0;
        utterance = new Utterance(model, chains, bars);
    }

    @Override
    public void accept(short[] frame, Consumer<Evidence> found) {
        frames++;
        current().accept(frame, finding -> report(finding, found));
    }

    @Override
    public void end(Consumer<Evidence> found) {
        current().end(finding -> report(finding, found));
        utterance = null;
    }

    private Utterance current() {
        if (utterance == null) {
            throw new IllegalStateException("no utterance has begun");
        }
        return utterance;
    }

    private void report(Finding finding, Consumer<Evidence> found) {
        if (!finding.command().isAlwaysHeard() && !expected.contains(finding.command())) {
            return;
        }
        var where = finding.candidate();
        long atMs = startMs + (long) frames * Pcm.FRAME_MS;
        long fromMs = startMs + (long) where.start() * Pcm.FRAME_MS + WINDOW_CENTRE_MS;
        long toMs = startMs + (where.end() + 1L) * Pcm.FRAME_MS + WINDOW_CENTRE_MS;
        double score = finding.evidence() / where.frames();
        found.accept(finding.isSure()
                ? new Heard(atMs, finding.command(), where.chain().phrase(), score, fromMs, toMs)
                : new Suspected(atMs, finding.command(), where.chain().phrase(), score, fromMs, toMs));
    }

    @Override
    public void close() {
        utterance = null;
    }
}
