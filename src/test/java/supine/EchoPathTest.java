package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supine.bench.BargeInTrials;
import supine.bench.CalledOut;
import supine.bench.OwnVoiceHours;
import supine.bench.OwnVoiceTape;
import supine.bench.Recordings;
import supine.bench.Recordings.Recording;
import supine.bench.Rooms;
import supine.bench.Share;
import supine.bench.SimulatedRoom;
import supine.command.Phrasebook;
import supine.echo.LinearEchoCanceller;
import supine.engine.freetts.FreeTtsSynthesizer;
import supine.hearing.Ears;
import supine.hearing.LearnedOnset;
import supine.hearing.OwnVoiceMask;
import supine.hearing.VoiceOnset.Change;
import supine.settings.Folders;
import supine.sound.Pcm;
import supine.testing.DeafRecogniser;
import supine.testing.Voices;

/** It never talks itself into anything, and can be interrupted while it speaks: a small part of {@code supine bench room}. */
class EchoPathTest {
    private static final List<String> SENTENCES = List.of(
            "Lie on your back with your knees bent and your feet flat on the floor, about as far apart as your hips.",
            "If anything hurts, say stop, or pain, and I will stop at once. Say ready when you are there.",
            "Breathe in slowly through your nose, and let your shoulders sink towards the floor as you breathe out.",
            "Draw your right knee towards your chest until you feel a gentle stretch in your lower back, and hold it there.");
    private static short[] ownVoice = {};
    private static Phrasebook phrasebook;

    @TempDir
    Path home;

    @BeforeAll
    static void speak() throws Exception {
        phrasebook = new Engines(Path.of("")).phrasebook();
        var synthesizer = new FreeTtsSynthesizer();
        var tape = new OwnVoiceTape(40_000);
        for (var sentence : SENTENCES) {
            tape.write(synthesizer.synthesize(sentence, 1).samples());
            tape.write(new short[8_000]);
        }
        ownVoice = tape.samples();
    }

    @ParameterizedTest(name = "{0} dB against the echo, clocks {1} ppm apart, clipping at {2}")
    @CsvSource({"0, 0, 1", "-10, 0, 1", "0, 100, 0.3"})
    void stopOverOwnVoiceSilencesItWithinHalfASecond(double db, double ppm, double clipping) throws Exception {
        var rooms = Rooms.of(null);
        var words = new ArrayList<Recording>();
        for (var voice : Voices.ALL) {
            words.add(new Recording(voice, Recordings.ofFullScaleOne(Voices.say(voice, "stop"))));
        }
        var trials = new BargeInTrials(() -> new Ears(new LearnedOnset(), new DeafRecogniser(), new OwnVoiceMask(phrasebook), new LinearEchoCanceller()), ownVoice);

        var result = trials.run(rooms.kind(0, ownVoice, Rooms.USUAL_LEVEL, ppm, clipping), words, rooms.far(0), Rooms.USUAL_LEVEL, db);

        assertTrue(result.within500().hits() >= words.size() - 1, result.toString());
        assertTrue(result.taken().hits() >= words.size() - 1, result.toString());
        assertEquals(0, result.slips(), result.toString());
    }

    /** A device that is told to be silent drops what it has not yet played, and says how much that was; a part of it sounds all the same. */
    @Test
    void whatStillSoundsOfASilencedSentenceIsNobodysVoice() throws Exception {
        var ears = new Ears(new LearnedOnset(), new DeafRecogniser(), new OwnVoiceMask(phrasebook), new LinearEchoCanceller());
        var room = new SimulatedRoom(Rooms.of(null).kind(0, ownVoice, Rooms.USUAL_LEVEL, 0, 1), 1);
        var loudspeaker = new SilencedLoudspeaker(ownVoice);
        var heard = new short[Pcm.FRAME_SAMPLES];
        var silencings = List.of(1_200, 1_347, 1_520, 1_661, 1_905, 2_018, 2_210, 2_404);
        var voices = new ArrayList<Long>();

        for (int n = 0; n < 2_700; n++) {
            if (silencings.contains(n)) {
                loudspeaker.silence();
            }
            loudspeaker.fill(ears);
            room.pass(loudspeaker.sounds(), new double[0], 0, heard);
            if (ears.notice(loudspeaker.nowMs(), heard, true).change() == Change.BEGAN) {
                voices.add(loudspeaker.nowMs());
            }
        }

        assertEquals(List.of(), voices);
    }

