package supine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.session.SessionEvent.Pick;

/** What a display does while no session stands behind it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateControlsTest {
    private final List<String> arrived = new ArrayList<>();
    private final LateControls controls = new LateControls();
    private final Controls session = new Controls() {
        @Override
        public void press(Command command) {
            arrived.add(command.toString());
        }

        @Override
        public void pick(Pick pick, String routine) {
            arrived.add(pick + " " + routine);
        }

        @Override
        public void closed() {
            arrived.add("closed");
        }
    };

    @Test
    void a_routine_picked_between_two_sessions_reaches_the_second_once_and_keys_do_not() {
        controls.connect(session);
        controls.disconnect();
        controls.press(Command.YES);
        controls.pick(Pick.LEAVE, "");
        controls.pick(Pick.OFFER, "small");
        controls.pick(Pick.TAKE, "other");
        controls.connect(session);
        controls.disconnect();
        controls.connect(session);
        assertEquals(List.of("TAKE other"), arrived);
    }

    @Test
    void after_pain_only_a_hand_that_picks_a_routine_begins_another_session() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var hand = new Thread(() -> controls.pick(Pick.TAKE, "small"));
            controls.press(Command.YES);
            hand.start();
            assertTrue(controls.awaitHand());
        });
    }

    @Test
    void closing_the_window_ends_the_waiting_and_every_session_to_come() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            new Thread(controls::closed).start();
            assertFalse(controls.awaitHand());
        });
        controls.connect(session);
        assertEquals(List.of("closed"), arrived);
    }
}
