package supine.engine.freetts;

import com.sun.speech.freetts.ProcessException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import supine.speaking.SilenceTrimmer;
import supine.speaking.Speech;
import supine.speaking.Synthesizer;
import supine.speaking.TextNormaliser;

/**
 * Speech by FreeTTS's kevin16. The voice is loaded by {@link #warmUp} or at the first use; calls are taken one at a time. What was
 * said lately (the numbers, above all) is kept, so that a count costs nothing the second time.
 */
public final class FreeTtsSynthesizer implements Synthesizer {
    private static final double SLOWEST = 0.4;
    private static final double FASTEST = 3.0;
    /** Of 32 bytes per ms: 128 utterances of at most 4 s hold 16 MB in the worst case, some 2 MB usually. */
    private static final int KEPT_UTTERANCES = 128;
    private static final long KEPT_LENGTH_MS = 4_000;

    private final Map<Request, Speech> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, Speech> eldest) {
            return size() > KEPT_UTTERANCES;
        }
    };
    private @Nullable KevinVoice voice;

    private record Request(String text, double rate) {
    }

    /**
     * Loads the voice and says a word to nobody, so that the first sentence comes without delay. Takes about .4 s; may be called from
     * any thread, again too.
     *
     * @throws IllegalStateException if the voice cannot be loaded
     */
    public synchronized void warmUp() {
        synthesize("ready", 1);
    }

    /** {@inheritDoc} The rate is held within 0.4 to 3. */
    @Override
    public synchronized Speech synthesize(String text, double rate) {
        var request = new Request(text, Math.max(SLOWEST, Math.min(FASTEST, rate)));
        var known = kept.get(request);
        if (known != null) {
            return known;
        }
        var speech = render(request);
        if (speech.durationMs() <= KEPT_LENGTH_MS) {
            kept.put(request, speech);
        }
        return speech;
    }

    /**
     * True if this word is in the voice's lexicon or in ours, so that nothing need be guessed. The voice's own leaves out what its
     * letter-to-sound rules get right, so a false alone does not mean that the word is said badly: a full dictionary has to be asked too.
     *
     * @param word small letters and apostrophes
     */
    public synchronized boolean isInLexicon(String word) {
        return voice().isInLexicon(word);
    }

    /**
     * How the voice would say a word, by its lexicon or by its letter-to-sound rules.
     *
     * @param word small letters and apostrophes
     * @return ARPAbet without stress; empty if it would say nothing
     */
    public synchronized List<String> phones(String word) {
        return voice().wordPhones(word.replace("'", "")).stream()
                .map(phone -> phone.replaceFirst("[0-9]$", "").replace("ax", "ah").toUpperCase(Locale.ROOT)).toList();
    }

    private Speech render(Request request) {
        var sayable = TextNormaliser.normalise(request.text());
        try {
            return render(request, sayable);
        } catch (ProcessException | RuntimeException | Error e) {
            rethrowIfFatal(e);
            return renderPlainly(request, sayable);
        }
    }

    /** The second try, with nothing left for the engine to stumble over. */
    private Speech renderPlainly(Request request, String sayable) {
        try {
            return render(request, sayable.replaceAll("[^A-Za-z ]+", " "));
        } catch (ProcessException | RuntimeException | Error e) {
            rethrowIfFatal(e);
            return new Speech(request.text(), new short[0], List.of());
        }
    }

    private Speech render(Request request, String sayable) throws ProcessException {
        var rendering = voice().render(sayable, request.rate());
        return SilenceTrimmer.trim(new Speech(request.text(), rendering.samples(), rendering.words()));
    }

    private KevinVoice voice() {
        var loaded = voice;
        if (loaded == null) {
            try {
                loaded = new KevinVoice();
            } catch (RuntimeException | Error e) {
                rethrowIfFatal(e);
                throw new VoiceMissing(e);
            }
            voice = loaded;
        }
        return loaded;
    }

    /** FreeTTS throws Error for what is a missing word; only the machine's own errors are none of our business. */
    private static void rethrowIfFatal(Throwable e) {
        if (e instanceof VirtualMachineError fatal) {
            throw fatal;
        }
        if (e instanceof VoiceMissing missing) {
            throw missing;
        }
    }

    private static final class VoiceMissing extends IllegalStateException {
        VoiceMissing(Throwable cause) {
            super("FreeTTS's voice kevin16 cannot be loaded: " + cause.getMessage(), cause);
        }
    }
}
