package supine.cli;

import java.util.Arrays;
import supine.app.Voice;
import supine.sound.Loudspeaker;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;

/** What a start says that finds another one running: aloud, for whoever cannot see, and in words that the other one cannot take for a command. */
final class SecondStart {
    static final String WORDS = "Supine is open on this computer. Use it there, or close it first.";

    private SecondStart() {
    }

    /** Blocks until it has been said; where it cannot be, it is printed anyway. */
    static void say(Voice voice, Loudspeaker loudspeaker) {
        var samples = voice.say(WORDS).samples();
        var frame = new short[Pcm.FRAME_SAMPLES];
        try (loudspeaker) {
            for (int from = 0; from < samples.length; from += frame.length) {
                Arrays.fill(frame, (short) 0);
                System.arraycopy(samples, from, frame, 0, Math.min(frame.length, samples.length - from));
                loudspeaker.write(frame);
            }
        } catch (SoundFaultException silent) {
            // It is printed.
        }
    }
}
