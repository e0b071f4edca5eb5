package supine.phones;

import java.util.Arrays;

/** Hand-made hearing: 1 for sure, 0.1 % for everything else. */
final class SpelledByHand {
    static final float HARDLY = (float) Math.log(0.001);
    private static final float SURELY = 0;

    private SpelledByHand() {
    }

    static float[][] heard(int... phones) {
        return Arrays.stream(phones).mapToObj(phone -> {
            var logs = new float[40];
            Arrays.fill(logs, HARDLY);
            logs[phone] = SURELY;
            return logs;
        }).toArray(float[][]::new);
    }
}
