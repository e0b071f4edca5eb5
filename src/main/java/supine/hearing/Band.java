package supine.hearing;

import supine.sound.Pcm;

/** One frequency band of the sound, a frame at a time. */
final class Band {
    private final Biquad highPass;
    private final Biquad lowPass;

    Band(double fromHz, double toHz, double sampleRate) {
        highPass = Biquad.highPass(fromHz, sampleRate);
        lowPass = Biquad.lowPass(toHz, sampleRate);
    }

    /** Takes the next frame. @return mean power in the band; full scale is 1 */
    double power(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            double y = lowPass.next(highPass.next(sample));
            sum += y * y;
        }
        return sum / frame.length / Pcm.FULL_SCALE_POWER;
    }
}
