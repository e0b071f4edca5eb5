package supine.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One exercise, written to be heard.
 *
 * @param id       as in back-care facts, section 1, and as routines refer to it
 * @param start    the position it begins in
 * @param end      the position it leaves the body in
 * @param needs    equipment, as it is spoken: "a mat", "a foam roller"
 * @param arrive   how to get into the start position, from each position that another step may leave the body in: the
 *                 script's own words, and for every other position those of {@link Ways}
 * @param setup    limbs into place, from the start position
 * @param movement what to do, one movement a sentence
 * @param breath   how to breathe
 * @param feel     what to feel, and what not
 * @param cautions what to leave alone, and when to stop
 * @param limits   the most that the sources allow; "more time" may not go beyond it
 * @param exit     how to come out of it
 * @param letGo    how to let go of a strained position at once; empty where the position rests by itself
 * @param easier   an easier variant; empty where there is none
 * @param why      what it eases
 * @param pose     what it looks like; empty where nobody has drawn it
 * @param sources  for each of the fields above that holds words or a dose: letters of the source articles, and "ours"
 */
public record Exercise(
        String id,
        String name,
        Position start,
        Position end,
        List<String> needs,
        Sides sides,
        Map<Position, Prompt> arrive,
        Prompt setup,
        Prompt movement,
        Prompt breath,
        Prompt feel,
        Prompt cautions,
        Dose dose,
        Limits limits,
        Prompt exit,
        Prompt letGo,
        Prompt easier,
        Prompt why,
        Optional<Pose> pose,
        Map<String, List<String>> sources) {
    public Exercise {
        needs = List.copyOf(needs);
        arrive = Map.copyOf(arrive);
        sources = Map.copyOf(sources);
    }
}
