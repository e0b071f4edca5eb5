package supine.engine.javasound;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import supine.sound.Microphone;
import supine.sound.SoundFaultException;

/** A microphone through Java Sound: a buffer of 100 ms (less overruns under load), read in pieces of 10 ms. */
final class JavaSoundMicrophone implements Microphone {
    private static final int BUFFER_MS = 100;
    private static final int PIECE_MS = 10;
    private static final long CLOSE_MS = 200;

    private final String name;
    private final String deliversNothing;
    private final TargetDataLine line;
    private final FrameDecoder decoder;
    private final int pieceBytes;
    private boolean heardBefore;
    private volatile boolean closed;

    private JavaSoundMicrophone(String name, TargetDataLine line) {
        this.name = name;
        deliversNothing = "The microphone \"" + name + "\" delivers no sound any more.";
        this.line = line;
        pieceBytes = LineFormat.bytes(line.getFormat(), PIECE_MS);
        decoder = new FrameDecoder(line.getFormat(), pieceBytes);
    }

    /** @param line not yet opened */
    static JavaSoundMicrophone open(String name, TargetDataLine line, AudioFormat format) throws LineUnavailableException {
        line.open(format, LineFormat.bytes(format, BUFFER_MS));
        line.start();
        return new JavaSoundMicrophone(name, line);
    }

    @Override
    public boolean read(short[] frame) throws SoundFaultException {
        for (var n = decoder.take(frame, 0); n < frame.length; n = decoder.take(frame, n)) {
            var end = Patience.end(heardBefore ? Patience.USUAL_MS : Patience.FIRST_MS);
            while (!closed && line.available() < pieceBytes) {
                Patience.tryOn(end, deliversNothing);
            }
            var read = closed ? 0 : line.read(decoder.buffer(), 0, pieceBytes);
            if (read <= 0) {
                throw new SoundFaultException("The microphone \"" + name + "\" " + (closed ? "is closed." : "has gone."));
            }
            heardBefore = true;
            decoder.put(read);
        }
        return true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isEchoFree() {
        return false;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            LineCloser.close(line, line::stop, CLOSE_MS);
        }
    }
}
