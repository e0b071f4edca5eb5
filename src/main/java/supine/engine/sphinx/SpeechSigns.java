package supine.engine.sphinx;

import java.util.BitSet;
import java.util.List;
import supine.command.Phone;
import supine.hearing.Impression;
import supine.hearing.Spelled;
import supine.sound.Pcm;

/**
 * Whether a sound is speech, of whatever words: how clearly vowels stand out of all that it could be, and how many different phones are held
 * for a moment. Noise makes them flicker. Measured over a whole utterance with what is quiet around it; docs/decisions/0015 has the figures.
 */
final class SpeechSigns {
    /** No frame counts for more than this, ln. */
    private static final float CLEAREST = 30;
    /** A phone that fits best for so many frames on end is held. */
    private static final int HELD = 4;
    /** What each different one is worth, in units of the vowels' mean margin, ln. */
    private static final double HELD_WORTH = 0.2;
    private static final double SPEECH = 0.9;
    /** Longer than this it is more likely a machine's, frames. */
    private static final int LONGEST_VOWEL = 40;
    private final boolean[] vowel;
    private final boolean[] phone;
    private final BitSet held = new BitSet();
    private int best = -1;
    private int run;
    private double clear;
    private int vowelRun;
    private int longestVowel;
    private int frames;

    /** @param names of the model's phones, in its order; what is no phone of speech is a filler */
    SpeechSigns(List<String> names) {
        vowel = new boolean[names.size()];
        phone = new boolean[names.size()];
        for (int i = 0; i < vowel.length; i++) {
            var known = Phone.of(names.get(i));
            phone[i] = known.isPresent();
            vowel[i] = known.filter(Phone::isVowel).isPresent();
        }
    }

    /** The next frame. @param scores how well it fits the best state of each phone, ln */
    void add(float[] scores) {
        int first = 0;
        float vowels = Float.NEGATIVE_INFINITY;
        float others = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            first = scores[i] > scores[first] ? i : first;
            if (vowel[i]) {
                vowels = Math.max(vowels, scores[i]);
            } else {
                others = Math.max(others, scores[i]);
            }
        }
        clear += Math.min(CLEAREST, Math.max(0, vowels - others));
        run = first == best ? run + 1 : 1;
        best = first;
        if (run == HELD && phone[first]) {
            held.set(first);
        }
        vowelRun = vowels > others ? vowelRun + 1 : 0;
        longestVowel = Math.max(longestVowel, vowelRun);
        frames++;
    }

    /** @param spelled what a network of phones makes of it */
    Impression impression(Spelled spelled) {
        boolean speech = frames > 0 && clear / frames + HELD_WORTH * held.cardinality() >= SPEECH;
        return new Impression(speech, Math.min(LONGEST_VOWEL, longestVowel) * Pcm.FRAME_MS, spelled);
    }
}
