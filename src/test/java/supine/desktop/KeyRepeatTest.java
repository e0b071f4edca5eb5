package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A key that is held means one thing once. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyRepeatTest {
    private static final int RIGHT = KeyEvent.VK_RIGHT;
    private final KeyRepeat repeat = new KeyRepeat();

    @Test
    void a_held_key_counts_once_where_the_desktop_repeats_presses() {
        assertFalse(repeat.pressed(RIGHT, 1000));
        assertTrue(repeat.pressed(RIGHT, 1500));
        assertTrue(repeat.pressed(RIGHT, 1530));
    }

    @Test
    void a_held_key_counts_once_where_the_desktop_repeats_release_and_press() {
        assertFalse(repeat.pressed(RIGHT, 1000));
        repeat.released(RIGHT, 1500);
        assertTrue(repeat.pressed(RIGHT, 1500));
        repeat.released(RIGHT, 1530);
        assertTrue(repeat.pressed(RIGHT, 1531));
    }

    @Test
    void a_key_pressed_again_counts_again_however_quick_the_hand() {
        assertFalse(repeat.pressed(RIGHT, 1000));
        repeat.released(RIGHT, 1050);
        assertFalse(repeat.pressed(RIGHT, 1110));
    }

    @Test
    void a_release_that_got_lost_with_the_focus_does_not_make_the_key_dead() {
        assertFalse(repeat.pressed(RIGHT, 1000));
        assertFalse(repeat.pressed(RIGHT, 2500));
    }

    @Test
    void another_key_is_another_key() {
        assertFalse(repeat.pressed(RIGHT, 1000));
        assertFalse(repeat.pressed(KeyEvent.VK_LEFT, 1001));
    }
}
