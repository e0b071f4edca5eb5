package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import supine.hearing.MicrophoneWatch.Fault;
import supine.sound.Pcm;

class MicrophoneWatchTest {
    private static final Supplier<short[]> NOTHING = () -> null;
    private static final Supplier<short[]> ZEROS = () -> new short[Pcm.FRAME_SAMPLES];

    private final Random random = new Random(3);
    private final Supplier<short[]> room = () -> noise(8);
    private final Supplier<short[]> shouting = () -> noise(60_000);
    private MicrophoneWatch watch = new MicrophoneWatch(true);
    private boolean speaking;
    private boolean recognising = true;
    private int waiting;
    private long nowMs = 1_000_000;
    private Optional<Fault> answer = Optional.empty();

    private short[] noise(int peak) {
        var frame = new short[Pcm.FRAME_SAMPLES];
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, random.nextInt(2 * peak + 1) - peak));
        }
        return frame;
    }

    /** Lets time pass, with frames or without. @return how long it took until another answer came; -1 if none did */
    private long pass(long ms, Supplier<short[]> frames) {
        var before = answer;
        for (long passed = 10; passed <= ms; passed += 10) {
            nowMs += 10;
            var frame = frames.get();
            if (frame != null) {
                watch.frame(frame, speaking, nowMs);
                waiting++;
            }
            if (recognising && waiting > 0) {
                waiting--;
                watch.judged(waiting);
            }
            if (passed % MicrophoneWatch.POLL_MS == 0) {
                answer = watch.check(nowMs);
                if (!answer.equals(before)) {
                    return passed;
                }
            }
        }
        return -1;
    }

    private void givenAHealthyMicrophone() {
        watch.opened();
        watch.judging();
        assertEquals(-1, pass(5_000, room));
    }

    private void noticed(Fault fault, long tookMs) {
        assertEquals(Optional.of(fault), answer);
        assertTrue(tookMs > 0 && tookMs <= 1_000, fault + " after " + tookMs + " ms");
    }

    private void wellAgain() {
        long took = pass(2_000, room);
        assertEquals(Optional.empty(), answer);
        assertTrue(took >= MicrophoneWatch.WELL_MS, "well after " + took + " ms");
    }

    @Test
    void aQuietRoomIsNotADeadMicrophone() {
        givenAHealthyMicrophone();

        assertEquals(-1, pass(600_000, room));
    }

    @Test
    void noFramesAreNoticedAndTheirReturnToo() {
        givenAHealthyMicrophone();

        noticed(Fault.STOPPED, pass(2_000, NOTHING));
        wellAgain();
    }

    @Test
    void aDeviceThatTakesTwoSecondsToStartIsGivenThem() {
        watch.opened();

        assertEquals(-1, pass(2_000, NOTHING));
        assertEquals(-1, pass(2_000, room));
    }

    @Test
    void aDeviceThatNeverStartsIsNoticed() {
        watch.opened();

        assertTrue(pass(4_000, NOTHING) > 2_000);
        assertEquals(Optional.of(Fault.STARTS_NOT), answer);
    }

    @Test
    void mutedIsNoticedAndUnmutedToo() {
        givenAHealthyMicrophone();

        noticed(Fault.MUTED, pass(2_000, ZEROS));
        wellAgain();
    }

    @Test
    void zerosWhileTheDeviceStartsAreNothing() {
        watch.opened();

        assertEquals(-1, pass(2_000, ZEROS));
        assertEquals(-1, pass(2_000, room));
    }

    @Test
    void aRecordingMayBeSilent() {
        watch = new MicrophoneWatch(false);
        watch.opened();

        assertEquals(-1, pass(60_000, ZEROS));
        assertTrue(watch.hasHeard());
    }

    @Test
    void theEndOfARecordingIsNoFault() {
        watch = new MicrophoneWatch(false);
        watch.opened();
        pass(1_000, room);
        watch.ended();

        assertEquals(-1, pass(60_000, NOTHING));
    }

    @Test
    void aCopyOfTheLoudspeakerIsNoMicrophone() {
        givenAHealthyMicrophone();
        for (int i = 0; i < 10 && answer.isEmpty(); i++) {
            speaking = true;
            pass(2_000, room);
            speaking = false;
            pass(350, ZEROS);
        }

        assertEquals(Optional.of(Fault.MUTED), answer);
        speaking = true;
        assertEquals(-1, pass(5_000, room), "its own voice does not bring it back");
    }

    @Test
    void aCopyOfTheLoudspeakerThatTheSystemTellsOfIsNoticedEvenInMidSentence() {
        givenAHealthyMicrophone();
        speaking = true;
        watch.unplugged(true);

        noticed(Fault.GONE, pass(2_000, room));
        assertEquals(-1, pass(5_000, room));
        speaking = false;
        assertEquals(-1, pass(1_000, ZEROS), "its pauses tell nothing new");
        speaking = true;
        watch.unplugged(false);
        wellAgain();
    }

    @Test
    void whatWasMutedWhileTheProgramSpokeIsHeardToComeBackWhileItSpeaks() {
        givenAHealthyMicrophone();
        noticed(Fault.MUTED, pass(2_000, ZEROS));
        speaking = true;
        assertEquals(-1, pass(MicrophoneWatch.ZEROS_OVER_OWN_MS + 200, ZEROS));

        wellAgain();
    }

    @Test
    void aLostDeviceIsNoticedAtOnceAndIsBackOnlyWhenItSounds() {
        givenAHealthyMicrophone();
        watch.gone();

        noticed(Fault.GONE, pass(2_000, NOTHING));
        watch.opened();
        assertEquals(-1, pass(2_500, NOTHING), "opened, but silent");
        wellAgain();
    }

    @Test
    void whatStopsAndIsThenGoneIsOneFault() {
        givenAHealthyMicrophone();
        pass(500, NOTHING);
        watch.gone();

        assertEquals(-1, pass(5_000, NOTHING));
        assertEquals(Optional.of(Fault.STOPPED), answer);
    }

    @Test
    void farTooLoudIsNoticedButAShoutIsNot() {
        givenAHealthyMicrophone();

        assertEquals(-1, pass(500, shouting));
        assertEquals(-1, pass(3_000, room));
        noticed(Fault.CLIPPED, pass(2_000, shouting));
        wellAgain();
    }

    @Test
    void aRecogniserThatIsStuckIsNoticed() {
        givenAHealthyMicrophone();
        recognising = false;

        noticed(Fault.STUCK, pass(2_000, room));
    }

    @Test
    void aRecogniserThatFallsBehindIsNoticed() {
        givenAHealthyMicrophone();
        waiting = 150;

        noticed(Fault.BEHIND, pass(1_000, room));
        waiting = 0;
        wellAgain();
    }

    @Test
    void aThreadThatDiesIsNoticedForGood() {
        givenAHealthyMicrophone();
        watch.broken();

        noticed(Fault.BROKEN, pass(1_000, room));
        assertEquals(-1, pass(10_000, room));
    }

    @Test
    void soundThatIsLostIsTold() {
        givenAHealthyMicrophone();
        nowMs += 200;

        assertEquals(-1, pass(1_000, room), "it hears again already");
        assertEquals(200, watch.missed(), 20);
        assertEquals(0, watch.missed(), "once");
    }

    @Test
    void whatAFaultHasSwallowedIsNotToldASecondTime() {
        givenAHealthyMicrophone();
        noticed(Fault.STOPPED, pass(2_000, NOTHING));
        wellAgain();

        assertEquals(0, watch.missed());
        pass(60_000, room);
        assertEquals(0, watch.missed());
    }

    @Test
    void aRecordingLosesNothing() {
        watch = new MicrophoneWatch(false);
        watch.opened();
        pass(5_000, room);
        nowMs += 200;
        pass(5_000, room);

        assertEquals(0, watch.missed());
    }

    @Test
    void aMachineThatSleptFindsNothingAmiss() {
        givenAHealthyMicrophone();
        nowMs += 3_600_000;

        assertEquals(-1, pass(5_000, room));
    }
}
