package supine.engine.freetts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import supine.sound.Pcm;
import supine.sound.WordTime;
import supine.speaking.Speech;

/** With the real FreeTTS. */
class FreeTtsSynthesizerTest {
    /** Shared, so that the voice is loaded once; order does not matter, which a test below shows. */
    private static final FreeTtsSynthesizer VOICE = new FreeTtsSynthesizer();

    @ParameterizedTest
    @ValueSource(strings = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "hold", "rest"})
    void aCountBeginsOnItsBeatAtAnySpeed(String count) {
        for (var rate : new double[] {0.6, 1, 1.6}) {
            var speech = VOICE.synthesize(count, rate);

            assertTrue(firstSound(speech) <= Pcm.toSamples(20), count + " begins at sample " + firstSound(speech));
            assertTrue(speech.words().get(0).startMs() <= 20);
            assertTrue(speech.samples().length - lastSound(speech) <= Pcm.toSamples(61), "trailing silence");
        }
    }

    @Test
    void wordTimesCoverTheSoundInOrder() {
        var speech = VOICE.synthesize("Stop if you feel pain. Breathe out, and rest.", 1);

        assertEquals(List.of("stop", "if", "you", "feel", "pain", "breathe", "out", "and", "rest"),
                speech.words().stream().map(WordTime::word).toList());
        var before = 0L;
        for (var word : speech.words()) {
            assertTrue(word.startMs() >= before && word.endMs() > word.startMs(), word.toString());
            before = word.endMs();
        }
        assertTrue(before <= speech.durationMs() && before > speech.durationMs() - 100);
        assertTrue(speech.durationMs() > 2_500 && speech.durationMs() < 4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Five. Four.", "Yes. Yes.", "Lower. Ready.", "Pain. No."})
    void wordTimesAgreeWithTheSoundWithinThirtyMilliseconds(String twoWords) {
        for (var rate : new double[] {0.7, 1, 1.4}) {
            var speech = VOICE.synthesize(twoWords, rate);
            var pause = longestSilence(speech);

            assertEquals(speech.words().get(0).endMs(), pause[0], 30);
            assertEquals(speech.words().get(1).startMs(), pause[1], 30);
        }
    }

    @Test
    void theRateStretchesTheSpeech() {
        var usual = VOICE.synthesize("Bring your right knee to your chest.", 1).durationMs();
        var slow = VOICE.synthesize("Bring your right knee to your chest.", 0.5).durationMs();
        var fast = VOICE.synthesize("Bring your right knee to your chest.", 2).durationMs();

        assertEquals(2.0, (double) slow / usual, 0.15);
        assertEquals(0.5, (double) fast / usual, 0.1);
    }

    @Test
    void theSameTextGivesTheSameSamplesWhateverWasSaidBefore() {
        var first = new FreeTtsSynthesizer().synthesize("Lower your hips, slowly.", 1);
        var other = new FreeTtsSynthesizer();
        other.synthesize("Something else entirely! At another speed.", 1.3);

        var second = other.synthesize("Lower your hips, slowly.", 1);

        assertArrayEquals(first.samples(), second.samples());
        assertEquals(first.words(), second.words());
    }

    @Test
    void manyThreadsMayAsk() throws Exception {
        var alone = VOICE.synthesize("Breathe in.", 1.11).samples();
        var fresh = new FreeTtsSynthesizer();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var calls = Collections.nCopies(12, (Callable<Speech>) () -> fresh.synthesize("Breathe in.", 1.11));
            for (var future : pool.invokeAll(calls)) {
                assertArrayEquals(alone, future.get().samples());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatWasSaidLatelyIsKept() {
        assertSame(VOICE.synthesize("seventeen", 1), VOICE.synthesize("seventeen", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "?!", "\n\t", "\u0000", "()", "\"", "- -", "°", "\u00e9\u00e8\u4f60\u597d", "$", "%", "'", "\ud83d\ude42"})
    void textWithNothingToSayGivesNoExceptionAndLittleSound(String text) {
        var speech = VOICE.synthesize(text, 1);

        assertEquals(text, speech.text());
        assertTrue(speech.durationMs() < 3_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "zzzzzzzzzzzzzzzzzz", "qqqq", "AAAA", "a b c d e", "brrrrr", "1234567890123456789012345", "3.14159", "50%", "$5", "A4",
            "don't", "that's", "(aside)", "one/two", "knee-to-chest", "McGill", "L5-S1", "T-12", "C3PO", "http://example.org", "a@b.c",
            "January 1st, 2020", "10:30", "1/2", "\u00bd", "\u2014", "caf\u00e9", "na\u00efve"})
    void oddTextIsStillSaidSomehow(String text) {
        assertTrue(VOICE.synthesize(text, 1).durationMs() >= (text.length() > 1 ? 60 : 0), text);
    }

    @Test
    void anOddRateIsHeldWithinBounds() {
        for (var rate : new double[] {0, -1, 1e9, Double.MIN_VALUE}) {
            var duration = VOICE.synthesize("rest", rate).durationMs();
            assertTrue(duration > 100 && duration < 2_000, rate + " gave " + duration + " ms");
        }
    }

    @Test
    void theEnginePrintsNothing() {
        var out = System.out;
        var err = System.err;
        var printed = new ByteArrayOutputStream();
        try (var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            var voice = new FreeTtsSynthesizer();
            voice.warmUp();
            voice.synthesize("Zxqv, 90\u00b0, \u4f60\u597d ... supine!", 1);
            voice.synthesize("", 1);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void noThreadIsLeftBehind() {
        var before = Thread.activeCount();
        new FreeTtsSynthesizer().warmUp();
        assertTrue(Thread.activeCount() <= before);
    }

    private static int firstSound(Speech speech) {
        var i = 0;
        while (i < speech.samples().length && Math.abs(speech.samples()[i]) < 100) {
            i++;
        }
        return i;
    }

    private static int lastSound(Speech speech) {
        var i = speech.samples().length;
        while (i > 0 && Math.abs(speech.samples()[i - 1]) < 100) {
            i--;
        }
        return i;
    }

    /** Its beginning and end, ms. */
    private static long[] longestSilence(Speech speech) {
        var samples = speech.samples();
        long[] longest = {0, 0};
        var start = 0;
        for (var i = 0; i < lastSound(speech); i++) {
            if (Math.abs(samples[i]) >= 100) {
                if (Pcm.toMs(i - start) > longest[1] - longest[0]) {
                    longest = new long[] {Pcm.toMs(start), Pcm.toMs(i)};
                }
                start = i + 1;
            }
        }
        return longest;
    }
}
