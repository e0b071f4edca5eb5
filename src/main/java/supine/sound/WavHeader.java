package supine.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a WAV file's header. Of a file of any size it reads a few hundred bytes, and believes no length before it has checked it. */
final class WavHeader {
    static final int LEAST_RATE = 8_000;
    static final int MOST_RATE = 192_000;
    private static final int MOST_CHANNELS = 32;
    private static final int MOST_CHUNKS = 1_000;
    private static final int MOST_FORMAT_BYTES = 1_024;
    private static final int INTEGERS = 1;
    private static final int FLOATS = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    /** What programs that write to a pipe put where the length would be. */
    private static final Set<Long> UNKNOWN_LENGTHS = Set.of(0L, 0x7FFF_FFFFL, 0xFFFF_FFFFL);

    private final String name;
    private final FileChannel file;
    private long position;

    private WavHeader(String name, FileChannel file) {
        this.name = name;
        this.file = file;
    }

    static WavFormat read(String name, FileChannel file) throws IOException, SoundFaultException {
        return new WavHeader(name, file).read();
    }

    private WavFormat read() throws IOException, SoundFaultException {
        if (file.size() == 0) {
            throw fault("is empty; a WAV file was expected.");
        }
        var start = next((int) Math.min(12, file.size()));
        var kind = text(start, 0);
        if (start.capacity() < 12 || !kind.equals("RIFF") || !text(start, 8).equals("WAVE")) {
            throw fault("is not a WAV file: it does not begin with \"RIFF....WAVE\".");
        }
        @Nullable ByteBuffer format = null;
        for (var chunk = 0; chunk < MOST_CHUNKS && file.size() - position >= 8; chunk++) {
            var head = next(8);
            var length = head.getInt(4) & 0xFFFF_FFFFL;
            switch (text(head, 0)) {
                case "fmt " -> format = format(length);
                case "data" -> {
                    if (format == null) {
                        throw fault("is no good WAV file: its samples come before its format (\"data\" before \"fmt \").");
                    }
                    return checked(format, length);
                }
                default -> skip(length);
            }
        }
        throw fault(format == null ? "is no good WAV file: it has no format (\"fmt \" chunk)." : "holds no sound: it has no \"data\" chunk.");
    }

    private ByteBuffer format(long length) throws IOException, SoundFaultException {
        if (length < 16 || length > MOST_FORMAT_BYTES) {
            throw fault("is no good WAV file: its format is " + length + " bytes long; 16 to " + MOST_FORMAT_BYTES + " were expected.");
        }
        if (file.size() - position < length) {
            throw fault("is cut short: it ends within its header.");
        }
        var format = next((int) length);
        position += length & 1;
        return format;
    }

    private void skip(long length) {
        position += length + (length & 1);
    }

    private WavFormat checked(ByteBuffer format, long declared) throws IOException, SoundFaultException {
        var encoding = format.getShort(0) & 0xFFFF;
        if (encoding == EXTENSIBLE && format.capacity() >= 26) {
            encoding = format.getShort(24) & 0xFFFF;
        }
        var channels = format.getShort(2) & 0xFFFF;
        var rate = format.getInt(4) & 0xFFFF_FFFFL;
        var bits = format.getShort(14) & 0xFFFF;
        var floating = encoding == FLOATS;
        if (encoding != INTEGERS && !floating) {
            throw fault("is a compressed WAV file (encoding " + encoding + "); plain PCM or floating point was expected.");
        }
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw fault("is no good WAV file: it claims " + channels + " channels; 1 to " + MOST_CHANNELS + " were expected.");
        }
        if (rate < LEAST_RATE || rate > MOST_RATE) {
            throw fault("has a sample rate of " + rate + " Hz; " + LEAST_RATE + " to " + MOST_RATE + " Hz were expected.");
        }
        if (!(floating ? Set.of(32, 64) : Set.of(8, 16, 24, 32)).contains(bits)) {
            throw fault("has samples of " + bits + " bits; " + (floating ? "32 or 64" : "8, 16, 24 or 32") + " were expected.");
        }
        var there = file.size() - position;
        var length = UNKNOWN_LENGTHS.contains(declared) ? there : declared;
        if (length > there) {
            throw fault("is cut short: its header promises " + length + " bytes of sound, but only " + there + " are there.");
        }
        var moment = bits / 8 * channels;
        return new WavFormat(floating, channels, (int) rate, bits, position, length - length % moment);
    }

    private ByteBuffer next(int bytes) throws IOException, SoundFaultException {
        var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            var read = file.read(buffer, position);
            if (read < 0) {
                throw fault("is cut short: it ends within its header.");
            }
            position += read;
        }
        return buffer;
    }

    private static String text(ByteBuffer buffer, int at) {
        return at + 4 > buffer.capacity() ? "" : new String(buffer.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    private SoundFaultException fault(String what) {
        return new SoundFaultException(name + " " + what);
    }
}
