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
    private static final long LONG = 60_000;
    private final HurriedHand hand = new HurriedHand();

    @Test
    void blows_that_follow_a_stop_do_not_resume_however_many_they_are() {
        assertTrue(hand.permits(Command.STOP, 0, LONG));
        for (int ms = 300; ms < 5000; ms += 300) {
            assertFalse(hand.permits(Command.RESUME, ms, LONG));
        }
    }

    @Test
    void a_second_thought_resumes() {
        hand.permits(Command.STOP, 0, LONG);
        assertTrue(hand.permits(Command.RESUME, HurriedHand.REST_MS, LONG));
    }

    @Test
    void stop_and_pain_are_never_kept_waiting() {
        hand.permits(Command.STOP, 0, LONG);
        assertTrue(hand.permits(Command.STOP, 1, LONG));
        assertTrue(hand.permits(Command.PAIN, 2, LONG));
        assertTrue(hand.permits(Command.FINISH, 3, LONG));
        assertTrue(hand.permits(Command.HOW_LONG, 4, LONG));
    }

    @Test
    void without_a_stop_before_it_every_command_passes() {
        for (var command : Command.values()) {
            assertTrue(new HurriedHand().permits(command, 0, LONG), command.id());
        }
    }

    @Test
    void a_hand_on_its_way_to_stop_it_does_not_start_what_a_voice_has_just_stopped() {
        assertFalse(hand.permits(Command.RESUME, 0, 200));
        assertFalse(hand.permits(Command.READY, 0, 200));
        assertTrue(hand.permits(Command.RESUME, 0, HurriedHand.ON_ITS_WAY_MS));
        assertTrue(hand.permits(Command.NEXT, 0, 200), "it meant next before, too");
    }
}
