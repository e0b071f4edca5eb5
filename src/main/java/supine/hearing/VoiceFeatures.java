package supine.hearing;

import java.util.Arrays;
import supine.sound.Pcm;

/**
 * What a voice is told by: for each of the {@link #TAPS} moments of the last quarter of a second, how far every band stands above its
 * floor, how periodic the sound is, and how far the band of vowels stands above its floor. One thread, no allocation after the constructor.
 */
public final class VoiceFeatures {
    /** Values per moment. */
    static final int PER_FRAME = MelBands.COUNT + 2;
    /** The moments looked at, frames ago. */
    private static final int[] TAPS = {0, 2, 4, 6, 8, 10, 12, 14, 17, 20, 24};
    /** How many values there are. */
    public static final int COUNT = TAPS.length * PER_FRAME;
    private static final int HISTORY = TAPS[TAPS.length - 1] + 1;
    private static final double LEAST_BAND_FLOOR = -95;
    private static final double DB_RANGE = 12;
    private static final double LEAST_DB = -6;
    private static final double MOST_DB = 36;

    private final MelBands bands = new MelBands();
    private final Periodicity periodicity = new Periodicity();
    private final Floor[] floors = new Floor[MelBands.COUNT];
    private final BandLevel vowels = new BandLevel(300, 3400, Pcm.SAMPLE_RATE);
    private final float[][] history = new float[HISTORY][PER_FRAME];
    private final float[] values = new float[COUNT];
    private int next;
    private boolean begun;
    private double periodic;

    public VoiceFeatures() {
        Arrays.setAll(floors, band -> new Floor(LEAST_BAND_FLOOR));
    }

    /**
     * Takes the next frame.
     *
     * @param learns whether the floors learn from it
     * @return the values, {@link #COUNT} of them; overwritten by the next call
     */
    public float[] next(short[] frame, boolean learns) {
        var levels = bands.next(frame);
        vowels.measure(frame);
        if (learns) {
            for (int band = 0; band < MelBands.COUNT; band++) {
                floors[band].learn(levels[band]);
            }
            vowels.adapt();
        }
        var now = history[next];
        for (int band = 0; band < MelBands.COUNT; band++) {
            now[band] = above(levels[band], floors[band].db());
        }
        periodic = periodicity.next(frame);
        now[MelBands.COUNT] = (float) (2 * periodic);
        now[MelBands.COUNT + 1] = above(vowels.level(), vowels.floor());
        if (!begun) {
            begun = true;
            for (var moment : history) {
                System.arraycopy(now, 0, moment, 0, PER_FRAME);
            }
        }
        for (int tap = 0; tap < TAPS.length; tap++) {
            System.arraycopy(history[Math.floorMod(next - TAPS[tap], HISTORY)], 0, values, tap * PER_FRAME, PER_FRAME);
        }
        next = (next + 1) % HISTORY;
        return values;
    }

    /** How much the frame that was taken last repeats itself as a voice does, 0 to 1. @see Periodicity */
    double periodic() {
        return periodic;
    }

    private static float above(double level, double floor) {
        return (float) (Math.max(LEAST_DB, Math.min(MOST_DB, level - floor)) / DB_RANGE);
    }
}
