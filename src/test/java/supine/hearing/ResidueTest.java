package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import supine.sound.Pcm;

/** What is usually left of own voice is learned from own voice alone, and from what it has said so far. */
class ResidueTest {
    private static final double NOISE = 20;
    private final Residue hisses = new Residue(3400, 7500, new Residue.Bars(3, -10, 12, 12));
    private final Residue vowels = new Residue(300, 3400, new Residue.Bars(-6, -15, 9, 4));
    private final Random random = new Random(3);
    private final short[] left = new short[Pcm.FRAME_SAMPLES];
    private final short[] taken = new short[Pcm.FRAME_SAMPLES];
    private long place;

    /** @param vowel amplitude of a tone @param hiss of noise, both of the echo; 16 bit @param remains what part of both is left */
    private void sounds(double vowel, double hiss, double remains, long forMs) {
        for (long ms = 0; ms < forMs; ms += Pcm.FRAME_MS) {
            for (int i = 0; i < taken.length; i++) {
                double echo = vowel * Math.sin(place++ * 0.25) + hiss * random.nextGaussian();
                taken[i] = (short) echo;
                left[i] = (short) (remains * echo + NOISE * random.nextGaussian());
            }
            vowels.accept(left, taken, vowels.echoDbfs());
            hisses.accept(left, taken, vowels.echoDbfs());
            vowels.learn(vowels.reached(), true);
            hisses.learn(hisses.reached(), true);
        }
    }

    @Test
    void secondsWithoutAHissTellNothingOfHisses() {
        sounds(3_000, 0, 0.05, 5_000);
        double first = hisses.bar();

        sounds(0, 1_500, 0.6, 120);

        assertTrue(hisses.reached() > -7 && hisses.reached() < first, hisses.reached() + " dB, bar " + first);
    }
}
