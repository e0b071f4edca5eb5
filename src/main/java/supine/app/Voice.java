package supine.app;

import supine.speaking.Speech;
import supine.speaking.Synthesizer;

/** The program's voice as the user has set it. @param rate 1.0 is the usual speed */
public record Voice(Synthesizer synthesizer, double rate) {

    Speech say(String text) {
        return synthesizer.synthesize(text, rate);
    }
}
