package supine.sound;

/**
 * Where the near-end sound comes from. Opened by its factory; read from one thread only; closed from any.
 */
public interface Microphone extends AutoCloseable {

    /**
     * Fills one frame ({@link Pcm#FRAME_SAMPLES} samples) and blocks until it is there.
     *
     * @return false when the sound has ended and no more will come (a file); the frame is then all zeros
     * @throws SoundFaultException if the device has gone or delivers nothing
     */
    boolean read(short[] frame) throws SoundFaultException;

    /** What the user calls it: a device's name or a file's. */
    String name();

    /** True if what the loudspeaker plays cannot reach this microphone: a file, a headset. */
    boolean isEchoFree();

    /** May be called twice. A blocked {@link #read} returns or throws soon afterwards. */
    @Override
    void close();
}
