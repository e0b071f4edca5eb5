package supine.engine.sphinx;

import edu.cmu.sphinx.frontend.BaseDataProcessor;
import edu.cmu.sphinx.frontend.Data;
import edu.cmu.sphinx.frontend.DoubleData;

/**
 * Cepstral mean normalisation that starts from the same prior in every utterance and follows its speech. Sphinx4's own LiveCMN keeps
 * its mean from one utterance to the next, so that what is heard would depend on what was said before.
 */
final class UtteranceMean extends BaseDataProcessor {
    /** Mean cepstrum of speech, over many voices; the first, which follows the log energy, as if it were quiet. */
    private static final double[] PRIOR = {
        38.00, -5.29, -0.12, 5.09, 2.48, -4.07, -1.37, -1.78, -5.08, -2.05, -6.45, -1.42, 1.17};
    /** How many frames of speech the prior counts for: so many that a loud "stop" does not move the mean within itself. */
    private static final double PRIOR_FRAMES = 1000;
    /** A frame is speech if its energy coefficient stands this high above its floor. */
    private static final double SPEECH = 8;
    /** How far speech peaks above its mean in the voices that the model was trained with: a louder voice raises the mean at once. */
    private static final double PEAK = 20;
    private static final double SMOOTHING = 0.4;
    private final double[] mean = PRIOR.clone();
    private double floor = Double.NaN;
    private double smoothed;
    private int speechFrames;

    @Override
    public Data getData() {
        var data = getPredecessor().getData();
        if (data instanceof DoubleData cepstrum) {
            normalise(cepstrum.getValues());
        }
        return data;
    }

    private void normalise(double[] values) {
        double energy = values[0];
        if (Double.isNaN(floor)) {
            floor = energy;
        }
        floor += (energy < floor ? 0.2 : 0.001) * (energy - floor);
        if (energy > floor + SPEECH) {
            speechFrames++;
            for (int i = 0; i < values.length; i++) {
                mean[i] += (values[i] - mean[i]) / (PRIOR_FRAMES + speechFrames);
            }
        }
        smoothed += SMOOTHING * (energy - smoothed);
        mean[0] = Math.max(mean[0], smoothed - PEAK);
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean[i];
        }
    }
}
