package supine.sound;

/**
 * The one format inside the program: 16 kHz, mono, signed 16 bit, in frames of 10 ms. Everything at the edges is converted to it.
 */
public final class Pcm {
    /** Samples per second. */
    public static final int SAMPLE_RATE = 16_000;
    /** Length of a frame, ms. */
    public static final int FRAME_MS = 10;
    /** Samples in a frame. */
    public static final int FRAME_SAMPLES = SAMPLE_RATE / 1000 * FRAME_MS;

    /** What is softer than 16 bit can tell counts as this. */
    public static final double SILENCE_DBFS = -96;
    /** The square of the largest sample. */
    public static final double FULL_SCALE_POWER = 32768.0 * 32768.0;

    private Pcm() {
    }

    /** Samples to ms, rounded down. */
    public static long toMs(long samples) {
        return samples * 1000 / SAMPLE_RATE;
    }

    public static long toSamples(long ms) {
        return ms * SAMPLE_RATE / 1000;
    }

    /** Level of a frame, dBFS: 0 is full scale, {@link #SILENCE_DBFS} the least. */
    public static double dbfs(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            sum += (double) sample * sample;
        }
        return toDbfs(sum / frame.length / FULL_SCALE_POWER);
    }

    /** @param power a mean square, of which full scale is 1 */
    public static double toDbfs(double power) {
        return Math.max(SILENCE_DBFS, 10 * Math.log10(power + 1e-12));
    }

    /** @param value of which full scale is 1 */
    public static short to16Bit(double value) {
        return clip(Math.round(value * 32_768));
    }

    /** What would leave the range of a sample is held at its end. */
    public static short clip(long sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
}
