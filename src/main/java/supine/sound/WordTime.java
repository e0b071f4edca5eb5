package supine.sound;

/**
 * When one word sounds within its utterance.
 *
 * @param word    the word as spoken, lower case
 * @param startMs from the beginning of the utterance
 * @param endMs   from the beginning of the utterance, exclusive
 */
public record WordTime(String word, long startMs, long endMs) {
}
