package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sound that is lost is told from sound that comes late. */
class CaptureClockTest {
    private final Random random = new Random(11);
    private CaptureClock capture = new CaptureClock();
    /** How much faster the machine's clock is than the microphone's, ppm. */
    private double ppm;
    private double capturedMs;
    private double nowMs = 5_000_000;
    /** Until when the machine is too busy to deliver. */
    private double busyUntilMs;
    private int waiting;
    private long toldMs;
    private double toldAtMs;

    @BeforeEach
    void settled() {
        capture.opened();
        pass(5_000);
    }

    /** Sound is captured and delivered, in pieces of 20 ms, some of them late. */
    private void pass(long ms) {
        for (double end = capturedMs + ms; capturedMs < end;) {
            capturedMs += 10;
            nowMs += 10 * (1 + ppm * 1e-6);
            waiting++;
            if (waiting >= 2 && nowMs >= busyUntilMs) {
                double readMs = nowMs + random.nextInt(8);
                for (; waiting > 0; waiting--) {
                    long missing = capture.frame((long) readMs);
                    if (missing > 0) {
                        toldMs += missing;
                        toldAtMs = readMs;
                    }
                }
            }
        }
    }

    private void lose(long ms) {
        nowMs += ms;
    }

    private void nothingWasMissed() {
        assertEquals(0, toldMs);
    }

    @Test
    void aFifthOfASecondThatIsLostIsToldOnceAndSoon() {
        lose(200);
        double backMs = nowMs;

        pass(60_000);

        assertEquals(200, toldMs, 25);
        assertTrue(toldAtMs - backMs <= 400, "told " + (toldAtMs - backMs) + " ms after the gap");
    }

    @Test
    void eachLossIsTold() {
        for (int n = 0; n < 10; n++) {
            lose(200);
            pass(3_000);
        }

        assertEquals(2_000, toldMs, 60);
    }

    @Test
    void whatComesLateIsNotLost() {
        for (int n = 0; n < 2_000; n++) {
            busyUntilMs = nowMs + random.nextInt(1_000);
            pass(1_000 + random.nextInt(1_000));
        }

        nothingWasMissed();
    }

    /** The server is late, then the program, then the server again. */
    @Test
    void whatComesLateAgainAndAgainIsNotLostEither() {
        for (int n = 0; n < 300; n++) {
            for (int k = 0; k < 8; k++) {
                busyUntilMs = nowMs + 190;
                pass(200);
            }
            pass(1_000);
        }

        nothingWasMissed();
    }

    /** The rest comes later still. */
    @Test
    void whatComesInDropsIsNotLostEither() {
        for (int n = 0; n < 6; n++) {
            capturedMs += 150;
            nowMs += 150;
            waiting += 15 - 1;
            toldMs += capture.frame((long) nowMs);
        }
        pass(10_000);

        nothingWasMissed();
    }

    @Test
    void whatIsLostOnABusyMachineIsToldAllTheSame() {
        for (int n = 0; n < 20; n++) {
            busyUntilMs = nowMs + random.nextInt(150);
            pass(200);
        }
        lose(250);
        pass(3_000);

        assertEquals(250, toldMs, 25);
    }

    @Test
    void clocksThatDriftLoseNothing() {
        for (int sign = -1; sign <= 1; sign += 2) {
            ppm = sign * 300;
            pass(3_600_000);
        }

        nothingWasMissed();
    }

    @Test
    void aLossIsToldInSpiteOfDrift() {
        ppm = 100;
        pass(1_800_000);
        lose(200);
        pass(2_000);

        assertEquals(200, toldMs, 25);
    }

    @Test
    void aDeviceThatSettlesInHasLostNothing() {
        capture.opened();
        pass(300);
        lose(900);
        pass(60_000);

        nothingWasMissed();
    }

    @Test
    void anotherMicrophoneBeginsAnew() {
        nowMs += 7_000;
        capture.opened();
        pass(60_000);

        nothingWasMissed();
    }
}
