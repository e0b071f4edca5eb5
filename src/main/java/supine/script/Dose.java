package supine.script;

import java.util.List;

/**
 * How often and how long.
 *
 * @param repetitions at least 1
 * @param phases      the timed parts of one repetition, in order
 * @param restSeconds quiet time between repetitions, s
 */
public record Dose(int repetitions, List<Phase> phases, int restSeconds) {
    public Dose {
        phases = List.copyOf(phases);
    }
}
