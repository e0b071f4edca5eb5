package supine.hearing;

/**
 * Takes the program's own voice out of what the microphone hears. It must know everything that goes to the loudspeaker, silence
 * included. {@link #played} is called by the loudspeaker's thread, everything else by the microphone's; nothing blocks, and nothing is
 * allocated once it runs.
 */
public interface EchoCanceller extends AutoCloseable {
    /** Takes nothing away. */
    EchoCanceller NONE = new NoEchoCanceller();

    /** How well it knows the way from the loudspeaker to the microphone. */
    enum State {
        /** Has not yet heard enough of it, or has lost it: what remains may be echo. */
        SEARCHING,
        /** Has found it, and learns. */
        SETTLING,
        /** Takes most of it away, but the clocks of loudspeaker and microphone may still drift apart. */
        FOLLOWING,
        /** Takes away what it ever will. */
        STEADY
    }

    /**
     * A frame has been given to the loudspeaker.
     *
     * @param atMs stream time; may go back, to what was given before but dropped unheard
     */
    void played(long atMs, short[] frame);

    /**
     * Takes what is expected of the echo out of a frame of the microphone.
     *
     * @param atMs  stream time, 10 ms more than the last time unless something was lost
     * @param frame overwritten by what remains
     * @param echo  overwritten by what was taken away
     */
    void cancel(long atMs, short[] frame, short[] echo);

    /** After the last frame. */
    State state();

    /**
     * To be asked when what remains is louder than usual: looks whether that is the program's own voice, which comes at another time than
     * before because the loudspeaker or the microphone has lost sound. If so, the next frame is right again. Takes some ms.
     */
    boolean hasMoved();

    /** True if own voice was found to have moved within the last frames: what remained of it meanwhile tells nothing. */
    boolean movedLately();

    /** True while own sound may be heard that was to be silenced: how much of it the loudspeaker still played is not known. */
    boolean mayHearSilenced();

    /** True once it has taken so much away that there can be no doubt: the microphone does hear the loudspeaker. */
    boolean isProven();

    /** True if own voice was found in the microphone beyond chance, be it ever so faint. */
    boolean isEvident();

    /** True if it has looked for own voice in the microphone, and there was none. */
    boolean isUnheard();

    /** Another microphone: nothing that was learned holds. */
    void reset();

    @Override
    void close();
}
