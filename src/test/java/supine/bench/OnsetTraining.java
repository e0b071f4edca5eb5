package supine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import supine.hearing.VoiceFeatures;
import supine.sound.Pcm;

/**
 * Trains the network by which a voice is noticed, from a folder laid out like {@code supine bench hearing}'s and the synthetic voices that are
 * installed, and writes its weights. With a half given, from that half of the speakers and files alone.
 */
public final class OnsetTraining {
    private static final int SCENES = 1_500;
    private static final int EPOCHS = 9;
    private static final double RATE = 1.2e-3;
    private static final double KEPT = 0.3;
    private static final double KEPT_AT_ONSET = 0.7;
    private static final long SEED = 20_261_121;

    private record Example(float[] features, boolean speech, float weight) {
    }

    private OnsetTraining() {
    }

    /** @param args folder of recordings, file to write, and 0 or 1 for a half, or nothing for all */
    public static void main(String[] args) throws IOException {
        var half = args.length > 2 ? Integer.valueOf(args[2]) : null;
        var clips = Corpus.read(Path.of(args[0])).clips().stream().filter(clip -> half == null || clip.half() == half).toList();
        var voices = SyntheticVoices.installed().stream().filter(voice -> half == null || SyntheticVoices.half(voice) == half).toList();
        System.out.println(clips.size() + " recordings, voices " + voices);
        var random = new Random(SEED);
        var examples = examples(new TrainingScenes(clips, voices, random), random);
        System.out.println(examples.size() + " examples");
        var learning = new Learning(random);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            double rate = RATE * 0.5 * (1 + Math.cos(Math.PI * epoch / EPOCHS)) + 1e-5;
            double loss = 0;
            for (var example : examples) {
                loss += learning.learn(example.features(), example.speech(), example.weight(), rate);
            }
            System.out.printf("epoch %d of %d, loss %.4f%n", epoch + 1, EPOCHS, loss / examples.size());
        }
        try (var out = Files.newOutputStream(Path.of(args[1]))) {
            learning.write(out);
        }
    }

    private static List<Example> examples(TrainingScenes scenes, Random random) {
        var examples = new ArrayList<Example>();
        var frame = new short[Pcm.FRAME_SAMPLES];
        for (int n = 0; n < SCENES; n++) {
            var scene = scenes.next();
            if (n % 100 == 0) {
                System.out.println("scene " + n + " of " + SCENES);
            }
            var features = new VoiceFeatures();
            for (int f = 0; f < TrainingScenes.FRAMES; f++) {
                System.arraycopy(scene.samples(), f * frame.length, frame, 0, frame.length);
                var values = features.next(frame, true);
                if (f >= 30 && random.nextDouble() < (scene.weight()[f] > 1 ? KEPT_AT_ONSET : KEPT)) {
                    examples.add(new Example(values.clone(), scene.speech()[f], scene.weight()[f]));
                }
            }
        }
        return examples;
    }
}
