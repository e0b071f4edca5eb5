package supine.hearing;

/**
 * How a whole utterance is spelled by a network of phones, whatever was said.
 *
 * @param cry  how much better a cry, or the best phrase that halts, spells it than nothing does, ln
 * @param stop how much better "stop" spells it than any other command that is listened for, ln
 * @param word how much better the best of all commands that are listened for spells it than nothing does, ln
 */
public record Spelled(double cry, double stop, double word) {
    /** "Stop" as it is spelled in most noises, or worse, ln. */
    static final double FAR_BEHIND = -12;
    /** As much as is said of noises as of voices, ln. */
    static final double UNDECIDED = -1;
    /** Nobody was asked. */
    public static final Spelled NOT = new Spelled(UNDECIDED, FAR_BEHIND, Double.NEGATIVE_INFINITY);

    Spelled and(Spelled other) {
        return new Spelled(Math.max(cry, other.cry), Math.max(stop, other.stop), Math.max(word, other.word));
    }
}
