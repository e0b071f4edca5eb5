package supine.sound;

import java.nio.file.Path;
import java.util.Arrays;

/** A WAV file in place of a microphone, read as fast as it is asked for. */
public final class WavMicrophone implements Microphone {
    private final WavReader reader;
    private volatile boolean closed;

    private WavMicrophone(WavReader reader) {
        this.reader = reader;
    }

    /** @throws SoundFaultException see {@link WavReader#open} */
    public static WavMicrophone open(Path path) throws SoundFaultException {
        return new WavMicrophone(WavReader.open(path));
    }

    /** The last frame is filled up with silence. */
    @Override
    public boolean read(short[] frame) throws SoundFaultException {
        var n = closed ? 0 : reader.read(frame, 0, frame.length);
        Arrays.fill(frame, n, frame.length, (short) 0);
        return n > 0;
    }

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public boolean isEchoFree() {
        return true;
    }

    @Override
    public void close() {
        closed = true;
        reader.close();
    }
}
