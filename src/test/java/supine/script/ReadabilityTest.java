package supine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({"knee, 1", "shoulder, 2", "slowly, 2", "breathe, 1", "muscles, 2", "reaches, 2", "tightened, 2", "lifted, 2", "safely, 2",
        "little, 2", "more, 1", "exercise, 3", "professional, 4", "don't, 1", "you're, 1", "the, 1", "48, 2", "pelvis, 2", "whole, 1", "bodies, 2"})
    void syllablesAreCountedAsTheyAreSpoken(String word, int syllables) {
        assertEquals(syllables, Readability.syllables(word));
    }

    /** 6 words in 1 sentence, 7 syllables: 206.835 - 1.015 * 6 - 84.6 * 7 / 6. */
    @Test
    void theFigureIsFleschs() {
        assertEquals(102.0, Readability.of(List.of("Draw your knee to your body.")).ease(), 0.1);
    }

    @Test
    void scholarsTalkIsNoPlainLanguage() {
        assertTrue(Readability.of(List.of("Contraindications necessitate professional physiotherapeutic evaluation.")).ease() < 30);
    }

    @Test
    void noTextIsEasy() {
        assertEquals(100, Readability.of(List.of()).ease());
    }
}
