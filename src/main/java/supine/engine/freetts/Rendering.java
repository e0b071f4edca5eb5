package supine.engine.freetts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import supine.sound.Pcm;
import supine.sound.WordTime;

/** What the voice has rendered of a text, sentence after sentence. */
final class Rendering {
    private short[] samples = new short[0];
    private final List<WordTime> words = new ArrayList<>();

    /** @param bigEndian 16 bit samples as FreeTTS makes them; @param sentence word times from the beginning of those */
    void append(byte[] bigEndian, List<WordTime> sentence) {
        var before = samples.length;
        samples = Arrays.copyOf(samples, before + bigEndian.length / 2);
        for (var i = before; i < samples.length; i++) {
            var at = 2 * (i - before);
            samples[i] = (short) (bigEndian[at] << 8 | bigEndian[at + 1] & 0xff);
        }
        var offset = Pcm.toMs(before);
        for (var word : sentence) {
            words.add(new WordTime(word.word(), word.startMs() + offset, word.endMs() + offset));
        }
    }

    short[] samples() {
        return samples;
    }

    List<WordTime> words() {
        return words;
    }
}
