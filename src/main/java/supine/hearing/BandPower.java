package supine.hearing;

import supine.sound.Pcm;

/** Power of one frequency band over the last 30 ms; full scale is 1. */
final class BandPower {
    private static final int FRAMES = 3;
    private final Band band;
    private final double[] recent = new double[FRAMES];
    private int next;

    BandPower(double fromHz, double toHz, double sampleRate) {
        band = new Band(fromHz, toHz, sampleRate);
    }

    /** Takes the next frame. @return level over the last 30 ms, dBFS */
    double next(short[] frame) {
        recent[next] = band.power(frame);
        next = (next + 1) % FRAMES;
        return Pcm.toDbfs((recent[0] + recent[1] + recent[2]) / FRAMES);
    }
}
