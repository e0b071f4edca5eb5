package supine.engine.javasound;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import supine.sound.Loudspeaker;
import supine.sound.SoundFaultException;

/** A loudspeaker through Java Sound, with a buffer of 100 ms, long enough not to stutter; told to be silent, it drops what is in it. */
final class JavaSoundLoudspeaker implements Loudspeaker {
    private static final int BUFFER_MS = 100;
    private static final int FRAME_MS = 10;
    /** A server may take its time to begin after it has taken the first frames, which are more than the buffer's. */
    private static final int FIRST_FRAMES = 50;
    private static final long CLOSE_MS = 200;

    private final String name;
    private final String takesNothing;
    private final SourceDataLine line;
    private final FrameEncoder encoder;
    private final int frameBytes;
    private final AtomicInteger flushes = new AtomicInteger();
    private final Thread silencer = new Thread(this::flushWhenTold, "silencing");
    private volatile int flushed;
    private volatile boolean closed;
    /** Frames written since it was opened or flushed, as far as that matters. */
    private int running;
    private int runningSince;

    private JavaSoundLoudspeaker(String name, SourceDataLine line) {
        this.name = name;
        takesNothing = "The loudspeaker \"" + name + "\" takes no sound any more.";
        this.line = line;
        encoder = new FrameEncoder(line.getFormat());
        frameBytes = LineFormat.bytes(line.getFormat(), FRAME_MS);
        silencer.setDaemon(true);
        silencer.setPriority(Thread.MAX_PRIORITY);
        silencer.start();
    }

    /** @param line not yet opened */
    static JavaSoundLoudspeaker open(String name, SourceDataLine line, AudioFormat format) throws LineUnavailableException {
        line.open(format, LineFormat.bytes(format, BUFFER_MS));
        line.start();
        return new JavaSoundLoudspeaker(name, line);
    }

    @Override
    public void write(short[] frame) throws SoundFaultException {
        var length = encoder.encode(frame);
        var flushesBefore = flushes.get();
        running = flushesBefore == runningSince ? Math.min(FIRST_FRAMES, running + 1) : 0;
        runningSince = flushesBefore;
        for (var at = 0; at < length && flushes.get() == flushesBefore;) {
            var end = Patience.end(running < FIRST_FRAMES ? Patience.FIRST_MS : Patience.USUAL_MS);
            while (!closed && flushes.get() == flushesBefore && (flushed != flushesBefore || line.available() < Math.min(length, line.getBufferSize() / 2))) {
                Patience.tryOn(end, takesNothing);
            }
            if (closed) {
                throw new SoundFaultException("The loudspeaker \"" + name + "\" is closed.");
            }
            var written = line.write(encoder.buffer(), at, length - at);
            // A flush from another thread cuts a write short; that frame is dropped like those before it.
            if (written <= 0 && flushes.get() == flushesBefore) {
                throw new SoundFaultException("The loudspeaker \"" + name + "\" has gone.");
            }
            at += written;
        }
    }

    /** The line itself is silenced by a thread that waits for nothing else: with its server hanging, that would block whoever calls. */
    @Override
    public int silence() {
        var unplayed = line.getBufferSize() - line.available();
        flushes.incrementAndGet();
        LockSupport.unpark(silencer);
        return Math.max(0, unplayed / frameBytes);
    }

    private void flushWhenTold() {
        while (!closed) {
            var told = flushes.get();
            if (told == flushed) {
                LockSupport.park(this);
            } else {
                // Stopped only, it would later go on with what is old; flushed only, PulseAudio plays on.
                line.stop();
                line.flush();
                line.start();
                flushed = told;
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            LockSupport.unpark(silencer);
            LineCloser.close(line, line::drain, CLOSE_MS);
        }
    }
}
