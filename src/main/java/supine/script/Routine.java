package supine.script;

import java.util.List;

/**
 * A whole session's script.
 *
 * @param minutes how long it takes, as announced
 * @param summary one sentence for the choice of routine
 * @param start   where the body is when it begins, mostly standing: the first step's arrive leads on from there
 * @param welcome said first, before the way to the first position
 * @param ending  the last words, after {@link Guidance#gettingUp} has led from the last step's position
 */
public record Routine(
        String id,
        String name,
        int minutes,
        String summary,
        String level,
        List<String> needs,
        Position start,
        Prompt welcome,
        List<Step> steps,
        Prompt ending,
        String author,
        String licence,
        String language) {
    public Routine {
        needs = List.copyOf(needs);
        steps = List.copyOf(steps);
    }
}
