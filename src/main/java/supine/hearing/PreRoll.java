package supine.hearing;

import java.util.function.Consumer;
import supine.sound.Pcm;

/** The last so many frames, in order. */
final class PreRoll {
    private final short[][] frames;
    private int next;
    private int size;

    PreRoll(int length) {
        frames = new short[length][Pcm.FRAME_SAMPLES];
    }

    /** Copies a frame. */
    void add(short[] frame) {
        System.arraycopy(frame, 0, frames[next], 0, Pcm.FRAME_SAMPLES);
        next = (next + 1) % frames.length;
        size = Math.min(size + 1, frames.length);
    }

    /** As many of the wished frames as there are. */
    int clip(long wished) {
        return (int) Math.max(0, Math.min(size, wished));
    }

    /** The last so many, oldest first. */
    void forLast(int count, Consumer<short[]> action) {
        for (int i = count; i > 0; i--) {
            action.accept(frames[Math.floorMod(next - i, frames.length)]);
        }
    }
}
