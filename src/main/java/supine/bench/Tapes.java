package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import supine.bench.Clip.Kind;
import supine.sound.Pcm;

/** Half a minute of each thing that a microphone may hear, from a corpus; of less, if that holds less. The same on every run. */
final class Tapes {
    static final String QUIET = "quiet room";
    static final String READ = "read aloud without a pause";
    static final String TALK = "read aloud, a pause after each sentence";
    static final String WORDS = "single words, one after the other";
    static final String LOUD = "read aloud without a pause, in noise at 10 dB";
    private static final int LENGTH = 30 * Pcm.SAMPLE_RATE;
    private static final int LEAST_TALK = 5 * Pcm.SAMPLE_RATE;
    private static final int LONGEST_WORD = 2 * Pcm.SAMPLE_RATE;
    /** Long enough that each word is an utterance of its own, and no longer: so there are as many as there can be. */
    private static final int AFTER_WORD = (int) Pcm.toSamples(500);
    private static final int AFTER_SENTENCE = (int) Pcm.toSamples(1_500);
    /** What is this much softer than talk usually is, is a pause in it, dB; a short one belongs to the words, frames. */
    private static final double PAUSE_DB = -20;
    private static final int SHORT_PAUSE = 8;
    private static final double LOUD_DB = 10;

    private final Corpus corpus;
    private final Scenes scenes;
    private final long seed;

    Tapes(Corpus corpus, Scenes scenes, long seed) {
        this.corpus = corpus;
        this.scenes = scenes;
        this.seed = seed;
    }

    /** By what each is. */
    Map<String, short[]> all() throws IOException {
        var sentences = new ArrayList<double[]>();
        var words = new ArrayList<double[]>();
        var clips = new ArrayList<>(corpus.clips());
        // Shuffled, so that not one speaker fills the tape.
        Collections.shuffle(clips, new Random(seed));
        for (var clip : clips) {
            if (clip.kind() == Kind.WORD || clip.kind() == Kind.TALK) {
                var sound = Mixer.toDouble(SoundFile.read(clip.file()));
                if (sound.length >= LEAST_TALK && !isEnough(sentences)) {
                    sentences.add(sound);
                } else if (sound.length <= LONGEST_WORD && sound.length > 0 && !isEnough(words)) {
                    words.add(SpokenWord.in(sound).samples());
                }
            }
            if (isEnough(sentences) && isEnough(words)) {
                break;
            }
        }
        var read = joined(sentences.stream().map(Tapes::withoutPauses).toList(), 0);
        var all = new LinkedHashMap<String, short[]>();
        all.put(QUIET, inARoom(new double[LENGTH], new double[0]));
        all.put(READ, inARoom(read, new double[0]));
        all.put(TALK, inARoom(joined(sentences, AFTER_SENTENCE), new double[0]));
        all.put(WORDS, inARoom(joined(words, AFTER_WORD), new double[0]));
        if (!scenes.noises().isEmpty()) {
            all.put(LOUD, inARoom(read, scenes.noises().get(0)));
        }
        all.values().removeIf(tape -> tape.length == 0);
        return all;
    }

    private short[] inARoom(double[] sound, double[] noise) {
        return sound.length == 0 ? new short[0] : Mixer.toShort(Mixer.scene(sound, 0, 0, noise, LOUD_DB, new Random(seed)));
    }

    /** More than a tape, since pauses are left out of some. */
    private static boolean isEnough(List<double[]> sounds) {
        return sounds.stream().mapToInt(sound -> sound.length).sum() >= 2 * LENGTH;
    }

    private static double[] joined(List<double[]> sounds, int after) {
        var tape = new double[LENGTH];
        int at = 0;
        for (var sound : sounds) {
            if (at < LENGTH) {
                System.arraycopy(sound, 0, tape, at, Math.min(sound.length, LENGTH - at));
                at += sound.length + after;
            }
        }
        return Arrays.copyOf(tape, Math.min(at, LENGTH));
    }

    private static double[] withoutPauses(double[] talk) {
        double bar = Recordings.activeLevel(talk) * Math.pow(10, PAUSE_DB / 20);
        var frames = Mixer.frames(talk);
        var kept = new double[talk.length];
        int length = 0;
        int softly = 0;
        for (int f = 0; f < frames.length; f++) {
            softly = frames[f] < bar ? softly + 1 : 0;
            if (softly <= SHORT_PAUSE) {
                System.arraycopy(talk, f * Pcm.FRAME_SAMPLES, kept, length, Pcm.FRAME_SAMPLES);
                length += Pcm.FRAME_SAMPLES;
            }
        }
        return Arrays.copyOf(kept, length);
    }
}
