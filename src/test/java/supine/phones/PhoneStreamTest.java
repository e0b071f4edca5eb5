package supine.phones;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The network at work while somebody speaks. */
class PhoneStreamTest {
    private static final PhoneNetwork NETWORK = PhoneNetwork.shipped();
    /** What it looks at after a moment, frames. */
    private static final int AHEAD = 40;

    @Test
    void a_moment_is_told_as_soon_as_nothing_that_comes_can_change_it() {
        var stream = NETWORK.begin();
        var moments = new ArrayList<float[]>();
        for (int frame = 0; frame < 300; frame++) {
            stream.add(cepstrum(frame), moments::add);

            assertEquals(Math.max(0, (frame - AHEAD) / PhoneNetwork.FRAMES_PER_MOMENT + (frame >= AHEAD ? 1 : 0)), moments.size(), "after frame " + frame);
        }
    }

    @Test
    void what_is_told_of_a_moment_does_not_depend_on_what_is_said_half_a_second_later() {
        var shorter = NETWORK.logs(cepstra(120));
        var longer = NETWORK.logs(cepstra(1_700));

        assertEquals(567, longer.length);
        for (int moment = 0; moment <= (120 - 1 - AHEAD) / PhoneNetwork.FRAMES_PER_MOMENT; moment++) {
            assertArrayEquals(longer[moment], shorter[moment]);
        }
    }

    @Test
    void each_three_frames_are_a_moment_however_few_there_are_and_its_probabilities_add_up_to_one() {
        for (int frames = 0; frames < 60; frames++) {
            var logs = NETWORK.logs(cepstra(frames));

            assertEquals((frames + 2) / 3, logs.length);
            for (var moment : logs) {
                double sum = 0;
                for (float log : moment) {
                    sum += Math.exp(log);
                }
                assertEquals(1, sum, 1e-4);
            }
        }
    }

    @Test
    void asked_what_it_would_tell_if_it_ended_now_it_tells_that_and_goes_on_as_if_nobody_had_asked() {
        var stream = NETWORK.begin();
        var moments = new ArrayList<float[]>();
        for (int frame = 0; frame < 150; frame++) {
            stream.add(cepstrum(frame), moments::add);
            if (frame % 10 == 0) {
                var ifNow = new ArrayList<>(moments);
                stream.endIfNow(ifNow::add);

                assertArrayEquals(NETWORK.logs(cepstra(frame + 1)), ifNow.toArray(new float[0][]), "after frame " + frame);
            }
        }
        stream.end(moments::add);

        assertArrayEquals(NETWORK.logs(cepstra(150)), moments.toArray(new float[0][]));
    }

    @Test
    void it_does_not_grow() {
        var stream = NETWORK.begin();
        var told = new int[1];
        long before = used();
        for (int frame = 0; frame < 30_000; frame++) {
            stream.add(cepstrum(frame), moment -> told[0]++);
        }

        assertTrue(used() - before < 5_000_000, "five minutes of talk are kept");
        assertEquals(9_987, told[0]);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<float[]> cepstra(int frames) {
        var all = new ArrayList<float[]>();
        for (int frame = 0; frame < frames; frame++) {
            all.add(cepstrum(frame));
        }
        return all;
    }

    private static float[] cepstrum(int frame) {
        var random = new Random(frame);
        var values = new float[PhoneNetwork.CEPSTRA];
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 * (float) random.nextGaussian();
        }
        return values;
    }
}
