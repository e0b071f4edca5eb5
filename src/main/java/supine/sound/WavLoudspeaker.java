package supine.sound;

import java.nio.file.Path;

/** A WAV file in place of a loudspeaker, written as fast as frames come. */
public final class WavLoudspeaker implements Loudspeaker {
    private final WavWriter writer;
    private final String name;

    private WavLoudspeaker(WavWriter writer, String name) {
        this.writer = writer;
        this.name = name;
    }

    /** @throws SoundFaultException if the file cannot be written */
    public static WavLoudspeaker create(Path path) throws SoundFaultException {
        return new WavLoudspeaker(WavWriter.create(path), path.toString());
    }

    @Override
    public void write(short[] frame) throws SoundFaultException {
        writer.write(frame, 0, frame.length);
    }

    @Override
    public int silence() {
        return 0;
    }

    @Override
    public String name() {
        return name;
    }

    /** A fault in completing the file is lost here; {@link #finish} tells it. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (SoundFaultException e) {
            // The port's close() cannot fail; whoever needs to know calls finish() first.
        }
    }

    /** Completes the file. @throws SoundFaultException if the disk is full or has gone */
    public void finish() throws SoundFaultException {
        writer.close();
    }
}
