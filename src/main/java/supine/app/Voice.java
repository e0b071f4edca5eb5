package supine.app;

import supine.settings.Settings;
import supine.sound.Pcm;
import supine.speaking.Speech;
import supine.speaking.Synthesizer;

/**
 * The program's voice as the user has set it.
 *
 * @param rate 1.0 is the usual speed
 * @param gain what samples are multiplied by; 1.0 is the usual. At 2.0 the voice just fills the range of a sample.
 */
public record Voice(Synthesizer synthesizer, double rate, double gain) {

    public Voice(Synthesizer synthesizer, double rate) {
        this(synthesizer, rate, 1);
    }

    public Voice(Synthesizer synthesizer, Settings settings) {
        this(synthesizer, settings.rate(), settings.gain());
    }

    Voice as(Settings settings) {
        return new Voice(synthesizer, settings);
    }

    public Speech say(String text) {
        var speech = synthesizer.synthesize(text, rate);
        return gain == 1 ? speech : new Speech(speech.text(), amplified(speech.samples()), speech.words());
    }

    /** The same sound as loud as this voice. What would leave the range of a sample is held at its end. */
    short[] amplified(short[] samples) {
        if (gain == 1) {
            return samples;
        }
        var louder = new short[samples.length];
        for (int i = 0; i < samples.length; i++) {
            louder[i] = Pcm.clip(Math.round(samples[i] * gain));
        }
        return louder;
    }
}
