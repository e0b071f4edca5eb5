package supine.speaking;

import supine.sound.WordTime;

/**
 * What a {@link Narrator} tells as it goes. Called by the thread that fills frames, from within the filling: whoever is called notes
 * it for another thread and returns at once. Times are stream time, and a little ahead of the ear: the loudspeaker's buffer lies between.
 */
public interface NarratorListener {

    /** An utterance begins. @param untilMs when it will have been said, if nothing halts it */
    void began(long id, long atMs, long untilMs);

    /** A halted utterance goes on, from the beginning of the word that was interrupted. */
    void wentOn(long id, long atMs, long untilMs);

    /** A word begins to sound. @param index its place in the utterance's word times */
    void word(long id, int index, WordTime word, long atMs);

    /** An utterance has been said to its end, or a count that was halted will not be taken up again. Not told of what was cancelled. */
    void ended(long id, long atMs);

    /** A count whose moment has passed will not be said. */
    void missed(long id, long atMs);
}
