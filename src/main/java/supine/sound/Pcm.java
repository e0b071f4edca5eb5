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

    private Pcm() {
    }

    /** Samples to ms, rounded down. */
    public static long toMs(long samples) {
        return samples * 1000 / SAMPLE_RATE;
    }

    public static long toSamples(long ms) {
        return ms * SAMPLE_RATE / 1000;
    }

    /** What would leave the range of a sample is held at its end. */
    public static short clip(long sample) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
    }
}
