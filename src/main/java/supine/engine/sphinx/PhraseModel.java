package supine.engine.sphinx;

import java.io.ByteArrayOutputStream;
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
import java.util.function.Function;
import supine.command.Command;
import supine.command.Phone;
import supine.command.Phrasebook;
import supine.phones.PhoneNetwork;

/** What a recogniser is made of: the acoustic model, and the phrases as chains of its states. Immutable; any number may share it. */
public final class PhraseModel {
    private static final String DECOYS = "decoys.txt";
    private static final String SAID_ALSO = "said-also.txt";
    private final AcousticModel acoustics;
    private final List<Chain> chains;
    private final PhoneNetwork network;

    /**
     * Loads the model as far as the phrases need it: half a second on two cores, 60 MB while it lives.
     *
     * @param guess how a word is said that neither dictionary nor phrasebook knows, from its letters; no phones if that cannot be told
     * @throws IllegalArgumentException if a phrase has a word without a known pronunciation
     */
    public PhraseModel(Phrasebook phrasebook, Function<String, List<Phone>> guess) {
        var phrases = new LinkedHashMap<String, Optional<Command>>();
        for (var command : Command.values()) {
            phrasebook.phrases().getOrDefault(command, List.of()).forEach(phrase -> phrases.put(phrase, Optional.of(command)));
        }
        try {
            decoys().forEach(phrase -> phrases.putIfAbsent(phrase, Optional.empty()));
            var words = new LinkedHashSet<String>();
            phrases.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
            var pronunciations = pronunciations(phrasebook, words, guess);
            acoustics = AcousticModel.load(() -> Chain.triphonesOf(phrases.keySet(), pronunciations));
            chains = chains(phrases, pronunciations, acoustics.definitions());
            network = PhoneNetwork.shipped();
        } catch (IOException e) {
            throw new UncheckedIOException("the speech model cannot be read", e);
        }
    }

    private static List<Chain> chains(Map<String, Optional<Command>> phrases, Pronunciations pronunciations, HmmDefinitions definitions) {
        var chains = new ArrayList<Chain>();
        phrases.forEach((phrase, command) -> chains.addAll(Chain.chains(command, phrase, pronunciations, definitions)));
        return List.copyOf(chains);
    }

    private static Pronunciations pronunciations(Phrasebook phrasebook, Set<String> words, Function<String, List<Phone>> guess) throws IOException {
        var pronunciations = new Pronunciations(dictionary(), words);
        phrasebook.pronunciations().forEach((word, ways) -> pronunciations.say(word, ways.stream().map(PhraseModel::names).toList()));
        for (var word : words) {
            if (!pronunciations.knows(word)) {
                var phones = guess.apply(word);
                if (!phones.isEmpty()) {
                    pronunciations.say(word, List.of(names(phones)));
                }
            }
        }
        return pronunciations;
    }

    private static List<String> names(List<Phone> phones) {
        return phones.stream().map(Phone::name).toList();
    }

    static String saidAlso() throws IOException {
        return resource(SAID_ALSO);
    }

    /** The model's, and what it lacks. */
    private static byte[] dictionary() throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(ModelFiles.bytes(ModelFiles.DICTIONARY));
        all.write(saidAlso().getBytes(StandardCharsets.UTF_8));
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

    PhoneNetwork network() {
        return network;
    }
}
