package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import supine.hearing.VoiceOnset.Change;
import supine.sound.Pcm;
import supine.testing.Sounds;
import supine.testing.Voices;

/** A voice is noticed at once, and breath is none. */
class LearnedOnsetTest {
    private static final long BEFORE_MS = 1000;

    @ParameterizedTest
    @FieldSource("supine.testing.Voices#ALL")
    void aWordIsNoticedWithin300MsOfItsBeginningInQuietAndOverAFan(String voice) {
        for (var word : List.of("stop", "pain", "ouch", "help me", "next")) {
            var spoken = Voices.say(voice, word);
            var quiet = Sounds.inARoom(spoken);
            for (var room : List.of(quiet, Sounds.together(quiet, Sounds.noise(10_000, -38)))) {
                var noticed = OnsetChange.by(new LearnedOnset(), room, false);

                assertEquals(Change.BEGAN, noticed.get(0).change(), word);
                long late = noticed.get(0).atMs() + 10 - (BEFORE_MS + Sounds.firstLoudMs(spoken));
                assertTrue(late <= 300, word + " was noticed after " + late + " ms");
                assertTrue(noticed.get(0).changeMs() <= noticed.get(0).atMs());
                assertEquals(Change.ENDED, noticed.get(noticed.size() - 1).change(), word);
            }
        }
    }

    @Test
    void breathIsNoVoice() {
        var random = new Random(3);
        var breath = Sounds.noise(60_000, -38);
        double y = 0;
        for (int i = 0; i < breath.length; i++) {
            // In for a second and a half, out for as long, and a pause.
            double phase = i / (double) Pcm.SAMPLE_RATE % 4;
            y += 0.4 * (breath[i] - y);
            breath[i] = (short) (phase > 3 ? random.nextGaussian() * 8 : y * Math.sin(Math.PI * (phase % 1.5) / 1.5));
        }

        assertEquals(List.of(), OnsetChange.by(new LearnedOnset(), breath, false));
    }

    @Test
    void whatIsVeryLoudIsNoticedWhateverItIs() {
        var noticed = OnsetChange.by(new LearnedOnset(), Sounds.inARoom(Sounds.hiss(500, -15)), false);

        assertEquals(Change.BEGAN, noticed.get(0).change());
        assertTrue(noticed.get(0).atMs() <= BEFORE_MS + 250, noticed.toString());
    }

    @Test
    void silenceADirectCurrentAndAFanAreNoVoice() {
        assertEquals(List.of(), OnsetChange.by(new LearnedOnset(), Sounds.silence(5000), false));
        assertEquals(List.of(), OnsetChange.by(new LearnedOnset(), Sounds.constant(5000, 3000), false).stream().filter(n -> n.atMs() > 1000).toList());
        assertEquals(List.of(), OnsetChange.by(new LearnedOnset(), Sounds.noise(60_000, -72), false));
        assertEquals(List.of(), OnsetChange.by(new LearnedOnset(), Sounds.noise(60_000, -35), false));
    }

    @Test
    void afterDigitalSilenceTheFirstWordIsNoticed() {
        var noticed = OnsetChange.by(new LearnedOnset(),
                Sounds.inARow(Sounds.silence(3000), Voices.say("flite:rms", "stop"), Sounds.silence(1000)), false);

        assertEquals(Change.BEGAN, noticed.get(0).change());
    }

    @Test
    void theProgramsOwnVoiceIsNoOnset() {
        var own = Sounds.inARoom(Voices.say("flite:kal16", "lie on your back and bend your knees"));
        assertEquals(List.of(), OnsetChange.by(new LearnedOnset(), own, true));
    }

    @Test
    void listeningTakesNoMemoryAndTheSameSoundGivesTheSame() {
        var talk = Sounds.inARoom(Voices.say("flite:slt", "lie on your back and bend your knees"));
        assertEquals(OnsetChange.by(new LearnedOnset(), talk, false), OnsetChange.by(new LearnedOnset(), talk, false));

        var onset = new LearnedOnset();
        var frame = new short[Pcm.FRAME_SAMPLES];
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000; i++) {
            System.arraycopy(talk, i % 100 * frame.length, frame, 0, frame.length);
            onset.accept(i * 10L, frame, false);
        }
        long taken = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(taken < 10_000, taken + " bytes for a thousand frames");
    }
}
