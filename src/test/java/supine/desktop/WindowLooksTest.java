package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.JScrollPane;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.desktop.WindowOptions.Theme;
import supine.testing.OnVirtualDisplay;

/** Nothing clipped, nothing overlapping, and a picture of each state to look at. */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WindowLooksTest {
    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST);

    /** Colours come with type of their own weight, so each theme is measured. */
    @Test
    void nothing_is_clipped_or_overlaps_at_any_size_of_text_or_window() throws Exception {
        for (var theme : THEMES) {
            everySessionIsWhole(theme);
        }
    }

    private static void everySessionIsWhole(Theme theme) throws Exception {
        for (var percent : new int[] {100, 200, 300}) {
            try (var window = new WindowUnderTest(WindowOptions.usual().withTheme(theme).withTextPercent(percent))) {
                window.window.hearing(-40, false, "I cannot hear you: the microphone gives only silence");
                window.window.note("A headset would be safer: I may hear myself.");
                window.window.heard("something unclear");
                for (var size : new Dimension[] {new Dimension(800, 600), new Dimension(1280, 1000), new Dimension(500, 900)}) {
                    window.frame().setSize(size);
                    window.settle();
                    for (var example : SessionExamples.all().entrySet()) {
                        window.showing(example.getValue());
                        var where = example.getKey() + " at " + percent + " % in " + size.width + " x " + size.height;
                        window.all(Component::isShowing).forEach(component -> check(component, where));
                    }
                }
            }
        }
    }

    @Test
    void nothing_is_clipped_or_overlaps_on_any_page_either() throws Exception {
        for (var theme : THEMES) {
            everyPageIsWhole(theme);
        }
    }

    private static void everyPageIsWhole(Theme theme) throws Exception {
        for (var percent : new int[] {100, 200, 300}) {
            try (var window = new WindowUnderTest(WindowOptions.usual().withTheme(theme).withTextPercent(percent))) {
                HomeExamples.tell(window.window);
                var drafts = 0;
                for (var size : new Dimension[] {new Dimension(800, 600), new Dimension(1280, 1000), new Dimension(500, 900)}) {
                    window.frame().setSize(size);
                    for (var page : HomeExamples.PAGES) {
                        window.settle();
                        window.key(KeyEvent.VK_ALT, KeyEvent.VK_1 + page.ordinal());
                        if (page == Page.EDITOR) {
                            HomeExamples.edit(window.window, ++drafts);
                        }
                        window.settle();
                        window.settle();
                        var where = page + " at " + percent + " % in " + size.width + " x " + size.height;
                        assertTrue(window.all(c -> c instanceof Tab tab && tab.isSelected() && tab.getText().equals(page.title)).size() == 1, where);
                        window.all(Component::isShowing).forEach(component -> check(component, where));
                        for (var sound : page == Page.SOUND ? HomeExamples.CHECKS.keySet() : Set.<String>of()) {
                            HomeExamples.check(window.window, sound);
                            window.settle();
                            window.settle();
                            window.all(Component::isShowing).forEach(component -> check(component, sound + ", " + where));
                        }
                    }
                }
            }
        }
    }

    private static void check(Component component, String where) {
        var what = component.getClass().getSimpleName() + " " + component.getAccessibleContext().getAccessibleName() + " "
                + component.getBounds() + ", " + where;
        if (component instanceof TextBlock text && text.getWidth() > 0) {
            assertTrue(text.heightFor(text.getWidth()) <= text.getHeight(), "text is cut off: " + what);
        }
        if (component instanceof Chip chip) {
            assertTrue(chip.shownFont().getSize2D() >= .8 * chip.getFont().getSize2D(), "a button is too narrow for its words: " + what);
        }
        var parent = component.getParent();
        if (parent instanceof Pane) {
            assertTrue(new Rectangle(parent.getSize()).contains(component.getBounds()) || component.getBounds().isEmpty(),
                    "it leaves its parent: " + what);
        }
        if (component instanceof Pane pane) {
            siblings(pane, what);
        }
        if (component instanceof JScrollPane scroll) {
            assertTrue(scroll.getHeight() >= 60, "no room is left for the session: " + what);
        }
    }

    private static void siblings(Container parent, String what) {
        var all = parent.getComponents();
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                var both = all[i].isVisible() && all[j].isVisible();
                assertTrue(!both || !all[i].getBounds().intersects(all[j].getBounds()),
                        all[i].getBounds() + " and " + all[j].getBounds() + " overlap in " + what);
            }
        }
    }

    @Test
    void every_theme_has_its_colours_and_a_red_stop_at_every_size() throws Exception {
        var folder = Path.of("target", "screenshots");
        var palettes = Map.of(Theme.LIGHT, Palette.LIGHT, Theme.DARK, Palette.DARK, Theme.HIGH_CONTRAST, Palette.HIGH_CONTRAST);
        for (var theme : palettes.keySet()) {
            var palette = palettes.get(theme);
            for (var percent : new int[] {100, 200, 300}) {
                for (var picture : ShowWindow.pictures(folder, theme, percent).entrySet()) {
                    var name = picture.getKey() + " " + theme + " " + percent;
                    assertTrue(share(picture.getValue(), palette.ground().getRGB()) > .1, name + " is not on its ground");
                    assertTrue(share(picture.getValue(), palette.stop().getRGB()) > .02, name + " has no large red Stop");
                    assertTrue(share(picture.getValue(), palette.ink().getRGB()) > .002, name + " has nothing to read");
                }
            }
        }
    }

    private static double share(BufferedImage picture, int rgb) {
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(pixels).filter(pixel -> pixel == rgb).count() / (double) pixels.length;
    }
}
