package supine.sound;

/** Lets a file, or nothing, stand in for a loudspeaker in a live session: takes frames as fast as one would play them. */
public final class PacedLoudspeaker implements Loudspeaker {
    /** What a device would hold: 40 ms. */
    private static final int BUFFERED_FRAMES = 4;

    private final Loudspeaker sink;
    private final Pace pace;

    public PacedLoudspeaker(Loudspeaker sink, MonotonicClock clock) {
        this.sink = sink;
        pace = new Pace(clock);
    }

    @Override
    public void write(short[] frame) throws SoundFaultException {
        pace.awaitNext(BUFFERED_FRAMES);
        sink.write(frame);
    }

    @Override
    public int silence() {
        return sink.silence();
    }

    @Override
    public String name() {
        return sink.name();
    }

    @Override
    public void close() {
        sink.close();
    }
}
