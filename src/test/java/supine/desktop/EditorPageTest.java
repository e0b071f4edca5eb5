package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import javax.swing.JTextArea;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.app.Reply;
import supine.settings.Offers;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.testing.OnVirtualDisplay;

/** Writing a routine: by keys, checked while it is written, and never lost without a question. */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditorPageTest {

    private static WindowUnderTest opened() throws Exception {
        var window = new WindowUnderTest();
        HomeExamples.tell(window.window);
        window.settle();
        window.key(KeyEvent.VK_ALT, KeyEvent.VK_4);
        window.settle();
        HomeExamples.edit(window.window);
        window.until(() -> window.frame().getFocusOwner() instanceof JTextArea area && area.isEditable());
        assertTrue(window.told().startsWith("ask Check[draft=1, file=/home/you/my-routine.json, text={"));
        while (!window.quiet().equals("nothing")) {
            window.settle();
        }
        return window;
    }

    private static JTextArea text(WindowUnderTest window) {
        return (JTextArea) window.all(c -> c instanceof JTextArea area && area.isEditable()).get(0);
    }

    private static List<String> findings(WindowUnderTest window) {
        return window.all(c -> c instanceof Card && c.isShowing()).stream().map(c -> c.getAccessibleContext().getAccessibleName()).toList();
    }

    @Test
    void each_finding_says_where_what_and_how_to_mend_it_and_Enter_goes_there() throws Exception {
        try (var window = opened()) {
            window.settle();
            assertEquals(List.of("Error in line 5, column 14. The level \"eesy\" is not known. Did you mean \"easy\"?",
                    "Warning in line 9, column 5. This sentence has 31 words; a listener keeps about 20. Make two of it."), findings(window));
            window.focus(findings(window).get(0));
            window.key(KeyEvent.VK_ENTER);
            window.until(() -> window.frame().getFocusOwner() == text(window));
            assertEquals(4, text(window).getLineOfOffset(text(window).getCaretPosition()));
            assertEquals("esy", text(window).getText(text(window).getCaretPosition(), 3));
        }
    }

    @Test
    void the_rehearsal_stands_beside_it_with_its_times() throws Exception {
        try (var window = opened()) {
            window.settle();
            var all = window.all(c -> c instanceof JTextArea area && !area.isEditable());
            assertTrue(((JTextArea) all.get(0)).getText().startsWith("00:00 Lay the mat on the floor.\n00:04 Lie down on your back.\n00:09 \u2014 pelvic-tilt"));
        }
    }

    @Test
    void the_rehearsal_is_drawn_as_well_and_its_drawing_can_be_read_out() throws Exception {
        try (var window = opened()) {
            window.settle();
            var strip = (TimeStrip) window.named("Rehearsal, drawn along its time");
            assertEquals("pelvic tilt at 0:09; knee to chest at 0:28; the end at 1:01.", strip.getAccessibleContext().getAccessibleDescription());
            var before = picture(strip);
            var lines = window.all(c -> c instanceof JTextArea area && !area.isEditable()).get(0);
            lines.requestFocus();
            window.until(() -> window.frame().getFocusOwner() == lines);
            window.key(KeyEvent.VK_DOWN).key(KeyEvent.VK_DOWN);
            window.settle();
            assertNotEquals(before, picture(strip), "the line that is read is not marked");
            window.window.tell(new Reply.Checked(1, List.of(), List.of(), "1 error."));
            window.settle();
            assertFalse(strip.isShowing(), "there is nothing to draw");
        }
    }

    /** A number for all its dots. */
    private static int picture(TimeStrip strip) throws Exception {
        var dots = new int[1];
        EventQueue.invokeAndWait(() -> {
            var image = new BufferedImage(strip.getWidth(), strip.getHeight(), BufferedImage.TYPE_INT_RGB);
            strip.paint(image.getGraphics());
            dots[0] = Arrays.hashCode(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
        });
        return dots[0];
    }

    @Test
    void what_is_typed_is_checked_a_moment_later_once_and_saved_by_Control_S() throws Exception {
        try (var window = opened()) {
            window.key(KeyEvent.VK_N).key(KeyEvent.VK_SPACE).key(KeyEvent.VK_Y);
            var check = window.told();
            assertTrue(check.startsWith("ask Check[draft=2, file=/home/you/my-routine.json, text=n y{"), check);
            assertEquals("nothing", window.quiet());
            window.key(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
            assertTrue(window.told().startsWith("ask Save[file=/home/you/my-routine.json, text=n y{"));
            assertTrue(window.named("Not saved").isShowing());
            window.window.tell(new Reply.Saved("/home/you/my-routine.json", text(window).getText(), ""));
            window.settle();
            assertTrue(window.named("Saved").isShowing());
        }
    }

    @Test
    void Control_Z_undoes_Control_Y_redoes_and_Tab_leaves_the_text() throws Exception {
        try (var window = opened()) {
            window.key(KeyEvent.VK_X);
            assertTrue(window.told().contains("text=x{"));
            window.key(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            assertTrue(window.told().contains("text={"));
            window.key(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
            assertTrue(window.told().contains("text=x{"));
            window.key(KeyEvent.VK_TAB);
            window.until(() -> window.frame().getFocusOwner() != null && window.frame().getFocusOwner() != text(window));
        }
    }

    @Test
    void closing_with_unsaved_changes_asks_and_goes_on_once_they_are_given_up() throws Exception {
        try (var window = opened()) {
            window.key(KeyEvent.VK_X);
            window.told();
            EventQueue.invokeAndWait(() -> window.frame().dispatchEvent(new WindowEvent(window.frame(), WindowEvent.WINDOW_CLOSING)));
            window.settle();
            assertEquals("nothing", window.quiet());
            window.until(() -> window.frame().getFocusOwner() instanceof Chip chip && "Save them".equals(chip.getText()));
            window.focus("Give them up");
            window.key(KeyEvent.VK_SPACE);
            assertEquals("closed", window.command());
        }
    }

    @Test
    void closing_with_unsaved_changes_can_save_them_first() throws Exception {
        try (var window = opened()) {
            window.key(KeyEvent.VK_X);
            window.told();
            EventQueue.invokeAndWait(() -> window.frame().dispatchEvent(new WindowEvent(window.frame(), WindowEvent.WINDOW_CLOSING)));
            window.settle();
            window.key(KeyEvent.VK_SPACE);
            assertTrue(window.told().startsWith("ask Save["));
            window.window.tell(new Reply.Saved("/home/you/my-routine.json", text(window).getText(), ""));
            assertEquals("closed", window.command());
        }
    }

    @Test
    void what_was_written_is_still_there_in_other_colours() throws Exception {
        try (var window = opened()) {
            window.window.settings(Settings.USUAL, Offers.NONE);
            window.key(KeyEvent.VK_X);
            window.settle();
            var old = text(window);
            window.window.settings(Settings.USUAL.with(Setting.THEME, "dark").orElseThrow(), Offers.NONE);
            window.until(() -> window.all(c -> c instanceof JTextArea area && area.isEditable()).stream().anyMatch(now -> now != old));
            window.settle();
            assertTrue(text(window).getText().startsWith("x{"));
            assertTrue(window.named("Not saved").isShowing());
            assertEquals(1, text(window).getCaretPosition());
        }
    }

    @Test
    void a_script_that_cannot_be_saved_says_why_and_stays_open() throws Exception {
        try (var window = opened()) {
            window.key(KeyEvent.VK_X);
            window.told();
            window.window.tell(new Reply.Saved("/home/you/my-routine.json", text(window).getText(), "It cannot be saved: the disk is full."));
            window.settle();
            assertTrue(window.named("It cannot be saved: the disk is full.").isShowing());
            assertFalse(window.all(c -> c instanceof JTextArea && c.isShowing()).isEmpty());
        }
    }
}
