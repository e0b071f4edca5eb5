package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import supine.command.Command;
import supine.script.Side;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/** What each key means in each state. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyMeaningTest {
    private static final KeyMeaning STOP = new KeyMeaning.Do(Command.STOP);
    private static final KeyMeaning USUAL = new KeyMeaning.Usual();

    @ParameterizedTest
    @EnumSource
    void Escape_stops_in_every_state_whatever_has_the_focus(Mode mode) {
        assertEquals(STOP, KeyMeaning.of(KeyEvent.VK_ESCAPE, 0, in(mode), false));
        assertEquals(STOP, KeyMeaning.of(KeyEvent.VK_ESCAPE, 0, in(mode), true));
    }

    @ParameterizedTest
    @EnumSource
    void Space_stops_in_every_state_unless_a_button_at_rest_has_the_focus(Mode mode) {
        assertEquals(STOP, KeyMeaning.of(KeyEvent.VK_SPACE, 0, in(mode), false));
        var presses = !mode.isMoving() && mode != Mode.FROZEN && mode != Mode.AFTERCARE;
        assertEquals(presses ? USUAL : STOP, KeyMeaning.of(KeyEvent.VK_SPACE, 0, in(mode), true));
    }

    @ParameterizedTest
    @EnumSource
    void Control_P_is_pain_in_every_state(Mode mode) {
        assertEquals(new KeyMeaning.Do(Command.PAIN), KeyMeaning.of(KeyEvent.VK_P, InputEvent.CTRL_DOWN_MASK, in(mode), true));
    }

    @ParameterizedTest
    @EnumSource
    void every_other_key_of_the_keyboard_stops_what_moves_and_may_move_and_nothing_else(Mode mode) {
        var known = Set.of(KeyEvent.VK_ESCAPE, KeyEvent.VK_SPACE, KeyEvent.VK_RIGHT, KeyEvent.VK_KP_RIGHT, KeyEvent.VK_PAGE_DOWN,
                KeyEvent.VK_LEFT, KeyEvent.VK_KP_LEFT, KeyEvent.VK_PAGE_UP, KeyEvent.VK_N, KeyEvent.VK_Y, KeyEvent.VK_R, KeyEvent.VK_P,
                KeyEvent.VK_F1, KeyEvent.VK_F11, KeyEvent.VK_ENTER, KeyEvent.VK_TAB);
        for (int key = 0; key < 0x10000; key++) {
            if (!known.contains(key) && !KeyKind.isModifier(key)) {
                var expected = mode.isMoving() || mode == Mode.FROZEN ? STOP : USUAL;
                assertEquals(expected, KeyMeaning.of(key, 0, in(mode), false), KeyEvent.getKeyText(key));
            }
        }
    }

    @Test
    void a_known_letter_with_Control_or_Alt_means_nothing_and_so_stops_what_moves() {
        assertEquals(STOP, KeyMeaning.of(KeyEvent.VK_N, InputEvent.CTRL_DOWN_MASK, in(Mode.HOLDING), false));
        assertEquals(STOP, KeyMeaning.of(KeyEvent.VK_RIGHT, InputEvent.ALT_DOWN_MASK, in(Mode.HOLDING), false));
        assertEquals(USUAL, KeyMeaning.of(KeyEvent.VK_N, InputEvent.CTRL_DOWN_MASK, in(Mode.STOPPED), false));
    }

    @Test
    void changing_to_another_window_is_the_desktops_business() {
        assertEquals(USUAL, KeyMeaning.of(KeyEvent.VK_TAB, InputEvent.ALT_DOWN_MASK, in(Mode.HOLDING), false));
        assertEquals(USUAL, KeyMeaning.of(KeyEvent.VK_F4, InputEvent.ALT_DOWN_MASK, in(Mode.HOLDING), false));
        assertEquals(STOP, KeyMeaning.of(KeyEvent.VK_F4, 0, in(Mode.HOLDING), false));
    }

    @Test
    void Y_and_N_answer_where_something_was_asked_and_nowhere_else() {
        for (var mode : new Mode[] {Mode.ASKING, Mode.CHOOSING}) {
            assertEquals(new KeyMeaning.Do(Command.YES), KeyMeaning.of(KeyEvent.VK_Y, 0, in(mode), false));
            assertEquals(new KeyMeaning.Do(Command.NO), KeyMeaning.of(KeyEvent.VK_N, 0, in(mode), false));
        }
        assertEquals(STOP, KeyMeaning.of(KeyEvent.VK_Y, 0, in(Mode.HOLDING), false));
        assertEquals(new KeyMeaning.Do(Command.NEXT), KeyMeaning.of(KeyEvent.VK_N, 0, in(Mode.HOLDING), false));
    }

    @Test
    void a_presenters_buttons_are_next_and_back_and_its_others_stop_as_media_keys_do() {
        assertEquals(new KeyMeaning.Do(Command.NEXT), KeyMeaning.of(KeyEvent.VK_PAGE_DOWN, 0, in(Mode.HOLDING), false));
        assertEquals(new KeyMeaning.Do(Command.BACK), KeyMeaning.of(KeyEvent.VK_PAGE_UP, 0, in(Mode.HOLDING), false));
        // Black screen, begin the show, and keys for which Java has no name.
        for (var key : new int[] {KeyEvent.VK_PERIOD, KeyEvent.VK_B, KeyEvent.VK_F5, KeyEvent.VK_UNDEFINED, KeyEvent.VK_STOP}) {
            assertEquals(STOP, KeyMeaning.of(key, 0, in(Mode.HOLDING), false));
            assertEquals(USUAL, KeyMeaning.of(key, 0, in(Mode.STOPPED), false));
        }
    }

    @Test
    void B_S_and_W_tell_how_it_feels_where_that_is_asked_and_nowhere_else() {
        var asked = new Snapshot(Mode.ASKING, "", "", Side.BOTH, 0, 0, 0, 0, "", Optional.empty(), Set.of(Command.BETTER, Command.SAME, Command.WORSE));
        assertEquals(new KeyMeaning.Do(Command.BETTER), KeyMeaning.of(KeyEvent.VK_B, 0, asked, false));
        assertEquals(new KeyMeaning.Do(Command.SAME), KeyMeaning.of(KeyEvent.VK_S, 0, asked, false));
        assertEquals(new KeyMeaning.Do(Command.WORSE), KeyMeaning.of(KeyEvent.VK_W, 0, asked, false));
        assertEquals(USUAL, KeyMeaning.of(KeyEvent.VK_B, 0, in(Mode.ASKING), false));
        assertEquals(STOP, KeyMeaning.of(KeyEvent.VK_W, 0, in(Mode.HOLDING), false));
    }

    @Test
    void Enter_goes_on_after_something_unclear_only_where_going_on_is_offered() {
        var doubt = new Snapshot(Mode.ASKING, "", "", Side.BOTH, 0, 0, 0, 0, "", Optional.empty(), Set.of(Command.RESUME));
        assertEquals(new KeyMeaning.Do(Command.RESUME), KeyMeaning.of(KeyEvent.VK_ENTER, 0, doubt, false));
        assertEquals(USUAL, KeyMeaning.of(KeyEvent.VK_ENTER, 0, in(Mode.ASKING), false));
    }

    private static Snapshot in(Mode mode) {
        return new Snapshot(mode, "", "", Side.BOTH, 0, 0, 0, 0, "", Optional.empty(), Set.of());
    }
}