    @ParameterizedTest(name = "{0} times as loud")
    @CsvSource({"0.25", "3"})
    void aLoudspeakerThatIsTurnedDownOrUpInterruptsNothing(double times) throws Exception {
        var ears = new Ears(new LearnedOnset(), new DeafRecogniser(), new OwnVoiceMask(phrasebook), new LinearEchoCanceller());
        var room = new SimulatedRoom(Rooms.of(null).kind(0, ownVoice, Rooms.USUAL_LEVEL, 0, 1), 1);
        var loudspeaker = new SilencedLoudspeaker(ownVoice);
        var heard = new short[Pcm.FRAME_SAMPLES];
        var voices = new ArrayList<Long>();

        for (int n = 0; n < 5_000; n++) {
            loudspeaker.fill(ears);
            room.pass(loudspeaker.sounds(), new double[0], 0, heard);
            for (int i = 0; n >= 2_000 && i < heard.length; i++) {
                heard[i] = Pcm.clip(Math.round(heard[i] * times));
            }
            if (ears.notice(loudspeaker.nowMs(), heard, true).change() == Change.BEGAN) {
                voices.add(loudspeaker.nowMs());
                loudspeaker.silence();
            }
        }

        assertTrue(voices.size() <= 1, voices.toString());
    }

    @Test
    void whereItsEchoCannotBeFollowedItSaysSoAndIsStoppedInItsPauses() throws Exception {
        var equipment = new Engines(Path.of(""), new Folders(home));
        var rooms = Rooms.of(null);
        var stop = new Recording("flite:slt", Recordings.ofFullScaleOne(Voices.say("flite:slt", "stop")));

        var result = new CalledOut(equipment).run(equipment.library().routine("floor-reset"),
                rooms.kind(0, ownVoice, Rooms.USUAL_LEVEL, 0, 1).jumping(10), stop, rooms.far(0), Rooms.USUAL_LEVEL);

        assertFalse(result.asked(), result.toString());
        assertTrue(result.toldMs() < 60_000, result.toString());
        assertTrue(result.calls() <= 8, result.toString());
    }

    @Test
    void aSessionInARoomThatHearsItHaltsNothing() throws Exception {
        var equipment = new Engines(Path.of(""), new Folders(home));

        var result = OwnVoiceHours.session(equipment, equipment.ears(phrasebook), equipment.library().routine("desk-break"),
                Rooms.of(null).kind(1, ownVoice, Rooms.USUAL_LEVEL, 30, Rooms.MILD_CLIPPING));

        assertEquals(List.of(), result.wrong());
        assertTrue(result.lengthMs() > 120_000, result.toString());
    }

    @Test
    void aShareTellsWhatItSaysAboutAllOthers() {
        var share = new Share(45, 50);

        assertEquals(90, share.percent(), 0.01);
        assertEquals(78.6, share.lowestPercent(), 0.1);
        assertEquals(95.7, share.highestPercent(), 0.1);
    }

    /** As measured on a sound server: when it is silenced, 40 ms of what it says it has dropped sound all the same. */
    private static final class SilencedLoudspeaker {
        private static final int BUFFER_FRAMES = 10;
        private static final int LATE_FRAMES = 4;
        private static final int PAUSE_FRAMES = 30;

        private final short[] voice;
        private final Deque<short[]> buffer = new ArrayDeque<>();
        private int ahead = BUFFER_FRAMES;
        private int pause;
        private int said;
        private long filledMs;

        SilencedLoudspeaker(short[] voice) {
            this.voice = voice;
        }

        void silence() {
            while (buffer.size() > ahead - BUFFER_FRAMES + LATE_FRAMES) {
                buffer.removeLast();
            }
            ahead += LATE_FRAMES;
            filledMs -= BUFFER_FRAMES * Pcm.FRAME_MS;
            pause = PAUSE_FRAMES;
        }

        void fill(Ears ears) {
            while (buffer.size() < ahead) {
                var frame = pause-- > 0 ? new short[Pcm.FRAME_SAMPLES] : next();
                ears.played(filledMs, frame);
                buffer.add(frame);
                filledMs += Pcm.FRAME_MS;
            }
        }

        private short[] next() {
            var frame = Arrays.copyOfRange(voice, said, said + Pcm.FRAME_SAMPLES);
            said = (said + Pcm.FRAME_SAMPLES) % (voice.length - Pcm.FRAME_SAMPLES);
            return frame;
        }

        short[] sounds() {
            return buffer.remove();
        }

        long nowMs() {
            return filledMs - BUFFER_FRAMES * Pcm.FRAME_MS;
        }
    }
}
