package supine.hearing;

/** Power of one frequency band over the last 30 ms; full scale is 1. */
final class BandPower {
    private static final int FRAMES = 3;
    private static final double FULL_SCALE_POWER = 32768.0 * 32768.0;
    private final Biquad highPass;
    private final Biquad lowPass;
    private final double[] recent = new double[FRAMES];
    private int next;

    BandPower(double fromHz, double toHz, double sampleRate) {
        highPass = Biquad.highPass(fromHz, sampleRate);
        lowPass = Biquad.lowPass(toHz, sampleRate);
    }

    /** Takes the next frame. @return level over the last 30 ms, dBFS */
    double next(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            double y = lowPass.next(highPass.next(sample));
            sum += y * y;
        }
        recent[next] = sum / frame.length / FULL_SCALE_POWER;
        next = (next + 1) % FRAMES;
        return BandLevel.toDbfs((recent[0] + recent[1] + recent[2]) / FRAMES);
    }
}
