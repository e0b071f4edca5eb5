package supine.desktop;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.util.Locale;
import javax.swing.UIManager;
import supine.desktop.WindowOptions.Theme;

/**
 * Colours, type and measure of one window. Plain text grows in full with the size that the user chose; what is large anyway, and
 * the space between things, grows less, so that at 300 % the step, the ring and the sentence are still in sight together.
 *
 * @param unit   height of plain text at 100 %, px
 * @param zoom   1 for 100 %
 * @param motion false where nothing may glide
 * @param themed false if the look and feel could not be loaded: Java's own has taken its place
 */
record Look(Palette palette, Font font, float unit, float zoom, boolean motion, boolean themed) {
    private static final float TEXT_PX = 16f;
    private static final int LEAST_TARGET_PX = 44;
    private static final float SPACE_GROWS = .3f;
    private static final double PLAIN_EMS = 1.3;

    /** Event thread only. Sets the look and feel for the whole program; a look and feel that fails leaves Java's own. */
    static Look of(WindowOptions options) {
        // Its native library only draws window frames, and would be unpacked to the temporary folder at every start.
        System.setProperty("flatlaf.useNativeLibrary", "false");
        var palette = palette(options.theme());
        var done = load(palette);
        UIManager.put("ScrollBar.thumb", palette.edge());
        UIManager.put("ScrollBar.track", palette.ground());
        var scale = done ? UIScale.getUserScaleFactor() : 1f;
        var unit = TEXT_PX * scale;
        var font = UIManager.getFont("Label.font");
        var plain = font == null ? new Font(Font.SANS_SERIF, Font.PLAIN, (int) TEXT_PX) : font;
        return new Look(palette, plain.deriveFont(Font.PLAIN, unit), unit, options.textPercent() / 100f, options.motion(), done);
    }

    /** Colours, type and measure are our own, so that a window without the look and feel can still be used. */
    private static boolean load(Palette palette) {
        try {
            return palette == Palette.LIGHT ? FlatLightLaf.setup() : FlatDarkLaf.setup();
        } catch (LinkageError | RuntimeException e) {
            System.getLogger(Look.class.getName()).log(System.Logger.Level.DEBUG, "the look and feel could not be loaded", e);
            return false;
        }
    }

    private static Palette palette(Theme theme) {
        return switch (theme) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case HIGH_CONTRAST -> Palette.HIGH_CONTRAST;
            case SYSTEM -> ofDesktop(Toolkit.getDefaultToolkit());
        };
    }

    /** Desktops that follow the XSETTINGS convention name their theme, Windows tells of high contrast; others say nothing here. */
    private static Palette ofDesktop(Toolkit desktop) {
        var theme = desktop.getDesktopProperty("gnome.Net/ThemeName") instanceof String name ? name.toLowerCase(Locale.ROOT) : "";
        if (theme.contains("contrast") || Boolean.TRUE.equals(desktop.getDesktopProperty("win.highContrast.on"))) {
            return Palette.HIGH_CONTRAST;
        }
        return theme.contains("dark") ? Palette.DARK : Palette.LIGHT;
    }

    /** Height of plain text, px. */
    float em() {
        return unit * zoom;
    }

    /** A length that belongs to plain text, px. */
    int px(double ems) {
        return (int) Math.round(ems * em());
    }

    /** True where text is so large that side remarks have to give way. */
    boolean isHuge() {
        return zoom >= 2.5f;
    }

    /** True where what can be said would end up below what is in sight. */
    boolean pinsWords() {
        return zoom >= 1.5f;
    }

    /** Space, or the size of something large, px. */
    int space(double ems) {
        return (int) Math.round(ems * unit * (1 + (zoom - 1) * SPACE_GROWS));
    }

    /** The least side of something to press, px. */
    int target() {
        return Math.max(LEAST_TARGET_PX, Math.max(space(2.75), px(1.9)));
    }

    /** Nothing becomes smaller than plain text that was larger at 100 %. */
    Font font(double ems, boolean bold) {
        var share = ems <= PLAIN_EMS ? 1 : 1 / (1 + (ems - PLAIN_EMS) * 1.2);
        var size = Math.max(Math.min(ems, 1) * em(), ems * unit * (1 + (zoom - 1) * share));
        return font.deriveFont(bold ? Font.BOLD : Font.PLAIN, (float) size);
    }

    /** Smooth edges and text, for what is painted by hand. */
    static Graphics2D smooth(Graphics graphics) {
        var g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }
}
