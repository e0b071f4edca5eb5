package supine.engine.sphinx;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DataProcessor;
import edu.cmu.sphinx.frontend.DataStartSignal;
import edu.cmu.sphinx.frontend.DoubleData;
import edu.cmu.sphinx.frontend.FloatData;
import edu.cmu.sphinx.frontend.denoise.Denoise;
import edu.cmu.sphinx.frontend.feature.DeltasFeatureExtractor;
import edu.cmu.sphinx.frontend.filter.Preemphasizer;
import edu.cmu.sphinx.frontend.frequencywarp.MelFrequencyFilterBank;
import edu.cmu.sphinx.frontend.transform.DiscreteCosineTransform2;
import edu.cmu.sphinx.frontend.transform.DiscreteFourierTransform;
import edu.cmu.sphinx.frontend.transform.Lifter;
import edu.cmu.sphinx.frontend.window.RaisedCosineWindower;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import supine.sound.Pcm;

/**
 * Sphinx4's front end, pushed instead of pulled: frames in, features out on the same call, no thread and no stream. Made anew for each
 * utterance, since its stages remember. A feature describes the 26 ms that begin with the frame of the same number and needs the
 * three frames after it, so it comes about 50 ms late.
 */
final class FeatureChain {
    /** Frames that the windower and the deltas want to pull at once when they start. */
    private static final int FIRST_FRAMES = 6;
    private static final int WINDOW_FRAMES = 3;
    private final Source source = new Source();
    private final DataProcessor last;

    /** The stages and their settings are those that the model was trained with (its feat.params). */
    FeatureChain() {
        var stages = List.<DataProcessor>of(
                new Preemphasizer(0.97),
                new RaisedCosineWindower(0.46, 25.625f, Pcm.FRAME_MS),
                new DiscreteFourierTransform(512, false),
                new MelFrequencyFilterBank(130, 6800, 25),
                new Denoise(0.7, 0.995, 0.5, 0.85, 0.2, 20, 4),
                new DiscreteCosineTransform2(25, 13),
                new Lifter(22),
                new UtteranceMean(),
                new DeltasFeatureExtractor(3));
        DataProcessor before = source;
        for (var stage : stages) {
            stage.setPredecessor(before);
            stage.initialize();
            before = stage;
        }
        last = before;
    }

    /** Takes a frame and hands on each feature that it completes. */
    void accept(short[] frame, Consumer<FloatData> features) {
        source.push(frame);
        for (var data = last.getData(); data != null; data = last.getData()) {
            if (data instanceof FloatData feature) {
                features.accept(feature);
            }
        }
    }

    /** Hands out what was pushed, and null when there is nothing more for now. */
    private static final class Source extends BaseDataProcessor {
        private final ArrayDeque<Data> queue = new ArrayDeque<>();
        private final double[] first = new double[WINDOW_FRAMES * Pcm.FRAME_SAMPLES];
        private int frames;

        void push(short[] frame) {
            if (frames < WINDOW_FRAMES) {
                for (int i = 0; i < frame.length; i++) {
                    first[frames * Pcm.FRAME_SAMPLES + i] = frame[i];
                }
                if (frames == WINDOW_FRAMES - 1) {
                    queue.add(new DataStartSignal(Pcm.SAMPLE_RATE, 0));
                    queue.add(new DoubleData(first, Pcm.SAMPLE_RATE, 0));
                }
            } else {
                var samples = new double[frame.length];
                for (int i = 0; i < frame.length; i++) {
                    samples[i] = frame[i];
                }
                queue.add(new DoubleData(samples, Pcm.SAMPLE_RATE, (long) frames * Pcm.FRAME_SAMPLES));
            }
            frames++;
        }

        @Override
        public Data getData() {
            return frames < FIRST_FRAMES ? null : queue.poll();
        }
    }
}
