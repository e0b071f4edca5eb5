package supine.engine.javasound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import supine.sound.Pcm;
import supine.sound.WavWriter;
import supine.bench.live.Recording;
import supine.bench.live.VirtualRoom;

/** Real Java Sound on a virtual sound card. What is asserted is order and outcome; how fast it is belongs to the benchmarks. */
@Timeout(120)
class JavaSoundLiveTest {
    @TempDir
    Path folder;

    private VirtualRoom room;

    @BeforeEach
    void enter() throws IOException {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        room = VirtualRoom.start();
    }

    @AfterEach
    void leave() throws IOException {
        if (room != null) {
            room.close();
        }
    }

    @Test
    void whatIsPlayedIsHeardAtTheLoudspeaker() throws Exception {
        try (var recording = room.record()) {
            assertEquals("played", new Child("play").lastLine());

            recording.await(() -> Levels.picture(recording.samples()).contains("#".repeat(50)));
            var picture = awaitQuietEnd(recording);
            var samples = recording.samples();
            var begin = (picture.indexOf("#") + 2) * 160;
            assertEquals(2 * 500 * 400 / 1_000, Levels.crossings(samples, begin, begin + 400 * 16), 4, "500 Hz for 400 ms");
            recording.save(folder.resolve("heard.wav"));
        }
    }

    @Test
    void silenceDropsWhatWasNotYetHeardAndNothingOldFollows() throws Exception {
        try (var recording = room.record()) {
            var child = new Child("silence");
            var dropped = Integer.parseInt(child.line().replace("dropped ", ""));
            assertEquals("played", child.lastLine());

            assertTrue(dropped >= 1 && dropped <= 12, "dropped " + dropped);
            var picture = awaitQuietEnd(recording);
            var bursts = picture.replaceAll("^\\.+|\\.+$", "").split("\\.{30,}");
            assertEquals(2, bursts.length, "tone, silence, tone and nothing else: " + picture);
            assertTrue(bursts[0].length() < 100, "the tone was cut short: " + picture);
        }
    }

    @Test
    void whatThePersonSaysIsHeardByTheMicrophone() throws Exception {
        var tone = folder.resolve("tone.wav");
        try (var writer = WavWriter.create(tone)) {
            var samples = new short[(int) Pcm.toSamples(2_000)];
            for (var i = 0; i < samples.length; i++) {
                samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 500 * i / Pcm.SAMPLE_RATE));
            }
            writer.write(samples, 0, samples.length);
        }
        var child = new Child("hear");
        assertEquals("listening", child.line());

        room.play(tone);

        var heard = Integer.parseInt(child.lastLine().replace("heard ", ""));
        assertTrue(heard >= 45, "of 50 loud frames " + heard + " hold the tone");
    }

    @Test
    void anUnknownDeviceIsAnsweredWithThoseThereAre() throws Exception {
        var child = new Child("open", "Gramophone");
        child.line();

        assertTrue(child.lastLine().matches("fault: There is no microphone called \"Gramophone\"\\. There (are: .+|is none at all)\\."));
    }

    @Test
    void withoutASoundServerThereIsASentenceAndNoCrash() throws Exception {
        room.crash();
        var child = new Child("open", "default");
        child.line();

        var line = child.lastLine();
        assertTrue(line.matches("fault: The(re is no)? microphone.*\\."), line);
    }

    @Test
    void aMicrophoneWhoseServerDiesIsNoticed() throws Exception {
        var child = new Child("read-on");
        assertEquals("listening", child.line());

        room.crash();

        assertTrue(child.line().equals("closed"));
        assertTrue(child.lastLine().startsWith("fault: The microphone \"default\" "));
    }

    @Test
    void aMicrophoneThatIsSuspendedIsNoticed() throws Exception {
        var child = new Child("read-on");
        assertEquals("listening", child.line());

        room.control("suspend-source", "mic", "1");
        room.control("suspend-sink", "room", "1");

        assertEquals("closed", child.line());
        assertTrue(child.lastLine().startsWith("fault: The microphone \"default\" "));
    }

    @Test
    void aLoudspeakerWhoseServerDiesIsNoticed() throws Exception {
        var child = new Child("write-on");
        assertEquals("playing", child.line());

        room.crash();

        assertEquals("closed", child.line());
        assertTrue(child.lastLine().startsWith("fault: The loudspeaker \"default\" "));
    }

    @Test
    void onceTheyRunReadingAndWritingAllocateNothing() throws Exception {
        assertEquals("bytes: 0", new Child("garbage").lastLine());
    }

    private static String awaitQuietEnd(Recording recording) throws IOException {
        recording.await(() -> Levels.picture(recording.samples()).matches("\\.*#.*\\.{60}"));
        return Levels.picture(recording.samples());
    }

    /** A program in the room. */
    private final class Child {
        private final Process process;
        private final BufferedReader lines;

        Child(String... arguments) throws IOException {
            process = room.java(SoundInTheRoom.class, arguments);
            lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        String line() throws IOException {
            return String.valueOf(lines.readLine());
        }

        /** The line after which it ended, by itself. */
        String lastLine() throws Exception {
            var line = line();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It does not end after: " + line);
            }
            return line;
        }
    }
}
