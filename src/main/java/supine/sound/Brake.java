package supine.sound;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The shortest way from a voice or a key to silence. Setting it drops what the loudspeaker has not yet played, on the caller's own
 * thread; whoever renders the next frame sees it set and renders silence. No queue, file, lock or event thread lies in between.
 * The session learns of it afterwards and is the only one to release it.
 */
public final class Brake {
    private final AtomicBoolean set = new AtomicBoolean();
    private final Runnable silencer;

    /** @param silencer drops unplayed sound; called once for every time the brake goes from released to set */
    public Brake(Runnable silencer) {
        this.silencer = silencer;
    }

    /** From any thread. @return true if it was released before */
    public boolean set() {
        if (!set.compareAndSet(false, true)) {
            return false;
        }
        silencer.run();
        return true;
    }

    /** The session's thread only. */
    public void release() {
        set.set(false);
    }

    public boolean isSet() {
        return set.get();
    }
}
