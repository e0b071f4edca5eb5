package supine.sound;

/** Lets a file, or nothing, stand in for a microphone in a live session: a frame comes when it would have been recorded. */
public final class PacedMicrophone implements Microphone {
    private final Microphone source;
    private final Pace pace;

    public PacedMicrophone(Microphone source, MonotonicClock clock) {
        this.source = source;
        pace = new Pace(clock);
    }

    @Override
    public boolean read(short[] frame) throws SoundFaultException {
        pace.awaitNext(0);
        return source.read(frame);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public boolean isEchoFree() {
        return source.isEchoFree();
    }

    @Override
    public void close() {
        source.close();
    }
}
