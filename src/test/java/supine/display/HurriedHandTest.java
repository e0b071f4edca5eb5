package supine.display;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.command.Command;

/** After a stop, only a considered key sets anything moving. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HurriedHandTest {
    private final HurriedHand hand = new HurriedHand();

    @Test
    void blows_that_follow_a_stop_do_not_resume_however_many_they_are() {
        assertTrue(hand.permits(Command.STOP, 0));
        for (int ms = 300; ms < 5000; ms += 300) {
            assertFalse(hand.permits(Command.RESUME, ms));
        }
    }

    @Test
    void a_second_thought_resumes() {
        hand.permits(Command.STOP, 0);
        assertTrue(hand.permits(Command.RESUME, HurriedHand.REST_MS));
    }

    @Test
    void stop_and_pain_are_never_kept_waiting() {
        hand.permits(Command.STOP, 0);
        assertTrue(hand.permits(Command.STOP, 1));
        assertTrue(hand.permits(Command.PAIN, 2));
        assertTrue(hand.permits(Command.FINISH, 3));
        assertTrue(hand.permits(Command.HOW_LONG, 4));
    }

    @Test
    void without_a_stop_before_it_every_command_passes() {
        for (var command : Command.values()) {
            assertTrue(new HurriedHand().permits(command, 0), command.id());
        }
    }
}
