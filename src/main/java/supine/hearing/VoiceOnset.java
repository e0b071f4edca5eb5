package supine.hearing;

/** Notices that somebody's voice has begun, and that it is over. One thread, no clock, no allocation per frame. */
public interface VoiceOnset {

    /** What a frame brought. */
    enum Change {
        NONE, BEGAN, ENDED
    }

    /**
     * Takes the next frame.
     *
     * @param atMs      stream time of the frame's first sample
     * @param frame     {@link supine.sound.Pcm#FRAME_SAMPLES} samples
     * @param ownVoice  true while the program's own voice may be in this frame
     */
    Change accept(long atMs, short[] frame, boolean ownVoice);

    /** After BEGAN: where the voice began, stream time, at or before the frame that told. After ENDED: where it ended. */
    long changeMs();

    /** From BEGAN on, ENDED included: how much likelier a voice than none the sound has been, ln, mean over its frames; infinite if that cannot be told. */
    default double likeness() {
        return Impression.SURELY;
    }

    /**
     * From BEGAN on, ENDED included: true if nothing in the sound so far has repeated itself as a voice does, as in breath, a hiss, a rustle or a whisper;
     * false if that cannot be told.
     */
    default boolean isUnvoiced() {
        return false;
    }

    /** Level of the last frame, dBFS (0 is full scale, -96 the least). */
    double levelDbfs();
}
