package supine.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import supine.bench.SimulatedRoom;
import supine.engine.freetts.FreeTtsSynthesizer;
import supine.hearing.EchoCanceller.State;
import supine.sound.Earcon;
import supine.sound.Earcons;
import supine.sound.Pcm;
import supine.testing.Sounds;

/** The program's own voice is taken out of what the microphone hears, in rooms made of arithmetic. */
class LinearEchoCancellerTest {
    private static final double QUIET = -66;
    private static final short[] OWN_VOICE = ownVoice();
    private static final double[] NOBODY = {};

    private final LinearEchoCanceller canceller = new LinearEchoCanceller();
    private final short[] echo = new short[Pcm.FRAME_SAMPLES];
    private final short[] played = new short[Pcm.FRAME_SAMPLES];
    private long atMs;
    private long nameOffsetMs;
    private double heard;
    private double left;

    private static short[] ownVoice() {
        var synthesizer = new FreeTtsSynthesizer();
        var sentences = List.of("Lie on your back with your knees bent and your feet flat on the floor.",
                        "If anything hurts, say stop, or pain, and I will stop at once.",
                        "Breathe in slowly through your nose, and let your shoulders sink towards the floor.",
                        "Draw your right knee towards your chest until you feel a gentle stretch, and hold it there.")
                .stream().map(text -> Sounds.inARow(synthesizer.synthesize(text, 1).samples(), Sounds.silence(400))).toArray(short[][]::new);
        return Sounds.inARow(sentences);
    }

    private static SimulatedRoom room(int delayMs, double ppm) {
        return new SimulatedRoom(new SimulatedRoom.Kind("living room", SimulatedRoom.scaled(SimulatedRoom.answer(400, 3), 0.4), delayMs, ppm, 1, QUIET), 5);
    }

    /** @param person at the microphone from the beginning of this stretch on */
    private void live(SimulatedRoom room, long forMs, double[] person) {
        live(room, forMs, person, OWN_VOICE);
    }

    /** @param sound what the program gives to the loudspeaker, over and over */
    private void live(SimulatedRoom room, long forMs, double[] person, short[] sound) {
        heard = 0;
        left = 0;
        var microphone = new short[Pcm.FRAME_SAMPLES];
        for (long from = 0; from < Pcm.toSamples(forMs); from += Pcm.FRAME_SAMPLES) {
            for (int i = 0; i < played.length; i++) {
                played[i] = sound[(int) ((Pcm.toSamples(atMs) + i) % sound.length)];
            }
            canceller.played(atMs, played);
            room.pass(played, person, from, microphone);
            heard += power(microphone);
            canceller.cancel(atMs + nameOffsetMs, microphone, echo);
            left += power(microphone);
            atMs += Pcm.FRAME_MS;
        }
    }

