package supine.script;

import java.util.List;

/**
 * A whole session's script.
 *
 * @param minutes how long it takes, as announced
 * @param summary one sentence for the choice of routine
 * @param welcome said first, before the way to the first position
 * @param ending  how to get up, from the last step's position
 */
public record Routine(
        String id,
        String name,
        int minutes,
        String summary,
        String level,
        List<String> needs,
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
