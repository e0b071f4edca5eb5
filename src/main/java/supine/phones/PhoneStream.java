package supine.phones;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A network at work on one utterance, as it is spoken: each moment is told once all is there that the network looks at for it, 0.4 s later,
 * and costs as much as in one go. It remembers no more than that, however long the utterance is. One thread.
 */
public final class PhoneStream {
    private final float[] mean;
    private final float[] scale;
    private final Stage[] stages;

    /** A step, and what it has been given lately. */
    private static final class Stage {
        private final Step step;
        /** The inputs around the next output, oldest first; the last is the newest that it needs. */
        private final @Nullable float[][] around;
        /** How many inputs must still come before the next output. */
        private int missing;

        Stage(Step step) {
            this.step = step;
            around = new float[2 * step.layer().reach() + 1][];
            missing = step.layer().reach() + 1;
        }

        /** The same, to go on by itself: inputs are shared, nobody changes them. */
        Stage(Stage other) {
            step = other.step;
            around = other.around.clone();
            missing = other.missing;
        }

        /** @param input null once nothing more comes @return an output, if one is complete now */
        float @Nullable [] take(float @Nullable [] input) {
            System.arraycopy(around, 1, around, 0, around.length - 1);
            around[around.length - 1] = input;
            missing--;
            // Past the end: an output has its own moment within the utterance.
            if (missing > 0 || around[step.layer().reach()] == null) {
                return null;
            }
            missing = step.layer().stride();
            return step.output(around);
        }
    }

    private PhoneStream(PhoneStream other) {
        mean = other.mean;
        scale = other.scale;
        stages = Arrays.stream(other.stages).map(Stage::new).toArray(Stage[]::new);
    }

    PhoneStream(float[] mean, float[] scale, List<Step> steps) {
        this.mean = mean;
        this.scale = scale;
        stages = steps.stream().map(Stage::new).toArray(Stage[]::new);
    }

    /** The next frame. @param cepstrum the first {@link PhoneNetwork#CEPSTRA} values are used @param moments told ln probabilities: none, then each phone */
    public void add(float[] cepstrum, Consumer<float[]> moments) {
        var values = new float[PhoneNetwork.CEPSTRA];
        for (int i = 0; i < values.length; i++) {
            values[i] = (cepstrum[i] - mean[i]) * scale[i];
        }
        pass(0, values, moments);
    }

    /** No more frames: tells the moments that waited for more. */
    public void end(Consumer<float[]> moments) {
        for (int i = 0; i < stages.length; i++) {
            for (int more = stages[i].step.layer().reach(); more > 0; more--) {
                pass(i, null, moments);
            }
        }
    }

    /** Tells the moments that wait for more as {@link #end} would if nothing more came; it goes on as if nobody had asked. */
    public void endIfNow(Consumer<float[]> moments) {
        new PhoneStream(this).end(moments);
    }

    private void pass(int stage, float @Nullable [] values, Consumer<float[]> moments) {
        var output = stages[stage].take(values);
        if (output != null && stage == stages.length - 1) {
            moments.accept(output);
        } else if (output != null) {
            pass(stage + 1, output, moments);
        }
    }
}
