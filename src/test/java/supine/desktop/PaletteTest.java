package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 defines it, for every pair that is painted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaletteTest {

    static Palette[] palettes() {
        return new Palette[] {Palette.LIGHT, Palette.DARK};
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void text_is_readable_on_what_it_stands_on(Palette p) {
        for (var ground : new Color[] {p.ground(), p.surface()}) {
            for (var ink : new Color[] {p.ink(), p.softInk(), p.accent(), p.warning()}) {
                atLeast(4.5, ink, ground);
            }
        }
        atLeast(4.5, p.ink(), p.mark());
        atLeast(4.5, p.ink(), p.track());
        atLeast(4.5, p.onStop(), p.stop());
        atLeast(4.5, p.onPain(), p.pain());
        atLeast(4.5, p.onStop(), p.stop().darker());
        atLeast(4.5, p.onPain(), p.pain().darker());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void what_carries_meaning_stands_out(Palette p) {
        atLeast(3, p.accent(), p.surface());
        atLeast(3, p.accent(), p.track());
        atLeast(3, p.edge(), p.ground());
        atLeast(3, p.edge(), p.surface());
        atLeast(3, p.stop(), p.ground());
    }

    private static void atLeast(double wanted, Color a, Color b) {
        var light = Math.max(luminance(a), luminance(b));
        var dark = Math.min(luminance(a), luminance(b));
        var contrast = (light + .05) / (dark + .05);
        assertTrue(contrast >= wanted, () -> "%s on %s has %.2f:1, not %.1f:1".formatted(a, b, contrast, wanted));
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
