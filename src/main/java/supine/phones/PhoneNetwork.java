package supine.phones;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolutional network over cepstra that says for every 30 ms how likely each phone is, or none. It was trained to spell
 * (connectionist temporal classification; Graves et al., 2006): a phone is told once, at some moment within it, and nothing in between.
 * What it learned from is in docs/decisions/0024. Immutable; its file holds big-endian floats, layer by layer in the order below.
 */
public final class PhoneNetwork {
    /** Cepstral coefficients of a frame, normalised by their mean. */
    public static final int CEPSTRA = 13;
    /** Frames of 10 ms from one moment to the next. */
    public static final int FRAMES_PER_MOMENT = 3;
    /** The number of "no phone"; phones follow from 1 in the order of their names. */
    static final int NONE = 0;
    private static final String WEIGHTS = "phones.weights";
    private static final int OUTPUTS = 40;
    private static final int NARROW = 64;
    private static final int WIDE = 160;
    private static final int TAPS = 5;
    private static final int[] DILATIONS = {1, 1, 2, 2};

    private final float[] mean;
    private final float[] scale;
    private final List<Step> steps = new ArrayList<>();

    private PhoneNetwork(DataInputStream file) throws IOException {
        mean = Layer.read(file, CEPSTRA);
        scale = Layer.read(file, CEPSTRA);
        steps.add(Step.rectifying(Layer.of(file, CEPSTRA, NARROW, TAPS, 1)));
        steps.add(Step.rectifying(Layer.of(file, NARROW, WIDE, TAPS, FRAMES_PER_MOMENT)));
        for (int dilation : DILATIONS) {
            steps.add(Step.adding(Layer.separate(file, WIDE, TAPS, dilation), Layer.of(file, WIDE, WIDE, 1, 1)));
        }
        steps.add(Step.telling(Layer.of(file, WIDE, OUTPUTS, 1, 1)));
    }

    /** With the weights that come along. */
    public static PhoneNetwork shipped() {
        try (var in = PhoneNetwork.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new IOException("missing resource " + WEIGHTS);
            }
            return read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of the phones cannot be read", e);
        }
    }

    /** @throws IOException also if the file is too short */
    public static PhoneNetwork read(InputStream file) throws IOException {
        return new PhoneNetwork(new DataInputStream(file));
    }

    /** Of a whole utterance. @param cepstra of each frame, the first {@link #CEPSTRA} values are used @return ln probability, [moment][none, then each phone] */
    public float[][] logs(List<float[]> cepstra) {
        var all = new ArrayList<float[]>();
        var spelled = begin();
        cepstra.forEach(cepstrum -> spelled.add(cepstrum, all::add));
        spelled.end(all::add);
        return all.toArray(new float[0][]);
    }

    /** The same moment by moment, for an utterance that begins now. */
    public PhoneStream begin() {
        return new PhoneStream(mean, scale, steps);
    }
}
