package supine.hearing;

import supine.sound.Pcm;

/** Tells when a voice is over: every band has been quiet for 350 ms, below floor + 5 dB, or 9 dB below the voice's own peak. */
final class VoiceEnd {
    /** What is softer is no voice, dBFS. */
    static final double LEAST_LEVEL_DBFS = -60;
    private static final double ABOVE_FLOOR_DB = 5;
    private static final double BELOW_PEAK_DB = 9;
    private static final int FRAMES = 35;
    private final BandLevel[] bands;
    private final double[] peaks;
    private int quietFrames;

    VoiceEnd(BandLevel[] bands) {
        this.bands = bands;
        peaks = new double[bands.length];
    }

    /** A voice has begun. */
    void begin() {
        quietFrames = 0;
        for (int i = 0; i < bands.length; i++) {
            peaks[i] = bands[i].smoothed();
        }
    }

    /**
     * Takes the next frame, as the bands have measured it.
     *
     * @param like whether it sounds like a voice: then one that hardly stands out from the room is not over yet
     * @return true if the voice is over
     */
    boolean next(boolean like) {
        boolean quiet = true;
        for (int i = 0; i < bands.length; i++) {
            double now = bands[i].smoothed();
            peaks[i] = Math.max(peaks[i], now);
            double fallen = peaks[i] - BELOW_PEAK_DB;
            double soft = bands[i].floor() + ABOVE_FLOOR_DB;
            quiet &= now < Math.max(fallen, Math.max(like ? LEAST_LEVEL_DBFS : soft, LEAST_LEVEL_DBFS));
        }
        quietFrames = quiet ? quietFrames + 1 : 0;
        return quietFrames >= FRAMES;
    }

    /** How long it has been quiet, ms. */
    long quietMs() {
        return (long) quietFrames * Pcm.FRAME_MS;
    }
}
