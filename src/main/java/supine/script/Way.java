package supine.script;

/**
 * How to get from one position straight to another.
 *
 * @param say the movements, one a sentence
 */
public record Way(Position from, Position to, Prompt say) {
}
