package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractButton;
import javax.swing.JLayeredPane;
import javax.swing.JRootPane;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.session.Snapshot;
import supine.testing.OnVirtualDisplay;

/** What a screen reader finds in the window. */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WindowAccessibilityTest {

    @Test
    void everything_in_sight_has_a_name_and_a_description_in_every_state() throws Exception {
        try (var window = new WindowUnderTest()) {
            for (var example : SessionExamples.all().entrySet()) {
                window.showing(example.getValue());
                for (var component : window.all(WindowAccessibilityTest::isSeen)) {
                    var context = component.getAccessibleContext();
                    var what = example.getKey() + ": " + component.getClass().getSimpleName() + " " + component.getBounds();
                    assertFalse(isBlank(context.getAccessibleName()), "without a name in " + what);
                    assertFalse(isBlank(context.getAccessibleDescription()), "without a description in " + what);
                }
            }
        }
    }

    @Test
    void buttons_rings_and_texts_have_their_roles() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.window.hearing(-30, true, "I can hear you");
            window.showing(SessionExamples.holding(0, 20_000));
            assertEquals(AccessibleRole.PUSH_BUTTON, role(window.named("Stop")));
            assertEquals(AccessibleRole.PUSH_BUTTON, role(window.named("Pain")));
            assertEquals(AccessibleRole.PUSH_BUTTON, role(window.named("pause")));
            assertEquals(AccessibleRole.PROGRESS_BAR, role(window.named("20 seconds left")));
            assertEquals(AccessibleRole.PROGRESS_BAR, role(window.named("Microphone level")));
            assertEquals(AccessibleRole.LABEL, role(window.named("I can hear you")));
        }
    }

    @Test
    void the_sentence_the_step_the_time_left_and_what_was_heard_can_be_read_and_their_changes_are_told() throws Exception {
        try (var window = new WindowUnderTest()) {
            var told = new CopyOnWriteArrayList<String>();
            for (var component : window.all(c -> c.getAccessibleContext() != null)) {
                component.getAccessibleContext().addPropertyChangeListener(change -> {
                    if (AccessibleContext.ACCESSIBLE_NAME_PROPERTY.equals(change.getPropertyName())) {
                        told.add(component.getAccessibleContext().getAccessibleName());
                    }
                });
            }
            window.window.heard("more time");
            window.showing(SessionExamples.holding(6_000, 20_000));
            for (var expected : List.of("Single knee to chest", "Right side", "Repetition 2 of 3", "Step 2 of 4", "Heard: more time",
                    "Hold your knee where it is, and let your shoulders sink.", "14 seconds left", "Under way")) {
                window.named(expected);
                assertTrue(told.contains(expected), expected + " was not told");
            }
        }
    }

    @Test
    void Tab_reaches_every_button_in_reading_order_and_comes_back() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.stopped());
            var order = new ArrayList<String>();
            for (int i = 0; i < 8; i++) {
                // On its way from one to the next the focus is nobody's.
                window.until(() -> window.frame().getFocusOwner() != null);
                var owner = window.frame().getFocusOwner();
                order.add(nameOf(owner));
                window.key(KeyEvent.VK_TAB).until(() -> window.frame().getFocusOwner() != null && window.frame().getFocusOwner() != owner);
            }
            assertEquals(List.of(SessionExamples.stopped().sentence(), "resume", "next", "repeat", "what can I say", "finish", "Stop",
                    "Pain"), order);
            assertEquals(SessionExamples.stopped().sentence(), nameOf(window.frame().getFocusOwner()));
        }
    }

    @Test
    void a_focused_button_that_is_no_longer_offered_leaves_the_focus_on_the_sentence() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.stopped());
            window.focus("resume");
            window.showing(SessionExamples.instructing());
            window.until(() -> window.frame().getFocusOwner() instanceof TextBlock);
        }
    }

    @Test
    void a_screen_reader_can_press_stop() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.instructing());
            EventQueue.invokeAndWait(() -> window.named("Stop").getAccessibleContext().getAccessibleAction().doAccessibleAction(0));
            assertEquals("STOP", window.command());
            assertEquals("nothing", window.quiet());
        }
    }

    @Test
    void everything_to_press_is_at_least_44_pixels_high_and_wide() throws Exception {
        try (var window = new WindowUnderTest()) {
            for (Snapshot snapshot : SessionExamples.all().values()) {
                window.showing(snapshot);
                for (var button : window.all(c -> c instanceof AbstractButton && c.isShowing())) {
                    assertTrue(Math.min(button.getWidth(), button.getHeight()) >= 44, nameOf(button) + " " + button.getSize());
                }
            }
        }
    }

    /** Swing's own layers behind the window's content mean nothing to anybody. */
    private static boolean isSeen(Component component) {
        return component.isShowing() && component.getWidth() > 0 && component.getHeight() > 0
                && !(component instanceof JRootPane) && !(component instanceof JLayeredPane)
                && component.getAccessibleContext() != null;
    }

    private static AccessibleRole role(Component component) {
        return component.getAccessibleContext().getAccessibleRole();
    }

    private static String nameOf(Component component) {
        return component.getAccessibleContext().getAccessibleName();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
