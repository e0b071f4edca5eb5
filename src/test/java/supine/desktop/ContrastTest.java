package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.desktop.WindowOptions.Theme;
import supine.testing.OnVirtualDisplay;

/**
 * Contrast of every text and control as it is on the screen: what stands out most within its bounds, against what covers most of them. What
 * cannot be used now is left out, as WCAG 2.2 (1.4.3) has it.
 */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContrastTest {
    private static final Map<Theme, Double> LEAST = Map.of(Theme.LIGHT, 4.5, Theme.DARK, 4.5, Theme.HIGH_CONTRAST, 7.0);

    private static final int MORE_LOOKS = 5;

    @Test
    void every_text_and_control_of_every_page_and_moment_stands_out_in_every_theme() throws Exception {
        var measured = 0;
        var faint = new ArrayList<String>();
        for (var theme : LEAST.keySet()) {
            try (var window = new WindowUnderTest(WindowOptions.usual().withTheme(theme))) {
                for (var example : SessionExamples.all().entrySet()) {
                    window.showing(example.getValue());
                    measured += look(window, theme, example.getKey(), faint);
                }
            }
            try (var window = new WindowUnderTest(WindowOptions.usual().withTheme(theme))) {
                HomeExamples.tell(window.window);
                for (var page : HomeExamples.PAGES) {
                    window.settle();
                    window.key(KeyEvent.VK_ALT, KeyEvent.VK_1 + page.ordinal());
                    if (page == Page.EDITOR) {
                        HomeExamples.edit(window.window);
                    }
                    window.settle();
                    window.settle();
                    measured += look(window, theme, page.title, faint);
                    for (var check : page == Page.SOUND ? HomeExamples.CHECKS.keySet() : List.<String>of()) {
                        HomeExamples.check(window.window, check);
                        window.settle();
                        measured += look(window, theme, "sound check " + check, faint);
                    }
                }
            }
        }
        System.out.println("contrast: " + measured + " texts and controls measured, too faint: " + faint.size());
        assertTrue(measured > 500, measured + " measured");
        assertTrue(faint.isEmpty(), String.join("\n", faint));
    }

    /** What the screen has not shown yet, on a busy machine, is looked at again; what is faint stays so. */
    private static int look(WindowUnderTest window, Theme theme, String where, List<String> faint) throws Exception {
        var found = new ArrayList<String>();
        int measured = lookOnce(window, theme, where, found);
        for (int again = 0; !found.isEmpty() && again < MORE_LOOKS; again++) {
            window.settle();
            found.clear();
            measured = lookOnce(window, theme, where, found);
        }
        faint.addAll(found);
        return measured;
    }

    private static int lookOnce(WindowUnderTest window, Theme theme, String where, List<String> faint) {
        var screen = window.robot.createScreenCapture(window.frame().getBounds());
        var measured = 0;
        for (var component : window.all(ContrastTest::isReadOrUsed)) {
            var seen = seen(component, window.frame());
            if (seen.width > 8 && seen.height > 8) {
                measured++;
                var contrast = most(screen, seen);
                if (contrast < LEAST.get(theme)) {
                    faint.add(String.format("%.2f:1 %s on %s in %s", contrast, component.getAccessibleContext().getAccessibleName(), where, theme));
                }
            }
        }
        return measured;
    }

    private static boolean isReadOrUsed(Component component) {
        return component.isShowing() && component.isEnabled() && (component instanceof TextBlock text && !text.text().isEmpty()
                || component instanceof AbstractButton && component.getWidth() > 0 && component.getParent() instanceof Pane
                || component instanceof JTextComponent area && !area.getText().isBlank() || component instanceof PercentSlider || component instanceof JComboBox);
    }

    /** What of it is in sight, in the frame's coordinates. */
    private static Rectangle seen(Component component, Component frame) {
        var seen = new Rectangle(component.getSize());
        for (var at = component; at != frame; at = at.getParent()) {
            seen.translate(at.getX(), at.getY());
            seen = seen.intersection(new Rectangle(at.getParent().getSize()));
        }
        return seen;
    }

    private static double most(BufferedImage screen, Rectangle seen) {
        var counts = new HashMap<Integer, Integer>();
        for (int y = seen.y; y < Math.min(screen.getHeight(), seen.y + seen.height); y++) {
            for (int x = seen.x; x < Math.min(screen.getWidth(), seen.x + seen.width); x++) {
                counts.merge(screen.getRGB(x, y), 1, Integer::sum);
            }
        }
        var below = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        return counts.keySet().stream().mapToDouble(rgb -> PaletteTest.contrast(new Color(rgb), new Color(below))).max().orElse(1);
    }
}
