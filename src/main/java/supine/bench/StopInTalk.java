package supine.bench;

import java.util.Random;
import java.util.function.Supplier;
import supine.sound.Pcm;

/** Somebody who has told it to go on in spite of a television, and now says "stop the session", twice, somewhat louder than that. */
final class StopInTalk {
    private static final double LOUDER_DB = 5;
    private static final long BEFORE_MS = 4_000;
    private static final long AGAIN_MS = 2_500;
    private static final long AFTER_MS = 3_000;

    private StopInTalk() {
    }

    /** @param voice as said @param talk what the television says, from anywhere in it @return whether it halts, at the latest 3 s after the second time */
    static boolean halts(Supplier<InAHold> person, short[] voice, double[] talk, Random random) {
        var said = Mixer.toDouble(voice);
        double gain = Recordings.activeLevel(talk) * Math.pow(10, LOUDER_DB / 20) / Math.max(1e-9, Recordings.activeLevel(said));
        int first = (int) Pcm.toSamples(BEFORE_MS);
        int second = first + Math.max(said.length, (int) Pcm.toSamples(AGAIN_MS));
        var scene = new double[second + said.length + (int) Pcm.toSamples(AFTER_MS)];
        int from = random.nextInt(talk.length);
        for (int i = 0; i < scene.length; i++) {
            scene[i] = talk[(from + i) % talk.length];
        }
        for (int i = 0; i < said.length; i++) {
            scene[first + i] += gain * said[i];
            scene[second + i] += gain * said[i];
        }
        var lying = person.get();
        lying.consent();
        var halted = new boolean[1];
        lying.hear(scene, () -> halted[0] |= lying.isHalted());
        return halted[0];
    }
}
