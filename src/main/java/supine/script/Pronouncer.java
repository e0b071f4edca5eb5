package supine.script;

/** Knows which words the voice can say; behind it stands the voice's own lexicon. May be asked from any thread. */
@FunctionalInterface
public interface Pronouncer {
    /** For when no voice is there to ask. */
    Pronouncer ALL = word -> true;

    /**
     * False if the voice would have to guess. The first call may take half a second.
     *
     * @param word small letters and apostrophes
     */
    boolean isKnown(String word);
}