    private static double power(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            sum += (double) sample * sample;
        }
        return sum;
    }

    private double takenAwayDb() {
        return 10 * Math.log10(heard / left);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 250, 700})
    void itFindsHowFarTheMicrophoneIsBehindAndTakesTheEchoAway(int delayMs) {
        var room = room(delayMs, 0);

        live(room, 4_000, NOBODY);
        live(room, 4_000, NOBODY);

        assertEquals(State.STEADY, canceller.state());
        assertEquals(delayMs, canceller.delayMs(), 4);
        assertTrue(takenAwayDb() > 18, takenAwayDb() + " dB");
        assertTrue(canceller.isProven());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-100, 30, 100})
    void clocksThatDriftApartAreFollowed(double ppm) {
        var room = room(80, ppm);

        live(room, 20_000, NOBODY);
        live(room, 5_000, NOBODY);

        assertEquals(ppm, canceller.driftPpm(), 5);
        assertTrue(takenAwayDb() > 18, takenAwayDb() + " dB");
    }

    @Test
    void aMicrophoneThatHearsNothingOfItIsLeftAlone() {
        var silence = new SimulatedRoom(new SimulatedRoom.Kind("headset", new double[] {0}, 0, 0, 1, QUIET), 5);
        var person = java.util.stream.IntStream.range(0, 160_000).mapToDouble(i -> 0.1 * Math.sin(i * i * 1e-7)).toArray();

        live(silence, 10_000, person);

        assertFalse(canceller.isProven());
        assertTrue(Math.abs(takenAwayDb()) < 0.5, takenAwayDb() + " dB");
    }

    @Test
    void afterSoundWasLostItFindsItsWayAgain() {
        live(room(80, 0), 6_000, NOBODY);

        var later = room(280, 0);
        live(later, 5_000, NOBODY);
        live(later, 4_000, NOBODY);

        assertEquals(280, canceller.delayMs(), 4);
        assertTrue(takenAwayDb() > 15, takenAwayDb() + " dB");
    }

    /** A loudspeaker that ran dry, was silenced, or a microphone that lost sound. */
    @ParameterizedTest
    @ValueSource(ints = {-60, -7, 4, 35, 150})
    void anEchoThatMovesIsFollowedWithinAWordAndNothingIsLearnedAnew(int byMs) {
        live(room(100, 0), 10_000, NOBODY);
        var moved = room(100 + byMs, 0);
        // What sounds in the room comes from before it moved, too: the first of it is still under way.
        live(moved, 500, NOBODY);

        live(moved, 500, NOBODY);

        assertEquals(100 + byMs, canceller.delayMs(), 4);
        assertTrue(takenAwayDb() > 15, takenAwayDb() + " dB");
    }

    @Test
    void whatFramesAreCalledDoesNotMatter() {
        var room = room(100, 0);
        live(room, 10_000, NOBODY);
        nameOffsetMs = -150;

        live(room, 200, NOBODY);

        assertTrue(takenAwayDb() > 15, takenAwayDb() + " dB");
    }

    /** They are soft, and of one pitch: they tell next to nothing of the room, which is the same after them. */
    @Test
    void theTicksOfALongHoldDoNotUnlearnTheRoom() {
        var room = room(80, 0);
        var tick = Sounds.inARow(Earcons.load(Path.of("audio")).samples(Earcon.TICK), Sounds.silence(440));
        live(room, 20_000, NOBODY);

        live(room, 60 * Pcm.toMs(tick.length), NOBODY, tick);
        live(room, 400, NOBODY);

        assertTrue(takenAwayDb() > 13, takenAwayDb() + " dB");
    }

    @Test
    void anEchoThatHasMovedIsToldFromAVoice() {
        var room = room(100, 0);
        live(room, 10_000, NOBODY);
        var words = new FreeTtsSynthesizer().synthesize("Please stop, that really hurts.", 1.2).samples();
        var person = java.util.stream.IntStream.range(0, words.length).mapToDouble(i -> words[i] / 65_536.0).toArray();

        boolean moved = false;
        for (int i = 0; i < 15; i++) {
            live(room, 100, java.util.Arrays.copyOfRange(person, i * 1_600, person.length));
            moved |= canceller.hasMoved();
        }

        assertFalse(moved);
        assertTrue(takenAwayDb() < 15, "nobody was to be heard: " + takenAwayDb() + " dB");
    }

    @Test
    void nothingIsAllocatedWhileItRuns() {
        var room = room(80, 50);
        live(room, 5_000, NOBODY);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var frame = new short[Pcm.FRAME_SAMPLES];

        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000; i++) {
            System.arraycopy(OWN_VOICE, i * frame.length, played, 0, frame.length);
            System.arraycopy(OWN_VOICE, i * frame.length, frame, 0, frame.length);
            canceller.played(atMs, played);
            canceller.cancel(atMs, frame, echo);
            atMs += Pcm.FRAME_MS;
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertTrue(bytes < 1_000, bytes + " bytes in a thousand frames");
    }

    @Test
    void aVoiceOverItIsKept() {
        var room = room(80, 0);
        live(room, 10_000, NOBODY);
        var person = java.util.stream.IntStream.range(0, 32_000).mapToDouble(i -> 0.1 * Math.sin(i * 0.2 + 3 * Math.sin(i * 0.002))).toArray();

        live(room, 2_000, person);

        double kept = 10 * Math.log10(left / (32_000 * 0.005 * 32768 * 32768));
        assertEquals(0, kept, 1, "dB of the person's voice");
    }
}
