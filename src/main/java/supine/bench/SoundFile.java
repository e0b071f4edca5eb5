package supine.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import supine.sound.SoundFaultException;
import supine.sound.WavReader;

/** Reads recordings whole: WAV by itself, FLAC with the help of {@code sox}, which must be installed for that. */
final class SoundFile {
    private static final long LONGEST_MS = 30 * 60_000;

    private SoundFile() {
    }

    static boolean isOne(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".wav") || name.endsWith(".flac"));
    }

    /** The samples, 16 kHz, mono. */
    static short[] read(Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".flac")) {
            return flac(file);
        }
        try {
            return WavReader.readAll(file, LONGEST_MS);
        } catch (SoundFaultException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static short[] flac(Path file) throws IOException {
        var command = List.of("sox", file.toString(), "-t", "raw", "-r", "16000", "-e", "signed", "-b", "16", "-c", "1", "-L", "-");
        Process process;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new NotInstalledException("FLAC files are read with sox, which is not installed (Debian: apt install sox): " + file, e);
        }
        try (var out = process.getInputStream()) {
            var bytes = out.readAllBytes();
            var samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
            if (samples.length == 0) {
                throw new IOException(file + " cannot be read by sox");
            }
            return samples;
        } finally {
            process.destroy();
        }
    }
}
