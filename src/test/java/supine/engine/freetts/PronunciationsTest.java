package supine.engine.freetts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supine.sound.WordTime;

class PronunciationsTest {
    private static final KevinVoice VOICE = new KevinVoice();

    @ParameterizedTest
    @CsvSource({
            "Don't,                   d ow n t",
            "Close your eyes,         k l ow z y ao r ay z",
            "close to the wall,       k l ow s t ax dh ax w ao l",
            "Use your hands,          y uw z y ao r hh ae n d z",
            "Wind down,               w ay n d d aw n",
            "the wind,                dh ax w ih n d",
            "Separate your feet,      s eh p er ey t y ao r f iy t",
            "routine,                 r uw t iy n",
            "sciatica,                s ay ae t ih k ax",
            "piriformis,              p ih r ax f ao r m ih s",
            "supine,                  s ax p ay n",
            "glute,                   g l uw t"})
    void isSaidAs(String text, String phones) throws Exception {
        assertEquals(phones, String.join(" ", VOICE.phones(text)));
    }

    @Test
    void everyEntryIsKnownToTheVoiceAndMakesSound() throws Exception {
        var faults = new ArrayList<String>();
        Pronunciations.shipped().forEach((spelling, phones) -> {
            try {
                if (VOICE.phones(spelling).size() != phones.length || VOICE.render(spelling, 1).samples().length < 4_000) {
                    faults.add(spelling);
                }
            } catch (Exception | Error e) {
                faults.add(spelling + ": " + e);
            }
        });
        assertTrue(faults.isEmpty(), faults.toString());
    }

    @Test
    void wordTimesHoldTheWordsAsTheyAreWritten() throws Exception {
        var words = VOICE.render("Close your eyes. Don't hold a breath, that's it.", 1).words();

        assertEquals(List.of("close", "your", "eyes", "don't", "hold", "a", "breath", "that's", "it"),
                words.stream().map(WordTime::word).toList());
        assertFalse(words.stream().anyMatch(word -> word.endMs() <= word.startMs()));
    }
}
