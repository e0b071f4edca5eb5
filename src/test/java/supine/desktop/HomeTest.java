package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.event.KeyEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.session.Snapshot.Mode;
import supine.testing.OnVirtualDisplay;

/** Coming home: the choice on the screen, in step with the voice. */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HomeTest {

    private static WindowUnderTest home() throws Exception {
        var window = new WindowUnderTest();
        HomeExamples.tell(window.window);
        window.settle();
        assertEquals("ask Everything", window.command());
        return window;
    }

    private static Card chosen(WindowUnderTest window) {
        var chosen = window.all(c -> c instanceof Card card && card.isSelected() && c.isShowing());
        assertEquals(1, chosen.size());
        return (Card) chosen.get(0);
    }

    /** Asks for no chosen card before there is one: a key that turns the page may still be on its way. */
    private static void focusReachesTheChosenOne(WindowUnderTest window) {
        window.until(() -> window.frame().getFocusOwner() instanceof Card card && card.isSelected() && card.isShowing());
    }

    private static String name(Component component) {
        return component.getAccessibleContext().getAccessibleName();
    }

    @Test
    void what_the_voice_offers_is_chosen_on_the_screen_and_has_the_focus() throws Exception {
        try (var window = home()) {
            assertEquals("Floor reset. About 11 minutes, easy", name(chosen(window)));
            focusReachesTheChosenOne(window);
            window.showing(HomeExamples.offering(0));
            assertEquals("Before sleep. About 5 minutes, for the first time", name(chosen(window)));
            focusReachesTheChosenOne(window);
        }
    }

    @Test
    void more_routines_that_are_found_leave_the_focus_where_it_was() throws Exception {
        try (var window = home()) {
            focusReachesTheChosenOne(window);
            window.window.prepare(SessionExamples.routines().subList(0, 5));
            window.settle();
            assertEquals("Floor reset. About 11 minutes, easy", name(chosen(window)));
            focusReachesTheChosenOne(window);
            // And where it was only on its way.
            window.key(KeyEvent.VK_ALT, KeyEvent.VK_5);
            window.until(() -> window.frame().getFocusOwner() instanceof PercentSlider);
            window.key(KeyEvent.VK_ALT, KeyEvent.VK_1);
            window.window.prepare(SessionExamples.routines());
            window.settle();
            focusReachesTheChosenOne(window);
        }
    }

    @Test
    void what_is_chosen_on_the_screen_is_told_by_the_voice_and_Enter_begins_it() throws Exception {
        try (var window = home()) {
            focusReachesTheChosenOne(window);
            window.key(KeyEvent.VK_DOWN);
            assertEquals("OFFER gentle-start", window.command());
            window.key(KeyEvent.VK_UP);
            assertEquals("OFFER floor-reset", window.command());
            window.key(KeyEvent.VK_SPACE);
            assertEquals("OFFER floor-reset", window.command());
            window.key(KeyEvent.VK_ENTER);
            assertEquals("TAKE floor-reset", window.command());
        }
    }

    @Test
    void a_click_tells_of_a_routine_and_the_button_begins_it() throws Exception {
        try (var window = home()) {
            window.mouseDownOn(window.all(c -> c instanceof Card && name(c).startsWith("Desk break")).get(0)).mouseUp();
            assertEquals("OFFER desk-break", window.command());
            window.mouseDownOn(window.named("Begin")).mouseUp();
            assertEquals("TAKE desk-break", window.command());
        }
    }

    @Test
    void a_session_that_begins_takes_the_whole_window_and_gives_it_back_at_its_end() throws Exception {
        try (var window = home()) {
            window.showing(SessionExamples.instructing());
            assertTrue(window.all(c -> c instanceof Tab && c.isShowing()).isEmpty(), "pages while it moves");
            assertTrue(window.frame().getFocusOwner() instanceof TextBlock);
            window.key(KeyEvent.VK_X);
            assertEquals("STOP", window.command());
            window.showing(SessionExamples.all().get("ended"));
            assertFalse(window.all(c -> c instanceof Tab && c.isShowing()).isEmpty(), "no way on");
            window.showing(HomeExamples.offering(3));
            assertEquals("Floor reset. About 11 minutes, easy", name(chosen(window)));
        }
    }

    @Test
    void Escape_stops_and_Control_P_is_pain_on_every_page() throws Exception {
        try (var window = home()) {
            for (var page : HomeExamples.PAGES) {
                window.key(KeyEvent.VK_ALT, KeyEvent.VK_1 + page.ordinal());
                window.settle();
                while (!window.quiet().equals("nothing")) {
                    window.settle();
                }
                window.key(KeyEvent.VK_ESCAPE).key(KeyEvent.VK_CONTROL, KeyEvent.VK_P);
                assertEquals("STOP", window.command(), page.title);
                assertEquals("PAIN", window.command(), page.title);
            }
        }
    }

    @Test
    void without_a_microphone_the_arrow_keys_still_choose() throws Exception {
        try (var window = home()) {
            focusReachesTheChosenOne(window);
            window.showing(SessionExamples.in(Mode.PAUSED, 0));
            window.key(KeyEvent.VK_DOWN);
            assertEquals("OFFER gentle-start", window.command());
        }
    }
}
