package supine.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import supine.bench.Rooms;
import supine.bench.SimulatedRoom;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.echo.LinearEchoCanceller;
import supine.engine.freetts.FreeTtsSynthesizer;
import supine.hearing.Ears;
import supine.hearing.LearnedOnset;
import supine.hearing.MicrophoneWatch;
import supine.hearing.OwnVoiceMask;
import supine.session.Effect.Reflex;
import supine.sound.Brake;
import supine.sound.Microphone;
import supine.sound.Pcm;
import supine.speaking.Narrator;
import supine.testing.DeafRecogniser;
import supine.testing.QuietListener;

/**
 * The way from a frame of the microphone to "a voice" or "none", as a live session has it, makes no garbage: nothing on it ever waits for
 * memory. The program speaks into a room meanwhile, and somebody speaks over it.
 */
@Timeout(120)
class FrameGarbageTest {
    private static final int WARM_UP = 3_000;
    private static final int MEASURED = 6_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Brake brake = new Brake(() -> { });
    private final Narrator narrator = new Narrator(brake, new QuietListener());
    private final StreamClock clock = new StreamClock(0);
    private final SoundGauge gauge = new SoundGauge();
    private int voices;

    @Test
    void noFrameMakesGarbage() throws Exception {
        var room = new RoomWithSomebody();
        var listening = new Listening(Replacements.NONE, new MicrophoneWatch(true), clock, new VoiceReflex(brake, ducks -> { }, () -> {
            voices++;
            return Reflex.NOTHING;
        }), narrator.ownVoice(), Set::of, new Gauging());
        room.hears = listening;
        var phrases = new Phrasebook(Map.of(Command.STOP, List.of("stop"), Command.PAIN, List.of("pain")));
        listening.use(new Ears(new LearnedOnset(), new DeafRecogniser(), new OwnVoiceMask(phrases), new LinearEchoCanceller()));
        var recogniser = new Thread(listening::recognise);
        recogniser.start();

        listening.read(room);

        listening.stop();
        recogniser.join();
        // The program runs with the first compiler alone, and then it is none. The second, which tests run with, may make a little of its own, now and then, on a busy machine.
        assertTrue(room.littered <= 3, room.littered + " of " + MEASURED + " frames, " + room.bytes + " bytes");
        assertTrue(voices > 5, "somebody was to be heard: " + voices);
    }

    /** What the program says goes into a room and comes back from it; a tape in both hands, and no device. */
    private final class RoomWithSomebody implements Microphone {
        private final short[] sentence = new FreeTtsSynthesizer().synthesize("Draw your right knee towards your chest, and hold it there.", 1).samples();
        private final SimulatedRoom room;
        private final short[] played = new short[Pcm.FRAME_SAMPLES];
        private Listening hears;
        private int frames;
        private long before;
        private long bytes;
        private int littered;

        RoomWithSomebody() throws Exception {
            room = new SimulatedRoom(Rooms.of(null).kind(0, sentence, Rooms.USUAL_LEVEL, 50, 1), 5);
        }

        @Override
        public boolean read(short[] frame) {
            if (frames > WARM_UP) {
                long more = THREADS.getCurrentThreadAllocatedBytes() - before;
                bytes += more;
                littered += more > 0 ? 1 : 0;
            }
            long atMs = (long) frames * Pcm.FRAME_MS;
            if (frames % 500 == 0) {
                narrator.sound(sentence);
            }
            narrator.fill(atMs, played);
            hears.played(atMs, played);
            clock.filled(atMs);
            room.pass(played, somebody(), 0, frame);
            frames++;
            before = THREADS.getCurrentThreadAllocatedBytes();
            return frames < WARM_UP + MEASURED;
        }

        /** Half a second in every seven, so that it falls now into own voice, now into its pauses. */
        private double[] somebody() {
            var voice = new double[frames % 700 < 50 ? Pcm.FRAME_SAMPLES : 0];
            for (int i = 0; i < voice.length; i++) {
                voice[i] = sentence[(frames % 700 + 20) * Pcm.FRAME_SAMPLES + i] / 32_768.0;
            }
            return voice;
        }

        @Override
        public String name() {
            return "room";
        }

        @Override
        public boolean isEchoFree() {
            return false;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private final class Gauging extends QuietReceiver {
        @Override
        public void frame(long atMs, short[] samples, boolean ownVoice) {
            gauge.heard(atMs, samples, ownVoice);
        }
    }
}
