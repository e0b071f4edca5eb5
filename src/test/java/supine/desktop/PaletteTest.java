package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 defines it, for every pair that is painted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaletteTest {
    /** @param text false for a mark that carries meaning but is not read */
    private record Pair(String above, String below, boolean text) {
    }

    /** Edges of cards: what they enclose stands in groups without them. */
    private static final Set<String> WITHOUT_MEANING = Set.of("line");

    private static final List<Pair> PAINTED = Stream.of(
            text("ink", "ground", "surface", "mark", "track"),
            text("softInk", "ground", "surface"),
            text("accent", "surface"),
            text("warning", "ground", "surface"),
            text("onStop", "stop"),
            text("onPain", "pain"),
            mark("accent", "ground", "surface", "track", "mark"),
            mark("warning", "track", "surface"),
            mark("softInk", "surface"),
            mark("edge", "ground", "surface")).flatMap(Function.identity()).toList();

    static Stream<Named> palettes() {
        return Stream.of(new Named("light", Palette.LIGHT, 4.5, 3), new Named("dark", Palette.DARK, 4.5, 3),
                new Named("high contrast", Palette.HIGH_CONTRAST, 7, 4.5));
    }

    private record Named(String name, Palette palette, double text, double mark) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void everything_painted_stands_out_from_what_it_stands_on(Named named) {
        for (var pair : PAINTED) {
            atLeast(pair.text() ? named.text() : named.mark(), colour(named, pair.above()), colour(named, pair.below()), pair);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void Stop_and_Pain_can_be_read_while_they_are_pressed(Named named) {
        var p = named.palette();
        atLeast(named.text(), p.onStop(), p.stop().darker(), "Stop");
        atLeast(named.text(), p.onPain(), p.pain().darker(), "Pain");
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void Stop_and_Pain_stand_out_from_the_ground_by_face_or_outline(Named named) {
        var p = named.palette();
        assertTrue(Math.max(contrast(p.stop(), p.ground()), contrast(p.onStop(), p.ground())) >= named.mark(), "Stop");
        assertTrue(Math.max(contrast(p.pain(), p.ground()), contrast(p.onPain(), p.ground())) >= named.mark(), "Pain");
    }

    @Test
    void no_colour_is_left_out() {
        var tested = new HashSet<>(WITHOUT_MEANING);
        PAINTED.forEach(pair -> tested.addAll(List.of(pair.above(), pair.below())));
        assertEquals(Arrays.stream(Palette.class.getRecordComponents()).map(c -> c.getName()).collect(Collectors.toSet()), tested);
    }

    private static Stream<Pair> text(String above, String... below) {
        return Arrays.stream(below).map(under -> new Pair(above, under, true));
    }

    private static Stream<Pair> mark(String above, String... below) {
        return Arrays.stream(below).map(under -> new Pair(above, under, false));
    }

    private static Color colour(Named named, String name) {
        try {
            return (Color) Palette.class.getDeclaredMethod(name).invoke(named.palette());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void atLeast(double wanted, Color a, Color b, Object what) {
        assertTrue(contrast(a, b) >= wanted, () -> "%s has %.2f:1, not %.1f:1".formatted(what, contrast(a, b), wanted));
    }

    static double contrast(Color a, Color b) {
        var light = Math.max(luminance(a), luminance(b));
        var dark = Math.min(luminance(a), luminance(b));
        return (light + .05) / (dark + .05);
    }

    /** Relative luminance, WCAG 2.2. */
    private static double luminance(Color colour) {
        return .2126 * linear(colour.getRed()) + .7152 * linear(colour.getGreen()) + .0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        var c = channel / 255.0;
        return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
    }
}
