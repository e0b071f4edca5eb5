package supine.speaking;

import java.util.ArrayList;
import java.util.Arrays;
import supine.sound.Pcm;
import supine.sound.WordTime;

/**
 * Makes pauses in which somebody can be heard, for a room in which nobody can be heard over the program's own voice: wherever the voice
 * pauses anyhow, once it has spoken for a moment, and between two words if it would go on for too long.
 */
public final class Pauses {
    /** Where the voice pauses by itself, at least so long, ms; a stop within a word ("t") is shorter. */
    private static final long NATURAL_MS = 60;
    /** Not after each word, ms. */
    private static final long LEAST_SPEECH_MS = 700;
    /** Whoever calls "stop" is not kept waiting for longer than this, and a word more, ms. */
    private static final long MOST_SPEECH_MS = 1_800;
    private static final int FADE = (int) Pcm.toSamples(5);

    private Pauses() {
    }

    /**
     * The same words with longer pauses between some of them, word times moved along.
     *
     * @param pauseMs length of each of those pauses
     */
    public static Speech widened(Speech speech, long pauseMs) {
        var words = speech.words();
        var samples = new Splicer(speech.samples());
        var moved = new ArrayList<WordTime>(words.size());
        long more = 0;
        long since = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            moved.add(new WordTime(word.word(), word.startMs() + more, word.endMs() + more));
            long nextMs = i + 1 < words.size() ? words.get(i + 1).startMs() : word.endMs();
            long silentMs = nextMs - word.endMs();
            long spokenMs = word.endMs() - since;
            boolean pauses = silentMs >= NATURAL_MS && spokenMs >= LEAST_SPEECH_MS || spokenMs >= MOST_SPEECH_MS;
            if (i + 1 < words.size() && pauses && silentMs < pauseMs) {
                samples.pauseAt((int) Pcm.toSamples(word.endMs() + silentMs / 2), (int) Pcm.toSamples(pauseMs - silentMs));
                more += pauseMs - silentMs;
                since = nextMs;
            }
        }
        return more == 0 ? speech : new Speech(speech.text(), samples.joined(), moved);
    }

    /** Copies a sound with silence put into it. */
    private static final class Splicer {
        private final short[] sound;
        private short[] made = {};
        private int taken;

        Splicer(short[] sound) {
            this.sound = sound;
        }

        /** Places come in order. */
        void pauseAt(int place, int silence) {
            int from = made.length;
            made = Arrays.copyOf(made, from + place - taken + silence);
            copy(place, from);
            taken = place;
        }

        short[] joined() {
            int from = made.length;
            made = Arrays.copyOf(made, from + sound.length - taken);
            copy(sound.length, from);
            return made;
        }

        /** What was cut in two neither begins nor ends with a click. */
        private void copy(int until, int to) {
            int length = until - taken;
            System.arraycopy(sound, taken, made, to, length);
            for (int i = 0; i < Math.min(FADE, length); i++) {
                if (taken > 0) {
                    made[to + i] = (short) (made[to + i] * i / FADE);
                }
                if (until < sound.length) {
                    made[to + length - 1 - i] = (short) (made[to + length - 1 - i] * i / FADE);
                }
            }
        }
    }
}
