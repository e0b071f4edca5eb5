package supine.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final class Clock implements MonotonicClock {
        private long nanos = 7_000_000_000L;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void sleepUntil(long until) {
            nanos = Math.max(nanos, until);
        }

        double passedMs() {
            return (nanos - 7_000_000_000L) / 1e6;
        }
    }

    private final Clock clock = new Clock();
    private final short[] frame = new short[Pcm.FRAME_SAMPLES];

    @Test
    void aPacedMicrophoneHearsTenMillisecondsInTenMilliseconds() throws Exception {
        var microphone = new PacedMicrophone(new NoMicrophone(), clock);
        for (var i = 0; i < 100; i++) {
            assertTrue(microphone.read(frame));
        }
        assertEquals(1_000, clock.passedMs());
        assertEquals("none", microphone.name());
        assertTrue(microphone.isEchoFree());
        microphone.close();
        assertFalse(microphone.read(frame));
    }

    @Test
    void aPacedLoudspeakerTakesItsBufferAtOnceAndThenPlays() throws Exception {
        try (var loudspeaker = new PacedLoudspeaker(new NoLoudspeaker(), clock)) {
            for (var i = 0; i < 4; i++) {
                loudspeaker.write(frame);
            }
            assertEquals(0, clock.passedMs());
            for (var i = 0; i < 100; i++) {
                loudspeaker.write(frame);
            }
            assertEquals(1_000, clock.passedMs());
            assertEquals(0, loudspeaker.silence());
        }
    }

    @Test
    void aShortDelayIsMadeUpForSoThatNothingDrifts() throws Exception {
        var microphone = new PacedMicrophone(new NoMicrophone(), clock);
        microphone.read(frame);
        clock.nanos += 95_000_000;
        for (var i = 0; i < 19; i++) {
            microphone.read(frame);
        }

        assertEquals(200, clock.passedMs());
    }

    @Test
    void afterTheMachineSleptItDoesNotHurry() throws Exception {
        var microphone = new PacedMicrophone(new NoMicrophone(), clock);
        microphone.read(frame);
        clock.nanos += 60_000_000_000L;
        microphone.read(frame);
        microphone.read(frame);
        microphone.read(frame);

        assertEquals(60_030, clock.passedMs());
    }
}
