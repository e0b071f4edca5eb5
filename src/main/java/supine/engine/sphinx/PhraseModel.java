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
import supine.command.Command;
import supine.command.Phrasebook;

/** What a recogniser is made of: the acoustic model, and the phrases as chains of its states. Immutable; any number may share it. */
public final class PhraseModel {
    private static final String DECOYS = "decoys.txt";
    private static final String SAID_ALSO = "said-also.txt";
    private final AcousticModel acoustics;
    private final List<Chain> chains;

    /**
     * Loads the model as far as the phrases need it: half a second on two cores, 60 MB while it lives.
     *
     * @throws IllegalArgumentException if a phrase has a word without a known pronunciation
     */
    public PhraseModel(Phrasebook phrasebook) {
        var phrases = new LinkedHashMap<String, Optional<Command>>();
        for (var command : Command.values()) {
            phrasebook.phrases().getOrDefault(command, List.of()).forEach(phrase -> phrases.put(phrase, Optional.of(command)));
        }
        try {
            decoys().forEach(phrase -> phrases.putIfAbsent(phrase, Optional.empty()));
            var words = new LinkedHashSet<String>();
            phrases.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
            var pronunciations = new Pronunciations(dictionary(), words);
            acoustics = AcousticModel.load(() -> Chain.triphonesOf(phrases.keySet(), pronunciations));
            chains = chains(phrases, pronunciations, acoustics.definitions());
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        }
    }

    private static List<Chain> chains(Map<String, Optional<Command>> phrases, Pronunciations pronunciations, HmmDefinitions definitions) {
        var chains = new ArrayList<Chain>();
        phrases.forEach((phrase, command) -> chains.addAll(Chain.chains(command, phrase, pronunciations, definitions)));
        return List.copyOf(chains);
    }

    /** The model's, and what it lacks. */
    static byte[] dictionary() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        all.write(ModelFiles.bytes(ModelFiles.DICTIONARY));
        all.write(resource(SAID_ALSO).getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static List<String> decoys() throws IOException {
        return resource(DECOYS).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    private static String resource(String name) throws IOException {
        try (var in = PhraseModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    AcousticModel acoustics() {
        return acoustics;
    }

    List<Chain> chains() {
        return chains;
    }
}
