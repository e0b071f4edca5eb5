package supine.bench;

import java.util.Arrays;
import supine.sound.Loudspeaker;
import supine.sound.Pcm;

/** Keeps what the program says, with its pauses no longer than they are between sentences. */
public final class OwnVoiceTape implements Loudspeaker {
    private static final int LONGEST_PAUSE = (int) Pcm.toSamples(350);
    private short[] samples;
    private int length;
    private int pause;

    /** @param mostMs of it that is kept */
    public OwnVoiceTape(long mostMs) {
        samples = new short[(int) Pcm.toSamples(mostMs)];
    }

    @Override
    public void write(short[] frame) {
        for (short sample : frame) {
            pause = sample == 0 ? pause + 1 : 0;
            if (pause <= LONGEST_PAUSE && length < samples.length) {
                samples[length++] = sample;
            }
        }
    }

    /** What there is so far. */
    public short[] samples() {
        return Arrays.copyOf(samples, length);
    }

    @Override
    public int silence() {
        return 0;
    }

    @Override
    public String name() {
        return "tape";
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
