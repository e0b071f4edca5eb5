package supine.sound;

/**
 * Where the program's sound goes. Written from one thread; {@link #silence} and {@link #close} may come from any.
 */
public interface Loudspeaker extends AutoCloseable {

    /**
     * Queues one frame ({@link Pcm#FRAME_SAMPLES} samples); blocks while the device's small buffer is full, so that whoever writes
     * is paced by the sound's own clock.
     *
     * @throws SoundFaultException if the device has gone or accepts nothing
     */
    void write(short[] frame) throws SoundFaultException;

    /**
     * Drops at once all that was written and is not yet audible. Never blocks for long, takes no lock that {@link #write} holds.
     *
     * @return how many whole frames were dropped (0 for a file: there everything written is already final)
     */
    int silence();

    String name();

    /** May be called twice. Lets the sound that was written end first, for at most 200 ms. */
    @Override
    void close();
}
