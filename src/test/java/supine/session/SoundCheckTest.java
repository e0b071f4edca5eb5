package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.session.Snapshot.Mode;

/** Before somebody relies on being heard, it is proven; and where it is not, that is said. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SoundCheckTest {
    private static final RoomSound GOOD = new RoomSound(-60, -30, 2, RoomSound.UNKNOWN);

    private static Play first() {
        return Play.checking(Routines.SMALL, Routines.OTHER);
    }

    private static Play asked() {
        return first().until("Now say stop.").pass(2_000);
    }

    private static Play measured(Play play, RoomSound sound) {
        return play.event(new SessionEvent.Measured(play.nowMs(), sound));
    }

    @Test
    void it_comes_first_takes_stop_as_the_answer_and_then_the_choice_begins() {
        var play = first().until("Welcome to Supine.").until("measure begins").until("First, a sound check.");
        assertEquals(Mode.CHECKING, play.mode());
        play.until("Now say stop.").pass(2_000).says(Command.STOP).until("measure ends");
        measured(play, GOOD).until("I heard you say stop.").until("The sound check is done.").until("Routine one of two");
        assertEquals(Mode.CHOOSING, play.mode());
        assertTrue(play.text().contains("step=done, tries=0, heard=true, noise_dbfs=-60, voice_dbfs=-30, own_voice_db=2"), play.text());
    }

    @Test
    void with_one_answer_it_takes_under_20_s() {
        var play = first().until("Now say stop.").pass(1_500).says(Command.STOP);
        assertTrue(play.nowMs() < 20_000, play.nowMs() + " ms");
    }

    @Test
    void after_three_tries_it_says_that_the_voice_is_not_to_be_relied_on_and_goes_on() {
        var play = asked().until("I heard nothing. Say stop").pass(3_000).mumbles(600).until("I heard something, but not stop.").pass(3_000).mumbles(600);
        measured(play.until("measure ends"), new RoomSound(-30, -25, 20, 480)).until("I did not hear you say stop.").until("press the space bar")
                .until("The room is loud.").until("Your microphone hears my voice").until("My voice comes late").until("Routine one of two");
        assertTrue(play.text().contains("heard=false"), play.text());
    }

    @Test
    void a_key_leaves_it_out_and_then_it_says_what_is_not_proven() {
        for (var command : List.of(Command.STOP, Command.NEXT, Command.READY)) {
            var play = asked().presses(command).until("it is not proven that I hear you").until("Routine one of two");
            assertTrue(play.text().contains("step=left-out"), play.text());
        }
    }

    @Test
    void before_it_listens_it_does_not_ask() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000).says(Command.SOUND_CHECK).until("One moment. I am not listening yet.");
        play.listens().until("Now say stop.");
    }

    @Test
    void a_recogniser_that_never_comes_is_not_waited_for_for_ever() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000).says(Command.SOUND_CHECK).until("I did not hear you say stop.");
        assertFalse(play.text().contains("Now say stop."), play.text());
        play.until("Routine one of two");
    }

    @Test
    void no_voice_leaves_it_out_and_nothing_of_it_waits_for_ever() {
        assertEquals(Mode.CHECKING, asked().says(Command.NEXT).mode());
        // Without a measurement it tells what it knows.
        asked().says(Command.STOP).until("I heard you say stop.").until("Routine one of two");
    }

    @Test
    void pain_and_a_call_for_help_are_what_they_are_everywhere() {
        assertEquals(Mode.AFTERCARE, asked().says(Command.PAIN).mode());
        assertEquals(Mode.AFTERCARE, asked().says(Command.HELP_ME).mode());
    }

    @Test
    void it_can_be_asked_for_while_choosing_and_out_of_a_halt_and_leads_back() {
        var choosing = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000).says(Command.SOUND_CHECK).listens().until("Now say stop.").pass(2_000);
        measured(choosing.says(Command.STOP), GOOD).until("The sound check is done.").until("Routine one of two");
        var held = Play.begun(Routines.SMALL).readyUntil("sound HOLD_BEGINS").pass(3_000).says(Command.STOP).pass(6_000).says(Command.SOUND_CHECK).listens()
                .until("Now say stop.").pass(2_000);
        measured(held.says(Command.STOP), GOOD).until("The sound check is done.").until("Stopped.").pass(3_000);
        assertEquals(Mode.STOPPED, held.mode());
    }

    @Test
    void in_the_middle_of_a_hold_it_says_when_it_can_be_done_and_the_hold_goes_on() {
        var play = Play.begun(Routines.SMALL).readyUntil("sound HOLD_BEGINS").pass(3_000).says(Command.SOUND_CHECK).until("say pause first").pass(3_000);
        assertEquals(Mode.HOLDING, play.mode());
    }

    @Test
    void a_microphone_that_is_lost_ends_it_and_keys_go_on_with_the_choice() {
        var play = asked().event(new SessionEvent.HearingLost(20_000, "I cannot hear you. The microphone is gone."));
        play.until("The microphone is gone.").pass(8_000).presses(Command.RESUME).pass(15_000);
        assertEquals(Mode.CHOOSING, play.mode());
        assertFalse(play.text().contains("I heard you say stop."));
    }

    @Test
    void stop_while_the_result_is_told_is_a_stop() {
        var play = measured(asked().says(Command.STOP), GOOD).until("I heard you say stop.").says(Command.STOP).pass(5_000);
        assertEquals(Mode.STOPPED, play.mode());
        play.says(Command.RESUME).until("Routine one of two");
    }
}
