package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.session.Snapshot.Mode;
import supine.sound.WordTime;
import supine.testing.OnVirtualDisplay;

/** The window with real keys and clicks. */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionWindowTest {

    @Test
    void while_it_moves_any_key_stops_it_whatever_has_the_focus() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.holding(0, 20_000));
            for (var key : new int[] {KeyEvent.VK_X, KeyEvent.VK_SPACE, KeyEvent.VK_ESCAPE, KeyEvent.VK_ENTER, KeyEvent.VK_F5,
                KeyEvent.VK_DOWN, KeyEvent.VK_7, KeyEvent.VK_PERIOD, KeyEvent.VK_BACK_SPACE}) {
                for (var focus : new String[] {"Pain", "how long", "Stop"}) {
                    window.focus(focus);
                    window.key(key);
                    assertEquals("STOP", window.command(), KeyEvent.getKeyText(key) + " with the focus on " + focus);
                }
            }
            assertEquals("nothing", window.quiet(), "one key, one stop");
        }
    }

    @Test
    void modifiers_and_Tab_stop_nothing() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.holding(0, 20_000));
            window.key(KeyEvent.VK_SHIFT).key(KeyEvent.VK_CONTROL).key(KeyEvent.VK_ALT).key(KeyEvent.VK_TAB);
            assertEquals("nothing", window.quiet());
        }
    }

    @Test
    void keys_for_next_back_repeat_pause_help_and_pain_are_passed_on() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.instructing());
            window.key(KeyEvent.VK_RIGHT).key(KeyEvent.VK_PAGE_DOWN).key(KeyEvent.VK_N).key(KeyEvent.VK_LEFT).key(KeyEvent.VK_PAGE_UP)
                    .key(KeyEvent.VK_R).key(KeyEvent.VK_P).key(KeyEvent.VK_F1).key(KeyEvent.VK_CONTROL, KeyEvent.VK_P);
            for (var expected : "NEXT NEXT NEXT BACK BACK REPEAT PAUSE WHAT_CAN_I_SAY PAIN".split(" ")) {
                assertEquals(expected, window.command());
            }
        }
    }

    @Test
    void Enter_is_ready_where_it_waits_and_resumes_where_it_rests() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.in(Mode.WAITING)).key(KeyEvent.VK_ENTER);
            assertEquals("READY", window.command());
            for (var mode : new Mode[] {Mode.STOPPED, Mode.PAUSED, Mode.FROZEN}) {
                window.showing(SessionExamples.in(mode)).key(KeyEvent.VK_ENTER);
                assertEquals("RESUME", window.command(), mode.toString());
            }
        }
    }

    @Test
    void a_hurried_hand_on_Enter_stops_and_does_not_set_it_moving_again() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.instructing()).key(KeyEvent.VK_ENTER);
            assertEquals("STOP", window.command());
            window.window.show(SessionExamples.stopped());
            window.key(KeyEvent.VK_ENTER).key(KeyEvent.VK_ENTER).key(KeyEvent.VK_ENTER);
            assertEquals("nothing", window.quiet());
        }
    }

    @Test
    void Enter_meant_to_stop_it_does_not_resume_what_a_voice_has_just_stopped_or_frozen() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.window.show(SessionExamples.instructing());
            window.window.show(SessionExamples.stopped());
            window.key(KeyEvent.VK_ENTER);
            assertEquals("nothing", window.quiet());
            window.window.show(SessionExamples.instructing());
            window.window.show(SessionExamples.in(Mode.FROZEN));
            window.key(KeyEvent.VK_ENTER);
            assertEquals("STOP", window.command());
        }
    }

    @Test
    void a_stopped_session_lets_keys_press_the_button_that_has_the_focus() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.stopped());
            window.focus("finish");
            window.key(KeyEvent.VK_SPACE);
            assertEquals("FINISH", window.command());
            window.key(KeyEvent.VK_X);
            assertEquals("nothing", window.quiet());
        }
    }

    @Test
    void Stop_and_Pain_act_as_the_mouse_goes_down_and_once() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.holding(0, 20_000));
            for (var name : new String[] {"Stop", "Pain"}) {
                window.mouseDownOn(window.named(name));
                assertEquals(name.toUpperCase(Locale.ROOT), window.command());
                window.mouseUp();
                assertEquals("nothing", window.quiet());
            }
        }
    }

    @Test
    void closing_the_window_ends_the_session_and_is_told_once() throws Exception {
        try (var window = new WindowUnderTest()) {
            var frame = window.frame();
            frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
            assertEquals("closed", window.command());
            assertTrue(frame.isShowing(), "until the session has said its last words");
            window.window.close();
            window.until(() -> !frame.isShowing());
            assertEquals("nothing", window.quiet());
        }
    }

    @Test
    void full_screen_comes_and_goes_with_F11_and_keys_still_stop() throws Exception {
        try (var window = new WindowUnderTest()) {
            window.showing(SessionExamples.instructing()).key(KeyEvent.VK_F11);
            var screen = window.frame().getGraphicsConfiguration().getBounds();
            window.until(() -> window.frame().getWidth() == screen.width && window.frame().getHeight() == screen.height);
            window.key(KeyEvent.VK_Z);
            assertEquals("STOP", window.command());
            window.key(KeyEvent.VK_F11);
            window.until(() -> window.frame().getHeight() < screen.height);
        }
    }

    @Test
    void a_key_reaches_the_brake_within_100_ms_while_a_hold_is_painted() throws Exception {
        try (var window = new WindowUnderTest()) {
            var tookMs = new ArrayList<Double>();
            for (int i = 0; i < 60; i++) {
                for (int ms = 0; ms < 50; ms += 10) {
                    window.window.show(SessionExamples.holding(i * 100L + ms, 20_000));
                    window.window.hearing(-60 + (i * 7 + ms) % 40, true, "I can hear you");
                    window.robot.delay(10);
                }
                var pressedNs = System.nanoTime();
                window.robot.keyPress(KeyEvent.VK_X);
                assertEquals("STOP", window.command());
                tookMs.add((window.arrivedNs() - pressedNs) / 1e6);
                window.robot.keyRelease(KeyEvent.VK_X);
            }
            tookMs.sort(null);
            var p95 = tookMs.get(tookMs.size() * 95 / 100);
            System.out.printf("key to brake, n = %d: p50 %.1f ms, p95 %.1f ms%n", tookMs.size(), tookMs.get(tookMs.size() / 2), p95);
            // The bar is 100 ms on a quiet machine; a busy one must only not lose the key.
            assertTrue(p95 <= 2_000, "p95 " + p95 + " ms");
        }
    }

    @Test
    void a_thousand_reports_a_second_leave_the_newest_in_sight() throws Exception {
        try (var window = new WindowUnderTest()) {
            for (int i = 0; i <= 5_000; i++) {
                window.window.hearing(-60 + i % 40, true, "I can hear you");
                window.window.show(SessionExamples.holding(i, 20_000));
                window.window.speaking("Breathe out slowly.", i % 3, new WordTime("breathe", 0, 300));
                window.window.heard("word " + i);
            }
            window.until(() -> window.all(c -> c instanceof TextBlock text && text.text().equals("Heard: word 5000")).size() == 1);
            assertFalse(window.frame().getTitle().isEmpty());
        }
    }
}
