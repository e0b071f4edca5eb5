package supine.app;

import supine.sound.Pcm;

/**
 * Whether somebody always begins just when the program does, sentence after sentence: that is nobody, but its own voice in a microphone that should not hear
 * it. It is silenced so soon each time that there is not enough of it to be found by its sound. One thread.
 */
final class Interruptions {
    /** So soon after the program's first sound a voice is noticed that is its own, ms. */
    private static final long AT_ONCE_MS = 300;
    /** What it may say so long is not interrupted by itself, ms. */
    private static final long UNDISTURBED_MS = 1_500;
    private static final int NOBODY = 4;

    private long speakingMs;
    private boolean disturbed;
    private int inARow;
    private boolean itsOwn;

    /**
     * The next frame.
     *
     * @param speaks whether the program's own voice may be in it
     * @param begins whether a voice was noticed to begin in it
     */
    void accept(boolean speaks, boolean begins) {
        speakingMs = speaks ? speakingMs + Pcm.FRAME_MS : 0;
        disturbed = speaks && (disturbed || begins);
        if (begins && speaks) {
            inARow = speakingMs <= AT_ONCE_MS ? inARow + 1 : 0;
        } else if (speakingMs >= UNDISTURBED_MS && !disturbed) {
            inARow = 0;
        }
        itsOwn |= inARow >= NOBODY;
    }

    /** True once it could not be chance, and from then on. */
    boolean areItsOwn() {
        return itsOwn;
    }
}
