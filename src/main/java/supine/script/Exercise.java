package supine.script;

import java.util.List;
import java.util.Map;

/**
 * One exercise, written to be heard.
 *
 * @param id       as in back-care facts, section 1, and as routines refer to it
 * @param start    the position it begins in
 * @param end      the position it leaves the body in
 * @param needs    equipment, in words: "mat", "foam roller"
 * @param arrive   how to get into the start position, from each position that another step may leave the body in
 * @param setup    limbs into place, from the start position
 * @param movement what to do, one movement a sentence
 * @param breath   how to breathe
 * @param feel     what to feel, and what not
 * @param exit     how to come out of it
 * @param letGo    how to let go of a strained position at once; empty where the position rests by itself
 * @param easier   an easier variant; empty where there is none
 * @param why      what it eases
 * @param sources  letters of the source articles, and "ours" where some of the text is
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
        Dose dose,
        Prompt exit,
        Prompt letGo,
        Prompt easier,
        Prompt why,
        List<String> sources) {
    public Exercise {
        needs = List.copyOf(needs);
        arrive = Map.copyOf(arrive);
        sources = List.copyOf(sources);
    }
}
