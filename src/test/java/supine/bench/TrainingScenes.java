package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import supine.bench.Clip.Kind;
import supine.sound.Pcm;

/**
 * Twelve seconds at a microphone: voices near and far with pauses between them, noise of all kinds, breath; or only those. Known for each
 * frame: whether somebody speaks. Levels, rooms, noises and what is said are drawn by lot, the same on every run.
 */
final class TrainingScenes {
    static final int FRAMES = 1_200;
    private static final int LENGTH = FRAMES * Pcm.FRAME_SAMPLES;
    private static final double FULL_SCALE = 32768;
    /** Speech is what is within this of its own level, dB. */
    private static final double SPEECH_DB = -28;
    private static final List<String> SENTENCES = List.of("stop", "stop now", "stop the session", "pain", "ouch", "it hurts", "that hurts", "help me",
            "next", "go back", "pause", "resume", "go on", "ready", "yes", "no", "how long", "ah", "oh no", "ow, please stop",
            "lower your hips slowly and breathe out", "what did you say about the train", "she sells fish on Thursday", "one two three four five six");

    private final Random random;
    private final MadeUpSounds madeUp;
    private final List<double[]> talk = new ArrayList<>();
    private final List<double[]> words = new ArrayList<>();
    private final List<double[]> synthetic = new ArrayList<>();
    private final List<double[]> noises = new ArrayList<>();
    private final List<double[]> rooms = new ArrayList<>();

    /** A scene. @param speech whether somebody speaks, by frame @param weight how much it matters, by frame */
    record Scene(short[] samples, boolean[] speech, float[] weight) {
    }

    /** @param clips whom to learn from; the voices of synthesisers likewise */
    TrainingScenes(List<Clip> clips, List<String> voices, Random random) throws IOException {
        this.random = random;
        madeUp = new MadeUpSounds(random);
        for (var clip : clips) {
            var samples = Mixer.toDouble(SoundFile.read(clip.file()));
            switch (clip.kind()) {
                case TALK -> talk.add(samples);
                case WORD -> words.add(samples);
                case NOISE -> noises.add(samples);
                case ROOM -> rooms.add(samples);
            }
        }
        for (var voice : voices) {
            for (var sentence : SENTENCES) {
                synthetic.add(Mixer.toDouble(SyntheticVoices.say(voice, sentence)));
            }
        }
        rooms.add(SimulatedRoom.answer(300, 3));
        rooms.add(SimulatedRoom.answer(500, 4));
    }

