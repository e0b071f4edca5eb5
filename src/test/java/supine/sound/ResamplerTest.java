package supine.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int TO = Pcm.SAMPLE_RATE;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 37_800, 44_100, 48_000, 88_200, 96_000, 176_400, 192_000, 15_999, 44_101})
    void aToneKeepsItsPitchLevelAndTime(int rate) {
        var converted = convert(tone(1_000, rate, rate), rate, TO);

        assertEquals(TO, converted.length, "one second stays one second");
        var expected = tone(1_000, TO, TO);
        for (var i = 200; i < TO - 200; i++) {
            assertEquals(expected[i], converted[i], 2e-3f, "sample " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {22_050, 44_100, 48_000, 96_000})
    void whatSixteenKilohertzCannotHoldIsGoneAndNotFoldedBack(int rate) {
        var converted = convert(tone(9_000, rate, rate), rate, TO);

        assertTrue(peak(converted, 200) < 1e-3, "peak " + peak(converted, 200));
    }

    @Test
    void equalRatesPassUntouched() {
        var random = new Random(1);
        var sound = new float[1_000];
        for (var i = 0; i < sound.length; i++) {
            sound[i] = random.nextFloat() - 0.5f;
        }

        assertArrayEquals(sound, convert(sound, TO, TO));
    }

    @Test
    void itDoesNotMatterInWhichPiecesTheSoundComes() {
        var sound = tone(440, 44_100, 30_000);
        var whole = convert(sound, 44_100, TO);

        var resampler = new Resampler(44_100, TO);
        var pieces = new float[0];
        var random = new Random(2);
        for (var at = 0; at < sound.length;) {
            var length = Math.min(sound.length - at, 1 + random.nextInt(700));
            pieces = join(pieces, resampler, Arrays.copyOfRange(sound, at, at + length));
            at += length;
        }
        var end = new float[resampler.mostAtEnd()];
        var n = resampler.finish(end);

        assertArrayEquals(whole, concat(pieces, end, n));
    }

    @Test
    void fiveMinutesAreFiveMinutesToTheSample() {
        var resampler = new Resampler(44_100, TO);
        var block = new float[4_410];
        var out = new float[resampler.mostFor(block.length)];
        long given = 0;
        for (var i = 0; i < 3_000; i++) {
            given += resampler.accept(block, block.length, out);
        }
        given += resampler.finish(new float[resampler.mostAtEnd()]);

        assertEquals(300L * TO, given);
    }

    private static float[] convert(float[] sound, int from, int to) {
        var resampler = new Resampler(from, to);
        var out = join(new float[0], resampler, sound);
        var end = new float[resampler.mostAtEnd()];
        return concat(out, end, resampler.finish(end));
    }

    private static float[] join(float[] before, Resampler resampler, float[] sound) {
        var out = new float[resampler.mostFor(sound.length)];
        return concat(before, out, resampler.accept(sound, sound.length, out));
    }

    private static float[] concat(float[] a, float[] b, int n) {
        var all = Arrays.copyOf(a, a.length + n);
        System.arraycopy(b, 0, all, a.length, n);
        return all;
    }

    private static float[] tone(double hz, int rate, int length) {
        var sound = new float[length];
        for (var i = 0; i < length; i++) {
            sound[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / rate));
        }
        return sound;
    }

    private static float peak(float[] sound, int margin) {
        var peak = 0f;
        for (var i = margin; i < sound.length - margin; i++) {
            peak = Math.max(peak, Math.abs(sound[i]));
        }
        return peak;
    }
}
