package supine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Put your knee like this.", "Bend forward as shown.", "Roll this way.", "See the picture.", "Look at the screen.",
        "As you can see, the back is flat.", "Check your position in the mirror."})
    void wordingThatNeedsEyesIsFound(String sentence) {
        assertTrue(problems(sentence).stream().anyMatch(problem -> problem.endsWith("needs eyes.")), sentence);
    }

    @ParameterizedTest
    @CsvSource({"Hold for 30s.,30s", "Hold for 30 sec.,sec", "Do 5 reps.,reps", "Use e.g. a chair.,e.g.", "Lift 2 kg.,kg",
        "Do it 2x.,2x", "Call your GP.,GP", "Bend approx. halfway.,approx"})
    void anAbbreviationIsFound(String sentence, String abbreviation) {
        assertTrue(problems(sentence).contains("\"" + abbreviation + "\" looks like an abbreviation."), problems(sentence).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bend to 90\u00b0.", "Rest & breathe.", "L\u00e4chle.", "Well done \uD83D\uDE00."})
    void aSignThatTheVoiceCannotSpeakIsFound(String sentence) {
        assertTrue(problems(sentence).stream().anyMatch(problem -> problem.startsWith("The voice cannot speak")), sentence);
    }

    @Test
    void aSentenceOfMoreThanTwentyWordsIsFound() {
        assertEquals(List.of(), problems("word ".repeat(20).strip() + "."));
        assertEquals(1, problems("word ".repeat(21).strip() + ".").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Draw your {side} knee in.", "Stretch your arms out, as in the letter T.", "Don't bounce, it's slow.", "Rest by my rhythm.",
        "Hold for 48 hours.", "Pull gently; then let go: slowly.", "That's it.", "Let your head look slightly up."})
    void goodSentencesPass(String sentence) {
        assertEquals(List.of(), problems(sentence));
    }

    @Test
    void aTextIsCutBetweenItsSentences() {
        assertEquals(List.of("Bend your knee.", "Hold it!", "Good?", "{name} is over."),
                Wording.sentences("Bend your knee. Hold it!  Good? {name} is over."));
    }

    private static List<String> problems(String sentence) {
        return Wording.check(sentence).stream().map(Wording.Finding::problem).toList();
    }
}
