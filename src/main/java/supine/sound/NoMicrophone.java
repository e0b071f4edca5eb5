package supine.sound;

import java.util.Arrays;

/** No microphone: silence without end, as fast as it is asked for. */
public final class NoMicrophone implements Microphone {
    private volatile boolean closed;

    @Override
    public boolean read(short[] frame) {
        Arrays.fill(frame, (short) 0);
        return !closed;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public boolean isEchoFree() {
        return true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
