package supine.script;

/**
 * An exercise within a routine.
 *
 * @param dose the routine's own dose, or the exercise's
 */
public record Step(Exercise exercise, Dose dose) {
}
