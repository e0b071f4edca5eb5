package supine.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes the program's own format as a WAV file. The header's lengths are set right after every second of sound, so that what was
 * written can be heard whatever happens to the program. Thread-safe.
 */
public final class WavWriter implements AutoCloseable {
    private static final int HEADER_BYTES = 44;
    private static final int SECOND_BYTES = 2 * Pcm.SAMPLE_RATE;
    /** A WAV file's lengths are 32 bit: 37 hours. */
    private static final long MOST_BYTES = 0xFFFF_FFFFL - HEADER_BYTES - SECOND_BYTES;

    private final String name;
    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(SECOND_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long written;
    private boolean closed;

    private WavWriter(String name, FileChannel file) {
        this.name = name;
        this.file = file;
    }

    /** Begins a file, in place of one that is there. @throws SoundFaultException if it cannot be written */
    public static WavWriter create(Path path) throws SoundFaultException {
        var name = path.toString();
        if (Files.isDirectory(path)) {
            throw new SoundFaultException(name + " is a folder; the name of a WAV file was expected.");
        }
        try {
            var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            var writer = new WavWriter(name, file);
            writer.writeHeader();
            return writer;
        } catch (IOException | UnsupportedOperationException e) {
            throw unwritable(name, e);
        }
    }

    public synchronized void write(short[] samples, int from, int length) throws SoundFaultException {
        if (closed) {
            throw new SoundFaultException(name + " is closed.");
        }
        for (var i = 0; i < length; i++) {
            buffer.putShort(samples[from + i]);
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
    }

    /** Whole file so far, ms. */
    public synchronized long durationMs() {
        return Pcm.toMs((written + buffer.position()) / 2);
    }

    private void flush() throws SoundFaultException {
        if (written > MOST_BYTES) {
            throw new SoundFaultException(name + " is full: a WAV file holds 37 hours.");
        }
        try {
            buffer.flip();
            while (buffer.hasRemaining()) {
                written += file.write(buffer, HEADER_BYTES + written);
            }
            buffer.clear();
            writeHeader();
        } catch (IOException e) {
            buffer.clear();
            throw unwritable(name, e);
        }
    }

    private void writeHeader() throws IOException {
        var header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (HEADER_BYTES - 8 + written));
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        header.putShort((short) 1).putShort((short) 1).putInt(Pcm.SAMPLE_RATE).putInt(SECOND_BYTES).putShort((short) 2).putShort((short) 16);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) written).flip();
        for (var at = 0; header.hasRemaining(); at = header.position()) {
            file.write(header, at);
        }
    }

    private static SoundFaultException unwritable(String name, Exception e) {
        return new SoundFaultException(name + " cannot be written: " + FileFaults.reason(e) + ".", e);
    }

    /** Completes the file. May be called twice. */
    @Override
    public synchronized void close() throws SoundFaultException {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            flush();
        } catch (IOException e) {
            throw unwritable(name, e);
        }
    }
}
