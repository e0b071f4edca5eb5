package supine.speaking;

/** From text to sound. The same text at the same rate gives the same samples on every call. Calls may come from any thread. */
public interface Synthesizer {

    /**
     * Renders a sentence or a few words. Leading silence is at most 20 ms, so that a count begins on its beat.
     *
     * @param text plain text as a script holds it; abbreviations, units and numbers are normalised on the way
     * @param rate 1.0 is the usual speed, 0.8 slower, 1.25 faster
     * @return the utterance; empty sound, never an exception, for text with nothing to say
     */
    Speech synthesize(String text, double rate);
}
