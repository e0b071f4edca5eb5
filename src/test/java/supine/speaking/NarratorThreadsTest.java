package supine.speaking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import supine.sound.Brake;
import supine.sound.Pcm;
import supine.testing.QuietListener;

/** A loudspeaker's thread that fills without pause, a session's that gives orders. */
@Timeout(60)
class NarratorThreadsTest {
    private static final int ROUNDS = 1_000;

    private final Brake brake = new Brake(() -> { });
    private final Narrator narrator = new Narrator(brake, new QuietListener());
    private final AtomicInteger leastAllowed = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile int heardLast;
    private volatile long frames;
    private volatile boolean over;

    @Test
    void whatWasCancelledUnderTheBrakeIsNotHeardForASingleFrame() throws Exception {
        var loudspeaker = new Thread(this::fill);
        loudspeaker.start();
        try {
            for (var round = 1; round <= ROUNDS; round++) {
                narrator.say(round, Stage.speech(round, 5_000), 0);
                while (heardLast < round) {
                    Thread.onSpinWait();
                }
                brake.set();
                for (var before = frames; frames < before + 3 * Pcm.FRAME_MS;) {
                    Thread.onSpinWait();
                }
                leastAllowed.set(round + 1);
                narrator.cancelAll();
                brake.release();
            }
        } finally {
            over = true;
            loudspeaker.join();
        }

        assertEquals(0, wrong.get());
    }

    private void fill() {
        var frame = new short[Pcm.FRAME_SAMPLES];
        for (var at = 0L; !over; at += Pcm.FRAME_MS) {
            var least = leastAllowed.get();
            narrator.fill(at, frame);
            // The last sample lies behind every fade.
            var heard = frame[frame.length - 1];
            if (heard != 0) {
                heardLast = heard;
                if (heard < least) {
                    wrong.incrementAndGet();
                }
            }
            frames = at;
        }
    }
}
