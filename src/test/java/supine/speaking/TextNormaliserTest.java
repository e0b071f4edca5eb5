package supine.speaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormaliserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "Lie on your back.|Lie on your back.",
            "2x|two times",
            "Repeat 2x.|Repeat two times.",
            "2x10|two times ten",
            "3 x 10 reps|three times ten reps",
            "3\u00d710|three times ten",
            "x2|times two",
            "Hold 30 sec.|Hold thirty seconds.",
            "Hold 30 sec. Then rest.|Hold thirty seconds. Then rest.",
            "Hold 30 sec. on each side|Hold thirty seconds on each side",
            "1 sec|one second",
            "1 min|one minute",
            "5 min. rest|five minutes rest",
            "30s|thirty seconds",
            "a 30-second hold|a thirty second hold",
            "2 hrs|two hours",
            "5 kg|five kilograms",
            "5kg|five kilograms",
            "1 kg|one kilogram",
            "10 lbs|ten pounds",
            "20 cm|twenty centimeters",
            "1 ft|one foot",
            "6 in. apart|six inches apart",
            "5 in a row|five in a row",
            "90 deg|ninety degrees",
            "90\u00b0|ninety degrees",
            "bend to 90 \u00b0 .|bend to ninety degrees.",
            "1\u00b0|one degree",
            "20 \u00b0C|twenty degrees Celsius",
            "38\u00b0F|thirty eight degrees Fahrenheit",
            "1:30|one minute thirty seconds",
            "0:45|forty five seconds",
            "2:00|two minutes",
            "0:00|zero seconds",
            "1:01|one minute one second",
            "1:02:03|one hour two minutes three seconds",
            "7:30 am|seven thirty a m",
            "7:05 p.m.|seven oh five p m",
            "e.g. a pillow|for example, a pillow",
            "a prop (e.g., a towel)|a prop, for example, a towel,",
            "i.e. slowly|that is, slowly",
            "knees, hips, etc.|knees, hips, and so on.",
            "left vs. right|left versus right",
            "approx. 5 min|approximately five minutes",
            "max. 3 sets|maximum three sets",
            "min. 3 sets|minimum three sets",
            "w/o pain|without pain",
            "w/ care|with care",
            "10-15|ten to fifteen",
            "10 - 15 sec.|ten to fifteen seconds.",
            "10\u201315 min|ten to fifteen minutes",
            "1.5-2 min|one point five to two minutes",
            "4-7-8 breathing|four seven eight breathing",
            "90/90|ninety ninety",
            "90/90 rest|ninety ninety rest",
            "24/7|twenty four seven",
            "1/2|one half",
            "3/4 of the way|three quarters of the way",
            "7/10|seven over ten",
            "1\u00bd minutes|one and a half minutes",
            "\u00bd a turn|a half a turn",
            "50%|fifty percent",
            "50 % effort|fifty percent effort",
            "$5|five dollars",
            "step #3|step number three",
            "-5|minus five",
            "+5|plus five",
            "~5 min|about five minutes",
            "1st|first",
            "2nd rep|second rep",
            "the 21st|the twenty first",
            "12th|twelfth",
            "20th|twentieth",
            "1990|one thousand nine hundred ninety",
            "1,250|one thousand two hundred fifty",
            "1,250.5|one thousand two hundred fifty point five",
            "0.5|zero point five",
            "3.14|three point one four",
            "100|one hundred",
            "1000000|one million",
            "12345678901|one two three four five six seven eight nine zero one",
            "007|zero zero seven",
            "112|one hundred twelve",
            "L5-S1|L five S one",
            "T12|T twelve",
            "knee-to-chest|knee to chest",
            "left/right|left or right",
            "and/or|and or",
            "salt & pepper|salt and pepper",
            "Breathe in... and out...|Breathe in, and out.",
            "Breathe in\u2026 and out|Breathe in, and out",
            "Rest \u2014 then go on|Rest, then go on",
            "Rest - then go on|Rest, then go on",
            "\u201cStop\u201d works|Stop works",
            "'Stop' works|Stop works",
            "don\u2019t|don't",
            "I'll count|I will count",
            "We're done|we are done",
            "You'd know|You would know",
            "caf\u00e9|cafe",
            "OK|okay",
            "an MRI|an M R I",
            "Hold  on \t now|Hold on now",
            "Really?!|Really?",
            "...|``",
            "\u4f60\u597d|``",
            "1. Lie down.|one. Lie down.",
            "Do it 3 times, 5 sec each.|Do it three times, five seconds each.",
            "3,5|three, five",
            "Ready?Go!|Ready? Go!",
            "a_b*c|a b c"})
    void isSaidAs(String written, String said) {
        assertEquals(said, TextNormaliser.normalise(written));
    }

    @Test
    void whateverGoesInWordsComeOutAndStayAsTheyAre() {
        var random = new Random(11);
        var alphabet = "abcxyzIMS 0123456789 .,;:?!-/'\"()&%$#+~<>=@*_\u00b0\u00bd\u2014\u2026\u00e9\u4f60\n\t kg min sec x".codePoints().toArray();
        for (var i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(30); n > 0; n--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            var said = TextNormaliser.normalise(text.toString());

            assertTrue(said.matches("[A-Za-z'.,;:?! ]*"), text + " -> " + said);
            assertEquals(said, TextNormaliser.normalise(said), text.toString());
        }
    }

    @Test
    void everyCountIsSaidInWords() {
        for (var i = 0; i <= 120; i++) {
            assertEquals(NumberWords.of(i), TextNormaliser.normalise(Integer.toString(i)));
        }
    }
}
