package supine.engine.freetts;

import com.sun.speech.freetts.Item;
import com.sun.speech.freetts.OutputQueue;
import com.sun.speech.freetts.ProcessException;
import com.sun.speech.freetts.Relation;
import com.sun.speech.freetts.Token;
import com.sun.speech.freetts.Utterance;
import com.sun.speech.freetts.UtteranceProcessor;
import com.sun.speech.freetts.Voice;
import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import com.sun.speech.freetts.relp.LPCResult;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import supine.sound.WordTime;

/**
 * FreeTTS's voice kevin16, driven by its own processors but without its queue, thread, audio player, voice manager or system
 * properties: {@link Voice#speak} would swallow faults and print them. One thread at a time.
 */
final class KevinVoice {
    private static final String NAME = "kevin16";
    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("com.sun.speech.freetts");

    private final Voice voice;
    private final Pronunciations pronunciations = Pronunciations.shipped();

    /** Loads the voice: some 20 MB, about a quarter of a second. */
    KevinVoice() {
        LOG.setLevel(Level.OFF);
        voice = find();
        // With a queue of ours it starts no thread of its own; nothing is ever put into it.
        voice.setOutputQueue(new OutputQueue());
        voice.allocate();
        pronunciations.forEach((word, phones) -> voice.getLexicon().addAddendum(word, null, phones));
    }

    private static Voice find() {
        for (var voice : new KevinVoiceDirectory().getVoices()) {
            if (NAME.equals(voice.getName())) {
                return voice;
            }
        }
        throw new IllegalStateException("FreeTTS has no voice called " + NAME + ".");
    }

    /** Renders normalised text, sentence by sentence; FreeTTS puts .2 s of silence around each. */
    Rendering render(String text, double rate) throws ProcessException {
        voice.setDurationStretch((float) (1 / rate));
        var rendering = new Rendering();
        for (var sentence : sentences(text)) {
            render(sentence, rendering);
        }
        return rendering;
    }

    private List<List<Token>> sentences(String text) {
        var sentences = new ArrayList<List<Token>>();
        var tokenizer = voice.getTokenizer();
        tokenizer.setInputText(pronunciations.respell(text));
        var sentence = new ArrayList<Token>();
        while (tokenizer.hasMoreTokens()) {
            var token = tokenizer.getNextToken();
            var word = token.getWord();
            if (word == null || word.isEmpty()) {
                continue;
            }
            if (tokenizer.isBreak() && !sentence.isEmpty()) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
            sentence.add(token);
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
        return sentences;
    }

    private Utterance process(List<Token> sentence) throws ProcessException {
        var utterance = new Utterance(voice, sentence);
        for (var processor : voice.getUtteranceProcessors()) {
            ((UtteranceProcessor) processor).processUtterance(utterance);
        }
        return utterance;
    }

    private void render(List<Token> sentence, Rendering into) throws ProcessException {
        var utterance = process(sentence);
        var sound = (LPCResult) utterance.getObject("target_lpcres");
        into.append(sound.getWaveSamples(), words(utterance));
    }

    boolean isInLexicon(String word) {
        return voice.getLexicon().getPhones(word.replace("'", ""), null, false) != null || voice.getLexicon().getPhones(word, null, false) != null;
    }

    /** How it would say a word: from its lexicon, or else from the letters. */
    List<String> wordPhones(String word) {
        var phones = voice.getLexicon().getPhones(word, null);
        return phones == null ? List.of() : List.of(phones);
    }

    /** What the voice would say, as phones: to see whether it knows a word. */
    List<String> phones(String text) throws ProcessException {
        var phones = new ArrayList<String>();
        for (var sentence : sentences(text)) {
            for (var segment = process(sentence).getRelation(Relation.SEGMENT).getHead(); segment != null; segment = segment.getNext()) {
                phones.add(segment.toString());
            }
        }
        phones.removeIf("pau"::equals);
        return phones;
    }

    /** Words with their times, from the ends of the segments that belong to them. */
    private List<WordTime> words(Utterance utterance) {
        var words = new ArrayList<WordTime>();
        @Nullable Item current = null;
        var start = 0f;
        var end = 0f;
        for (var segment = utterance.getRelation(Relation.SEGMENT).getHead(); segment != null; segment = segment.getNext()) {
            var word = wordOf(segment);
            if (current != null && (word == null || !word.equalsShared(current))) {
                add(current, start, end, words);
                current = null;
            }
            if (word != null && current == null) {
                current = word;
                start = end;
            }
            end = segment.getFeatures().getFloat("end");
        }
        if (current != null) {
            add(current, start, end, words);
        }
        return words;
    }

    private static @Nullable Item wordOf(Item segment) {
        var inSyllable = segment.getItemAs(Relation.SYLLABLE_STRUCTURE);
        var syllable = inSyllable == null ? null : inSyllable.getParent();
        return syllable == null ? null : syllable.getParent();
    }

    private void add(Item item, float startSeconds, float endSeconds, List<WordTime> words) {
        var word = pronunciations.written(item.getFeatures().getString("name"));
        var startMs = Math.round(startSeconds * 1000);
        var endMs = Math.round(endSeconds * 1000);
        if (word.startsWith("'") && !words.isEmpty()) {
            // The end of "that's", which the voice counts as a word of its own.
            var stem = words.remove(words.size() - 1);
            words.add(new WordTime(stem.word() + word, stem.startMs(), endMs));
        } else {
            words.add(new WordTime(word, startMs, endMs));
        }
    }
}
