package supine.speaking;

import java.util.List;
import supine.sound.Pcm;
import supine.sound.WordTime;

/**
 * An utterance as sound.
 *
 * @param text    what is said, as shown to those who look
 * @param samples {@link Pcm} samples; never changed after construction
 * @param words   when each word sounds, in order
 */
public record Speech(String text, short[] samples, List<WordTime> words) {
    public Speech {
        words = List.copyOf(words);
    }

    /** The same words at the same times, without a sound: somebody else says them. */
    public Speech silent() {
        return new Speech(text, new short[samples.length], words);
    }

    /** Length, ms. */
    public long durationMs() {
        return Pcm.toMs(samples.length);
    }
}
