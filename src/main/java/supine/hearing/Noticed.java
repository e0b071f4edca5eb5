package supine.hearing;

import supine.hearing.VoiceOnset.Change;
import supine.sound.Pcm;

/**
 * What the microphone's thread learned of a frame. Made once and filled again for every frame: on its way to silence nothing waits for
 * memory.
 */
public final class Noticed {
    private Change change = Change.NONE;
    private long changeMs;
    private double likeness = Impression.SURELY;
    private double levelDbfs = Pcm.SILENCE_DBFS;
    private boolean unheard;
    private boolean unvoiced;

    void set(Change newChange, long atMs, double likeAVoice, double dbfs, boolean ownVoiceIsUnheard, boolean likeBreath) {
        change = newChange;
        changeMs = atMs;
        likeness = likeAVoice;
        levelDbfs = dbfs;
        unheard = ownVoiceIsUnheard;
        unvoiced = likeBreath;
    }

    public Change change() {
        return change;
    }

    /** Where the voice began or ended, stream time. */
    public long changeMs() {
        return changeMs;
    }

    /** Of the voice that sounds, or has just ended. @see VoiceOnset#likeness */
    double likeness() {
        return likeness;
    }

    /** Of the same. @see VoiceOnset#isUnvoiced */
    boolean isUnvoiced() {
        return unvoiced;
    }

    public double levelDbfs() {
        return levelDbfs;
    }

    /** Whether the program's own voice has been looked for in the microphone, and is not there. */
    boolean isUnheard() {
        return unheard;
    }
}
