package supine.speaking;

import org.jspecify.annotations.Nullable;

/** Where the narrator stood before each of the last frames, to go back to what was rendered but never heard. */
final class FrameLog {
    /** More than any loudspeaker's buffer holds: 1.28 s. */
    private static final int FRAMES = 128;

    private final @Nullable Utterance[] utterances = new @Nullable Utterance[FRAMES];
    private final int[] positions = new int[FRAMES];
    private final int[] nextWords = new int[FRAMES];
    private long count;

    void add(@Nullable Utterance utterance) {
        var slot = (int) (count++ % FRAMES);
        utterances[slot] = utterance;
        positions[slot] = utterance == null ? 0 : utterance.position;
        nextWords[slot] = utterance == null ? 0 : utterance.nextWord;
    }

    /**
     * Forgets the last frames and puts an utterance back to where it was before them.
     *
     * @return false if it had not begun then
     */
    boolean takeBack(int frames, Utterance utterance) {
        var back = (int) Math.min(frames, Math.min(count, FRAMES));
        if (back == 0) {
            return true;
        }
        count -= back;
        var slot = (int) (count % FRAMES);
        if (utterances[slot] != utterance) {
            utterance.restore(0, 0);
            return false;
        }
        utterance.restore(positions[slot], nextWords[slot]);
        return true;
    }
}