    Scene next() {
        var dry = new double[LENGTH];
        var scene = new double[LENGTH];
        if (random.nextDouble() < 0.67) {
            speak(dry, scene);
        }
        level(scene, 1);
        double level = FULL_SCALE * decibels(between(-45, -8));
        for (int i = 0; i < LENGTH; i++) {
            scene[i] *= level;
        }
        add(scene, roomTone(), FULL_SCALE * decibels(between(-75, -56)));
        if (random.nextDouble() < 0.85) {
            add(scene, noise(), level * decibels(-between(-3, 25)));
        }
        if (random.nextDouble() < 0.4) {
            add(scene, madeUp.breath(LENGTH), FULL_SCALE * decibels(between(-52, -22)));
        }
        return label(scene, dry);
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private static double decibels(double db) {
        return Math.pow(10, db / 20);
    }

    private static <T> T oneOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static void add(double[] scene, double[] sound, double gain) {
        for (int i = 0; i < scene.length; i++) {
            scene[i] += gain * sound[i];
        }
    }

    private static void level(double[] sound, double wanted) {
        double now = Recordings.activeLevel(sound);
        for (int i = 0; i < sound.length && now > 0; i++) {
            sound[i] *= wanted / now;
        }
    }

    /** Words and pieces of talk, each from the beginning of a phrase on. @param dry as said @param heard the same as heard in a room */
    private void speak(double[] dry, double[] heard) {
        double at = between(1, 2.5);
        boolean far = random.nextDouble() < 0.7;
        var answer = direct(oneOf(rooms, random));
        while (at < 11) {
            double kind = random.nextDouble();
            var from = kind < 0.45 ? oneOf(talk, random) : kind < 0.65 && !words.isEmpty() ? oneOf(words, random)
                    : synthetic.isEmpty() ? oneOf(talk, random) : oneOf(synthetic, random);
            var piece = piece(from);
            level(piece, decibels(between(-4, 4)));
            int start = (int) (at * Pcm.SAMPLE_RATE);
            place(dry, piece, start);
            place(heard, far ? Recordings.in(answer, piece) : piece, start);
            at += (double) piece.length / Pcm.SAMPLE_RATE + between(0.8, 3);
        }
    }

    private double[] piece(double[] whole) {
        var frames = Mixer.frames(whole);
        double loudest = Arrays.stream(frames).max().orElse(0);
        var beginnings = new ArrayList<Integer>();
        int quiet = 12;
        for (int f = 0; f < frames.length - 20; f++) {
            boolean speech = frames[f] > loudest * decibels(-35);
            if (speech && quiet >= 12) {
                beginnings.add(f);
            }
            quiet = speech ? 0 : quiet + 1;
        }
        int begin = beginnings.isEmpty() ? 0 : oneOf(beginnings, random);
        int from = Math.max(0, begin - 5) * Pcm.FRAME_SAMPLES;
        int to = Math.min(whole.length, from + (int) (between(0.3, 2) * Pcm.SAMPLE_RATE));
        var piece = Arrays.copyOfRange(whole, from, to);
        for (int i = 0; i < Math.min(160, piece.length); i++) {
            piece[piece.length - 1 - i] *= i / 160.0;
        }
        return piece;
    }

    private static void place(double[] scene, double[] sound, int start) {
        for (int i = 0; i < sound.length && start + i < scene.length; i++) {
            scene[start + i] += sound[i];
        }
    }

    /** A room's answer from the sound that comes straight on, a second of it. */
    private static double[] direct(double[] answer) {
        int peak = 0;
        for (int i = 0; i < answer.length; i++) {
            peak = Math.abs(answer[i]) > Math.abs(answer[peak]) ? i : peak;
        }
        return Arrays.copyOfRange(answer, peak, Math.min(answer.length, peak + Pcm.SAMPLE_RATE));
    }

    private double[] roomTone() {
        var tone = new double[LENGTH];
        double low = 0;
        for (int i = 0; i < LENGTH; i++) {
            double white = random.nextGaussian();
            low += 0.11 * (white - low);
            tone[i] = 2.5 * low + 0.45 * white;
        }
        return tone;
    }

    /** Recorded, made up, or other people's talk all at once; of active level 1. */
    private double[] noise() {
        double kind = random.nextDouble();
        double[] all;
        if (kind < 0.45 && !noises.isEmpty()) {
            all = recorded(oneOf(noises, random));
        } else if (kind < 0.55) {
            all = new double[LENGTH];
            for (int i = 0; i < 6; i++) {
                var talker = repeated(oneOf(talk, random), random.nextInt(LENGTH));
                level(talker, 1);
                add(all, talker, 1);
            }
        } else {
            all = madeUp.any(LENGTH);
        }
        level(all, 1);
        return all;
    }

    private double[] recorded(double[] noise) {
        if (noise.length > LENGTH || random.nextBoolean()) {
            return repeated(noise, random.nextInt(noise.length));
        }
        // Now and then, as somebody handles things.
        var all = new double[LENGTH];
        for (int times = 0; times < 4; times++) {
            int at = random.nextInt(LENGTH);
            for (int i = 0; i < noise.length && i < 3 * Pcm.SAMPLE_RATE && at + i < LENGTH; i++) {
                all[at + i] += noise[i];
            }
        }
        return all;
    }

    private static double[] repeated(double[] sound, int from) {
        var all = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            all[i] = sound[(from + i) % sound.length];
        }
        return all;
    }

    private static Scene label(double[] scene, double[] dry) {
        var levels = Mixer.frames(dry);
        var loud = new boolean[FRAMES];
        for (int f = 0; f < FRAMES; f++) {
            loud[f] = levels[f] > decibels(SPEECH_DB);
        }
        var speech = new boolean[FRAMES];
        var weight = new float[FRAMES];
        int since = FRAMES;
        for (int f = 0; f < FRAMES; f++) {
            for (int near = Math.max(0, f - 3); near <= Math.min(FRAMES - 1, f + 3); near++) {
                speech[f] |= loud[near];
            }
            since = f > 0 && speech[f] == speech[f - 1] ? since + 1 : f == 0 ? since : 0;
            // The first frames of a word cannot be told yet, the next decide; after the last, the room goes on sounding.
            weight[f] = since >= 30 ? 1 : !speech[f] ? 0.1f : since < 5 ? 0.3f : 3;
        }
        return new Scene(Mixer.toShort(scene), speech, weight);
    }
}
