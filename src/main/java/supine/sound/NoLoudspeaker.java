package supine.sound;

/** No loudspeaker: takes every frame at once and lets nothing be heard. */
public final class NoLoudspeaker implements Loudspeaker {

    @Override
    public void write(short[] frame) {
        // Nothing to be heard.
    }

    @Override
    public int silence() {
        return 0;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
