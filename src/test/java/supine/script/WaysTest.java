package supine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static supine.script.Position.HANDS_AND_KNEES;
import static supine.script.Position.KNEELING;
import static supine.script.Position.ON_BACK;
import static supine.script.Position.ON_SIDE;
import static supine.script.Position.STANDING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaysTest {

    private final Ways ways = new Ways(List.of(
            new Way(STANDING, KNEELING, new Prompt(List.of("Kneel down."), List.of("Kneel."))),
            new Way(KNEELING, HANDS_AND_KNEES, Prompt.of("Lean forward.")),
            new Way(HANDS_AND_KNEES, ON_SIDE, Prompt.of("Lie on your side.")),
            new Way(KNEELING, ON_SIDE, Prompt.of("Lean to the side.", "Lie down."))));

    @Test
    void aLongWayIsPutTogetherWithTheFewestChanges() {
        assertEquals(Optional.of(new Prompt(List.of("Kneel down.", "Lean to the side.", "Lie down."),
                List.of("Kneel.", "Lean to the side.", "Lie down."))), ways.lead(STANDING, ON_SIDE));
    }

    @Test
    void stayingPutNeedsNoWords() {
        assertEquals(Optional.of(Prompt.NONE), ways.lead(STANDING, STANDING));
    }

    @Test
    void whereNoWayLeadsThereIsNone() {
        assertTrue(ways.lead(STANDING, ON_BACK).isEmpty());
        assertTrue(ways.lead(ON_SIDE, STANDING).isEmpty());
        assertEquals(3, ways.to(ON_SIDE).size());
    }
}
