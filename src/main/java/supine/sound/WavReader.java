package supine.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A WAV file as a stream in the program's own format: channels averaged, rate converted. Reads 8, 16, 24, 32 bit integers and 32, 64
 * bit floats, 8 to 192 kHz, a block at a time, whatever the file's size. One thread.
 */
public final class WavReader implements AutoCloseable {
    /** Moments (one sample of each channel) read at a time. */
    private static final int BLOCK = 1_024;

    private final String name;
    private final FileChannel file;
    private final WavFormat format;
    private final ByteBuffer bytes;
    private final Resampler resampler;
    private final float[] mono = new float[BLOCK];
    private final float[] converted;
    private int convertedCount;
    private int convertedAt;
    private long momentsLeft;
    private boolean finished;

    private WavReader(String name, FileChannel file, WavFormat format) {
        this.name = name;
        this.file = file;
        this.format = format;
        bytes = ByteBuffer.allocate(BLOCK * format.bytesPerMoment()).order(ByteOrder.LITTLE_ENDIAN);
        resampler = new Resampler(format.sampleRate(), Pcm.SAMPLE_RATE);
        converted = new float[Math.max(resampler.mostFor(BLOCK), resampler.mostAtEnd())];
        momentsLeft = format.moments();
    }

    /** @throws SoundFaultException if there is no such file, or it is not a WAV file that can be read; the message says which and why */
    public static WavReader open(Path path) throws SoundFaultException {
        var name = path.toString();
        if (Files.isDirectory(path)) {
            throw new SoundFaultException(name + " is a folder; a WAV file was expected.");
        }
        if (!Files.exists(path)) {
            throw new SoundFaultException("There is no file " + name + "; a WAV file was expected.");
        }
        @Nullable FileChannel file = null;
        try {
            file = FileChannel.open(path, StandardOpenOption.READ);
            var format = WavHeader.read(name, file);
            file.position(format.dataOffset());
            return new WavReader(name, file, format);
        } catch (IOException | UnsupportedOperationException e) {
            closeQuietly(file);
            throw unreadable(name, e);
        } catch (SoundFaultException e) {
            closeQuietly(file);
            throw e;
        }
    }

    /** A whole short file at once, such as an earcon. @throws SoundFaultException also if it is longer than allowed */
    public static short[] readAll(Path path, long mostMs) throws SoundFaultException {
        try (var reader = open(path)) {
            if (reader.durationMs() > mostMs) {
                throw new SoundFaultException(path + " is " + reader.durationMs() + " ms long; at most " + mostMs + " ms were expected.");
            }
            var blocks = new ArrayList<short[]>();
            var total = 0;
            while (true) {
                var block = new short[BLOCK];
                var n = reader.read(block, 0, BLOCK);
                total += n;
                blocks.add(n < BLOCK ? Arrays.copyOf(block, n) : block);
                if (n < BLOCK) {
                    break;
                }
            }
            var all = new short[total];
            var at = 0;
            for (var block : blocks) {
                System.arraycopy(block, 0, all, at, block.length);
                at += block.length;
            }
            return all;
        }
    }

    public String name() {
        return name;
    }

    public long durationMs() {
        return format.moments() * 1000 / format.sampleRate();
    }

    /** @return how many samples were read; fewer than asked for only at the end, 0 after it */
    public int read(short[] into, int from, int length) throws SoundFaultException {
        var n = 0;
        while (n < length) {
            if (convertedAt == convertedCount && !convertMore()) {
                break;
            }
            into[from + n++] = Pcm.to16Bit(converted[convertedAt++]);
        }
        return n;
    }

    private boolean convertMore() throws SoundFaultException {
        convertedAt = 0;
        convertedCount = 0;
        while (convertedCount == 0 && !finished) {
            var moments = (int) Math.min(BLOCK, momentsLeft);
            if (moments == 0) {
                finished = true;
                convertedCount = resampler.finish(converted);
            } else {
                readBlock(moments);
                momentsLeft -= moments;
                convertedCount = resampler.accept(mono, moments, converted);
            }
        }
        return convertedCount > 0;
    }

    private void readBlock(int moments) throws SoundFaultException {
        bytes.clear().limit(moments * format.bytesPerMoment());
        try {
            while (bytes.hasRemaining()) {
                if (file.read(bytes) < 0) {
                    throw new SoundFaultException(name + " has become shorter while it was read.");
                }
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        bytes.flip();
        for (var i = 0; i < moments; i++) {
            var sum = 0.0;
            for (var channel = 0; channel < format.channels(); channel++) {
                sum += sample();
            }
            mono[i] = (float) (sum / format.channels());
        }
    }

    /** The next sample, full scale is 1. What is no number is silence. */
    private double sample() {
        var value = switch (format.bits()) {
            case 8 -> ((bytes.get() & 0xff) - 128) / 128.0;
            case 16 -> bytes.getShort() / 32_768.0;
            case 24 -> ((bytes.get() & 0xff) | (bytes.get() & 0xff) << 8 | bytes.get() << 16) / 8_388_608.0;
            case 32 -> format.floating() ? bytes.getFloat() : bytes.getInt() / 2_147_483_648.0;
            default -> bytes.getDouble();
        };
        return Double.isFinite(value) ? Math.max(-4, Math.min(4, value)) : 0;
    }

    private static SoundFaultException unreadable(String name, Exception e) {
        return new SoundFaultException(name + " cannot be read: " + FileFaults.reason(e) + ".", e);
    }

    private static void closeQuietly(@Nullable FileChannel file) {
        if (file != null) {
            try {
                file.close();
            } catch (IOException ignored) {
                // Nothing was written: there is nothing to lose.
            }
        }
    }

    @Override
    public void close() {
        closeQuietly(file);
    }
}
