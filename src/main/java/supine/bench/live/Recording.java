package supine.bench.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;
import supine.sound.WavWriter;

/** What is heard at a place in the room, in the program's own format, until it is ended. */
public final class Recording implements AutoCloseable {
    private final Process recorder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread reader;
    /** When the first sample was recorded, by the system's clock, ns, with the least delay seen so far. */
    private long beginNanos = Long.MAX_VALUE;

    private Recording(Process recorder) {
        this.recorder = recorder;
        reader = new Thread(this::read, "recording");
        reader.setDaemon(true);
    }

    static Recording start(ProcessBuilder builder) throws IOException {
        var recording = new Recording(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        recording.reader.start();
        recording.await(() -> recording.bytes.size() > 0);
        return recording;
    }

    private void read() {
        var block = new byte[3_200];
        try (var in = recorder.getInputStream()) {
            for (var n = in.read(block); n >= 0; n = in.read(block)) {
                synchronized (this) {
                    bytes.write(block, 0, n);
                    beginNanos = Math.min(beginNanos, System.nanoTime() - Pcm.toMs(bytes.size() / 2) * 1_000_000);
                    notifyAll();
                }
            }
        } catch (IOException e) {
            // The recorder was ended.
        }
    }

    /** What has been heard so far. */
    public synchronized short[] samples() {
        var samples = new short[bytes.size() / 2];
        ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /** The sample that was recorded at a moment of the system's clock, within a few ms. */
    public synchronized int at(long nanos) {
        return (int) Pcm.toSamples((nanos - beginNanos) / 1_000_000);
    }

    /** When a sample was recorded, by the system's clock. */
    public synchronized long nanos(int sample) {
        return beginNanos + Pcm.toMs(sample) * 1_000_000;
    }

    /** Waits until what has been heard is as wished. @throws IOException if it is not after 30 s */
    public void await(java.util.function.BooleanSupplier wish) throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        synchronized (this) {
            while (!wish.getAsBoolean()) {
                var leftMs = (end - System.nanoTime()) / 1_000_000;
                if (leftMs <= 0) {
                    throw new IOException("Not heard within 30 s.");
                }
                try {
                    wait(leftMs);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }
    }

    /** Writes down what has been heard so far. */
    public void save(Path wav) throws SoundFaultException {
        var samples = samples();
        try (var writer = WavWriter.create(wav)) {
            writer.write(samples, 0, samples.length);
        }
    }

    /** The first sample from a place on from which it is digitally silent for so many; their number if there is none. */
    public static int silentFrom(short[] samples, int from, int quiet) {
        int run = 0;
        for (int i = from; i < samples.length; i++) {
            run = samples[i] == 0 ? run + 1 : 0;
            if (run == quiet) {
                return i - run + 1;
            }
        }
        return samples.length;
    }

    @Override
    public void close() {
        recorder.destroy();
    }
}
