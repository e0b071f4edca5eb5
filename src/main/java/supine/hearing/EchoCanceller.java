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
        /** Has found it, and takes away what it can, but the clocks' drift is not yet known. */
        SETTLING,
        /** Takes away what it ever will. */
        FOLLOWING
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

    /** True once it has taken so much away that there can be no doubt: the microphone does hear the loudspeaker. */
    boolean isProven();

    /** True if it has looked for own voice in the microphone, and there was none. */
    boolean isUnheard();

    /** Another microphone: nothing that was learned holds. */
    void reset();

    @Override
    void close();
}
