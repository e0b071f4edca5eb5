package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import javax.swing.JDialog;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.settings.Offers;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.testing.OnVirtualDisplay;

/** What is set acts at once in the window that it is set in, and in one that is told. */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsInWindowTest {

    private static WindowUnderTest settings() throws Exception {
        var window = new WindowUnderTest(WindowOptions.usual().withTheme(WindowOptions.Theme.LIGHT));
        window.window.settings(Settings.USUAL.with(Setting.THEME, "light").orElseThrow(), Offers.NONE);
        HomeExamples.tell(window.window);
        window.settle();
        assertEquals("ask Everything", window.command());
        window.key(KeyEvent.VK_ALT, KeyEvent.VK_5);
        window.until(() -> window.frame().getFocusOwner() instanceof PercentSlider);
        window.quiet();
        return window;
    }

    @Test
    void larger_text_is_there_at_once_with_the_focus_where_it_was_and_can_be_undone() throws Exception {
        try (var window = settings()) {
            window.all(c -> c instanceof PercentSlider slider && slider.getAccessibleContext().getAccessibleName().equals("Size of text"))
                    .get(0).requestFocus();
            window.until(() -> window.frame().getFocusOwner() instanceof PercentSlider slider
                    && slider.getAccessibleContext().getAccessibleName().equals("Size of text"));
            var before = window.frame().getFocusOwner().getFont().getSize();
            window.key(KeyEvent.VK_RIGHT);
            window.key(KeyEvent.VK_RIGHT);
            window.key(KeyEvent.VK_RIGHT);
            window.key(KeyEvent.VK_RIGHT);
            assertEquals("change", window.command());
            window.until(() -> window.frame().getFocusOwner() instanceof PercentSlider slider && slider.getFont().getSize() > 1.8 * before);
            assertEquals("Size of text", window.frame().getFocusOwner().getAccessibleContext().getAccessibleName());
            assertEquals(200, window.changed.textPercent());
            window.focus("Undo");
            window.key(KeyEvent.VK_SPACE);
            window.until(() -> window.changed.textPercent() == 175);
            window.until(() -> window.frame().getFocusOwner() instanceof Chip button && button.getText().equals("Undo"));
        }
    }

    @Test
    void colours_that_were_changed_by_voice_while_another_window_has_the_keys_leave_the_focus_where_it_was() throws Exception {
        try (var window = settings()) {
            var size = window.all(c -> c instanceof PercentSlider slider && slider.getAccessibleContext().getAccessibleName().equals("Size of text")).get(0);
            size.requestFocus();
            window.until(() -> window.frame().getFocusOwner() == size);
            var other = new JDialog();
            other.setVisible(true);
            window.until(other::isFocused);
            window.window.settings(Settings.USUAL.with(Setting.THEME, "dark").orElseThrow(), Offers.NONE);
            window.until(() -> window.frame().getContentPane().getBackground().equals(Palette.DARK.ground()));
            window.settle();
            // Who has it as soon as the window has the keys again.
            var next = window.frame().getMostRecentFocusOwner();
            other.dispose();
            assertTrue(next.isShowing());
            assertEquals("Size of text", next.getAccessibleContext().getAccessibleName());
        }
    }

    @Test
    void colours_that_were_changed_by_voice_are_there_at_once_and_the_session_is_still_shown() throws Exception {
        try (var window = new WindowUnderTest(WindowOptions.usual().withTheme(WindowOptions.Theme.LIGHT))) {
            window.showing(SessionExamples.instructing());
            window.window.settings(Settings.USUAL.with(Setting.THEME, "dark").orElseThrow(), Offers.NONE);
            window.until(() -> window.frame().getContentPane().getBackground().equals(Palette.DARK.ground()));
            window.settle();
            assertTrue(window.frame().getTitle().contains("Listen"));
            assertTrue(window.all(c -> c instanceof TextBlock text && text.isShowing()
                    && text.text().equals(SessionExamples.instructing().sentence())).size() > 0);
            // Any key still stops it.
            window.key(KeyEvent.VK_X);
            assertEquals("STOP", window.command());
        }
    }
}
