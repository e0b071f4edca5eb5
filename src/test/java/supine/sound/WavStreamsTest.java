package supine.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavStreamsTest {
    @TempDir
    Path folder;

    @Test
    void whatTheLoudspeakerIsGivenTheMicrophoneHears() throws Exception {
        var path = folder.resolve("session.wav");
        try (var loudspeaker = WavLoudspeaker.create(path)) {
            for (var i = 0; i < 250; i++) {
                loudspeaker.write(frame(i));
            }
            assertEquals(0, loudspeaker.silence());
            assertEquals(path.toString(), loudspeaker.name());
            loudspeaker.finish();
        }

        try (var microphone = WavMicrophone.open(path)) {
            assertTrue(microphone.isEchoFree());
            var frame = new short[Pcm.FRAME_SAMPLES];
            for (var i = 0; i < 250; i++) {
                assertTrue(microphone.read(frame));
                assertArrayEquals(frame(i), frame);
            }
            assertFalse(microphone.read(frame));
            assertArrayEquals(new short[Pcm.FRAME_SAMPLES], frame);
            assertFalse(microphone.read(frame));
        }
    }

    @Test
    void aPartOfAFrameAtTheEndIsFilledWithSilence() throws Exception {
        var path = folder.resolve("short.wav");
        try (var writer = WavWriter.create(path)) {
            writer.write(new short[] {5, 5, 5}, 0, 3);
        }

        try (var microphone = WavMicrophone.open(path)) {
            var frame = frame(9);
            assertTrue(microphone.read(frame));
            assertEquals(5, frame[2]);
            assertEquals(0, frame[3]);
            assertFalse(microphone.read(frame));
        }
    }

    @Test
    void aFileWhoseProgramDiedHoldsAllButTheLastSecond() throws Exception {
        var path = folder.resolve("crashed.wav");
        var writer = WavWriter.create(path);
        for (var i = 0; i < 350; i++) {
            writer.write(frame(i), 0, Pcm.FRAME_SAMPLES);
        }

        // Not closed.
        try (var reader = WavReader.open(path)) {
            assertEquals(3_000, reader.durationMs());
        }
        assertEquals(3_500, writer.durationMs());
        writer.close();
        writer.close();
        try (var reader = WavReader.open(path)) {
            assertEquals(3_500, reader.durationMs());
        }
        assertThrows(SoundFaultException.class, () -> writer.write(frame(0), 0, 1));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        assertEquals(folder + " is a folder; the name of a WAV file was expected.",
                assertThrows(SoundFaultException.class, () -> WavLoudspeaker.create(folder)).getMessage());
        var nowhere = folder.resolve("no/where.wav");
        assertEquals(nowhere + " cannot be written: there is no such file or folder.",
                assertThrows(SoundFaultException.class, () -> WavLoudspeaker.create(nowhere)).getMessage());
    }

    @Test
    void aClosedMicrophoneHasEnded() throws Exception {
        var path = folder.resolve("a.wav");
        try (var writer = WavWriter.create(path)) {
            writer.write(frame(1), 0, Pcm.FRAME_SAMPLES);
        }
        var microphone = WavMicrophone.open(path);
        microphone.close();
        microphone.close();

        assertFalse(microphone.read(frame(0)));
    }

    private static short[] frame(int level) {
        var frame = new short[Pcm.FRAME_SAMPLES];
        Arrays.fill(frame, (short) level);
        return frame;
    }
}
