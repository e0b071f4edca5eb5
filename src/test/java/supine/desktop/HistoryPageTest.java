package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.app.Reply;
import supine.testing.OnVirtualDisplay;

/** Earlier sessions on the screen. */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HistoryPageTest {

    private static WindowUnderTest opened(int sessions) throws Exception {
        var window = new WindowUnderTest();
        HomeExamples.tell(window.window);
        window.window.tell(new Reply.History(HomeExamples.sessions(sessions)));
        window.settle();
        window.key(KeyEvent.VK_ALT, KeyEvent.VK_3);
        window.settle();
        assertEquals("ask Everything", window.command());
        assertEquals("LEAVE", window.command());
        return window;
    }

    private static List<String> cards(WindowUnderTest window) {
        return window.all(c -> c instanceof Card && c.isShowing()).stream().map(c -> c.getAccessibleContext().getAccessibleName()).toList();
    }

    @Test
    void each_session_says_when_what_how_long_how_it_ended_and_how_it_felt() throws Exception {
        try (var window = opened(9)) {
            var cards = cards(window);
            assertEquals(9, cards.size());
            assertTrue(cards.get(0).matches("Saturday 21 November 2026, ..:30. Floor reset, 6 minutes, finished, better afterwards"), cards.get(0));
            assertTrue(cards.get(4).contains("ended by pain in Single knee to chest"), cards.get(4));
            assertTrue(cards.get(5).endsWith("Seven stretches, broken off, better afterwards"), cards.get(5));
        }
    }

    @Test
    void the_charts_are_read_out_with_all_their_figures() throws Exception {
        try (var window = opened(9)) {
            var weeks = window.named("Minutes each week").getAccessibleContext().getAccessibleDescription();
            assertEquals(12, weeks.split("; ").length, weeks);
            assertTrue(weeks.matches("week of .* 2026: .*\\."), weeks);
            assertEquals("better: 3; same: 2; worse: 2.", window.named("How it felt afterwards").getAccessibleContext().getAccessibleDescription());
        }
    }

    @Test
    void the_Delete_key_asks_for_deletion_and_Control_Z_for_its_undoing() throws Exception {
        try (var window = opened(3)) {
            window.key(KeyEvent.VK_DOWN).key(KeyEvent.VK_DELETE);
            assertEquals("ask Delete[sessions=[s1]]", window.told());
            window.key(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            assertEquals("ask Restore[sessions=[s1]]", window.told());
            window.key(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            assertEquals("nothing", window.quiet());
        }
    }

    @Test
    void what_is_left_after_a_deletion_has_the_focus() throws Exception {
        try (var window = opened(3)) {
            window.window.tell(new Reply.History(HomeExamples.sessions(3).subList(1, 3)));
            window.settle();
            window.until(() -> window.frame().getFocusOwner() instanceof Card card && card.isSelected());
            window.window.tell(new Reply.History(List.of()));
            window.settle();
            window.until(() -> window.frame().getFocusOwner() instanceof Chip);
            assertTrue(window.named("No sessions yet. Each one is listed here once it is over.").isShowing());
        }
    }

    @Test
    void a_year_of_sessions_is_shown_in_pieces() throws Exception {
        try (var window = opened(200)) {
            assertEquals(40, window.all(c -> c instanceof Card && c.isShowing()).size());
            window.focus("Show older ones");
            window.key(KeyEvent.VK_SPACE);
            window.settle();
            assertEquals(80, window.all(c -> c instanceof Card && c.isShowing()).size());
        }
    }
}
