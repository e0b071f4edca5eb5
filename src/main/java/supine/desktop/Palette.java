package supine.desktop;

import java.awt.Color;

/**
 * The colours of a theme, named for what they are for. Every text colour has a contrast of at least 4.5:1 to what it stands on, in high
 * contrast 7:1, and every mark that carries meaning at least 3:1 (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11); a test computes them. Stop and
 * Pain are outlined in the colour of their text, so that either the face or the outline stands out from the ground.
 *
 * @param ground     behind everything
 * @param surface    cards and buttons
 * @param ink        text
 * @param softInk    text of less weight
 * @param line       edges of cards; carries no meaning
 * @param edge       edges of controls
 * @param accent     the ring, the step bar, focus
 * @param track      the part of the ring that is gone
 * @param mark       behind the word being spoken
 * @param stop       the Stop button
 * @param onStop     text on it
 * @param pain       the Pain button
 * @param onPain     text on it
 * @param warning    words that say that it cannot hear
 */
record Palette(Color ground, Color surface, Color ink, Color softInk, Color line, Color edge, Color accent, Color track,
        Color mark, Color stop, Color onStop, Color pain, Color onPain, Color warning) {

    static final Palette LIGHT = new Palette(rgb(0xF4F6F4), rgb(0xFFFFFF), rgb(0x16211E), rgb(0x4B5A55), rgb(0xDDE4E0), rgb(0x75857F),
            rgb(0x0E6B5B), rgb(0xD3DFDA), rgb(0xFFE7A3), rgb(0xB5121B), rgb(0xFFFFFF), rgb(0xFFC54A), rgb(0x2A1A00),
            rgb(0x8A2A00));

    static final Palette DARK = new Palette(rgb(0x10161A), rgb(0x1A2328), rgb(0xF1F5F4), rgb(0xB3C0BC), rgb(0x2A363C), rgb(0x7C8C89),
            rgb(0x6AD3BC), rgb(0x33443F), rgb(0x5B4A12), rgb(0xCC1F29), rgb(0xFFFFFF), rgb(0xF2B632), rgb(0x2A1A00),
            rgb(0xFFB68A));

    /** White and yellow on black; nothing is soft. */
    static final Palette HIGH_CONTRAST = new Palette(rgb(0x000000), rgb(0x000000), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF),
            rgb(0xFFFFFF), rgb(0xFFE000), rgb(0x3D3D3D), rgb(0x003C9E), rgb(0xA80000), rgb(0xFFFFFF), rgb(0xFFE000),
            rgb(0x000000), rgb(0xFFB680));

    private static Color rgb(int rgb) {
        return new Color(rgb);
    }
}
