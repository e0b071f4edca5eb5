package supine.hearing;

/**
 * Whether nobody can be heard while the program speaks, and will not be, since its echo cannot be followed: a loudspeaker whose sound is dropped or changed on
 * the way. Most rooms are learned from 1 to 4 s of own voice; a loud echo whose clock drifts takes up to 27. One thread, no clock: own voice is what passes.
 */
final class PausesOnly {
    /** Frames of own voice that count, 15 s of what is heard of it. */
    private static final double LATELY = 1_500;
    /** Words are loud for two thirds of the time; what is taken away is not looked at. */
    private static final double LOUD = 0.67;
    /** In so much of that nobody would have been heard: after 35 s, which no room takes to be learned. */
    private static final double DEAF = 0.9;
    private static final double LITTLE_DEAF = 0.15;

    private double deaf;
    private boolean only;

    /**
     * The next frame.
     *
     * @param ownVoice whether the program's own voice may be in it
     * @param loud     whether the microphone hears anything; what it does not hear, as with headphones, hides nobody
     * @param hears    whether a voice over own voice would be noticed
     */
    void accept(boolean ownVoice, boolean loud, boolean hears) {
        if (ownVoice && hears) {
            deaf -= LOUD * deaf / LATELY;
        } else if (ownVoice && loud) {
            deaf += (1 - deaf) / LATELY;
        }
        only = only ? deaf > LITTLE_DEAF : deaf >= DEAF;
    }

    boolean is() {
        return only;
    }

    void forget() {
        deaf = 0;
        only = false;
    }
}
