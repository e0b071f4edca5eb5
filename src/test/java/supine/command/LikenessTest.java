package supine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Likeness follows the ear, as far as phones can tell. */
class LikenessTest {
    private static final Map<String, String> WORDS = Map.of("stop", "S T AA P", "stoop", "S T UW P", "step", "S T EH P", "spot", "S P AA T",
            "next", "N EH K S T", "please", "P L IY Z", "bat", "B AE T", "pat", "P AE T", "sat", "S AE T", "at", "AE T");
    private static final Likeness LIKENESS = new Likeness(word -> List.of(Arrays.stream(WORDS.getOrDefault(word, "").split(" "))
            .flatMap(phone -> Phone.of(phone).stream()).toList()));

    @Test
    void theSameSoundsTheSame() {
        assertEquals(0, LIKENESS.distance("stop", "stop"));
        assertEquals(LIKENESS.distance("step", "stop"), LIKENESS.distance("stop", "step"));
    }

    @Test
    void soundsThatAreMadeAlikeAreNearerThanOthers() {
        assertTrue(LIKENESS.distance("bat", "pat") < LIKENESS.distance("bat", "sat"));
        assertTrue(LIKENESS.distance("step", "stop") < LIKENESS.distance("next", "stop"));
    }

    @Test
    void aWordMoreSetsPhrasesFurtherApart() {
        assertTrue(LIKENESS.distance("please stop", "please step") <= LIKENESS.distance("stop", "step"));
        assertTrue(LIKENESS.distance("please stop", "next step") > LIKENESS.distance("please stop", "please step"));
        assertTrue(LIKENESS.distance("please stop", "stop") > 0.36);
    }

    @Test
    void whatNobodyCanSayIsLikeNothing() {
        assertEquals(1, LIKENESS.distance("xyzzy", "stop"));
    }
}
