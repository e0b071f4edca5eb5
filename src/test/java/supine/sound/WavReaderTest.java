package supine.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WavReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"8,1,1,16000", "16,1,1,16000", "24,1,1,16000", "32,1,1,16000", "32,3,1,16000", "64,3,1,16000", "16,1,2,44100", "24,1,2,48000",
            "32,3,6,96000", "16,1,1,8000", "16,1,1,22050", "32,1,2,192000"})
    void everyUsualKindIsHeardAlike(int bits, int encoding, int channels, int rate) throws Exception {
        var wav = new WavBytes();
        wav.bits = bits;
        wav.encoding = encoding;
        wav.channels = channels;
        wav.rate = rate;
        wav.extensible = channels > 2;

        var sound = WavReader.readAll(file(wav.tone(rate).bytes()), 2_000);

        assertEquals(16_000, sound.length);
        for (var i = 400; i < 15_600; i++) {
            assertEquals(16_384 * Math.sin(2 * Math.PI * 440 * i / 16_000), sound[i], bits == 8 ? 300 : 80, "sample " + i);
        }
    }

    @Test
    void sixteenBitsAtSixteenKilohertzAreReadExactly() throws Exception {
        var wav = new WavBytes();
        var bytes = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = {Short.MIN_VALUE, -1, 0, 1, Short.MAX_VALUE};
        for (var sample : samples) {
            bytes.putShort(sample);
        }
        wav.data = bytes.array();

        org.junit.jupiter.api.Assertions.assertArrayEquals(samples, WavReader.readAll(file(wav.bytes()), 100));
    }

    @Test
    void whatIsNoNumberIsSilence() throws Exception {
        var wav = new WavBytes();
        wav.bits = 32;
        wav.encoding = 3;
        wav.data = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putFloat(Float.NaN).putFloat(Float.POSITIVE_INFINITY).putFloat(9).array();

        var sound = WavReader.readAll(file(wav.bytes()), 100);

        assertEquals(0, sound[0]);
        assertEquals(0, sound[1]);
        assertEquals(Short.MAX_VALUE, sound[2]);
    }

    @Test
    void chunksItDoesNotKnowAreSkipped() throws Exception {
        var wav = new WavBytes();
        wav.before = WavBytes.chunk("LIST", 5, new byte[6]);

        assertEquals(160, WavReader.readAll(file(wav.tone(160).bytes()), 100).length);
    }

    @ParameterizedTest
    @CsvSource({"0", "4294967295", "2147483647"})
    void aFileWrittenToAPipeIsReadToItsEnd(long declared) throws Exception {
        var wav = new WavBytes();
        wav.declared = declared;

        assertEquals(160, WavReader.readAll(file(wav.tone(160).bytes()), 100).length);
    }

    static Stream<Arguments> faults() throws IOException {
        var compressed = new WavBytes();
        compressed.encoding = 0x55;
        var channels = new WavBytes();
        channels.channels = 0;
        var rate = new WavBytes();
        rate.rate = 4_000;
        var bits = new WavBytes();
        bits.bits = 12;
        var cut = new WavBytes();
        cut.declared = 32_000;
        var good = new WavBytes().tone(100).bytes();
        var wrongOrder = good.clone();
        System.arraycopy("junk".getBytes(StandardCharsets.US_ASCII), 0, wrongOrder, 12, 4);
        var noData = Arrays.copyOf(good, 36);
        var hugeFormat = good.clone();
        hugeFormat[19] = 0x7f;
        return Stream.of(
                arguments(new byte[0], "is empty; a WAV file was expected."),
                arguments("not a wav file at all".getBytes(StandardCharsets.US_ASCII), "is not a WAV file: it does not begin with \"RIFF....WAVE\"."),
                arguments(new byte[] {'R', 'I', 'F'}, "is not a WAV file: it does not begin with \"RIFF....WAVE\"."),
                arguments(compressed.tone(0).bytes(), "is a compressed WAV file (encoding 85); plain PCM or floating point was expected."),
                arguments(channels.bytes(), "is no good WAV file: it claims 0 channels; 1 to 32 were expected."),
                arguments(rate.bytes(), "has a sample rate of 4000 Hz; 8000 to 192000 Hz were expected."),
                arguments(bits.bytes(), "has samples of 12 bits; 8, 16, 24 or 32 were expected."),
                arguments(cut.tone(100).bytes(), "is cut short: its header promises 32000 bytes of sound, but only 200 are there."),
                arguments(wrongOrder, "is no good WAV file: its samples come before its format (\"data\" before \"fmt \")."),
                arguments(noData, "holds no sound: it has no \"data\" chunk."),
                arguments(Arrays.copyOf(good, 12), "is no good WAV file: it has no format (\"fmt \" chunk)."),
                arguments(Arrays.copyOf(good, 25), "is cut short: it ends within its header."),
                arguments(hugeFormat, "is no good WAV file: its format is 2130706448 bytes long; 16 to 1024 were expected."));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultyFileIsNamedWithWhatIsWrong(byte[] bytes, String what) throws Exception {
        var path = file(bytes);

        assertEquals(path + " " + what, assertThrows(SoundFaultException.class, () -> WavReader.open(path)).getMessage());
    }

    @Test
    void aFolderAndAMissingFileAreNamedAsSuch() {
        var missing = folder.resolve("none.wav");

        assertEquals(folder + " is a folder; a WAV file was expected.",
                assertThrows(SoundFaultException.class, () -> WavReader.open(folder)).getMessage());
        assertEquals("There is no file " + missing + "; a WAV file was expected.",
                assertThrows(SoundFaultException.class, () -> WavReader.open(missing)).getMessage());
    }

    @Test
    void aGigabyteIsStreamedAndNotHeldInMemory() throws Exception {
        var wav = new WavBytes();
        wav.declared = 1_000_000_000;
        var path = file(wav.bytes());
        try (var sparse = new RandomAccessFile(path.toFile(), "rw")) {
            sparse.setLength(44 + 1_000_000_000L);
        }

        try (var reader = WavReader.open(path)) {
            assertEquals(31_250_000, reader.durationMs());
            assertEquals(160, reader.read(new short[160], 0, 160));
        }
        assertTrue(assertThrows(SoundFaultException.class, () -> WavReader.readAll(path, 1_000)).getMessage().contains("31250000 ms long"));
    }

    @Test
    void noHeaderWhateverItHoldsDoesMoreThanFailCleanly() throws Exception {
        var random = new Random(7);
        var good = new WavBytes().tone(500).bytes();
        var read = 0;
        for (var i = 0; i < 3_000; i++) {
            var bytes = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (var change = random.nextInt(4); change > 0; change--) {
                bytes[random.nextInt(Math.min(bytes.length, 48))] = (byte) random.nextInt();
            }
            try {
                WavReader.readAll(file(bytes), 10_000);
                read++;
            } catch (SoundFaultException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
        assertTrue(read > 0);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("sound.wav"), bytes);
    }
}
