package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.session.SessionEvent.Pick;
import supine.session.Snapshot.Mode;

/** The choice on a screen and the choice by voice are one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PickTest {

    @Test
    void what_a_hand_picks_is_told_and_the_next_yes_means_it() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000);
        play.picks(Pick.OFFER, "other").until("Routine two of two: Other routine").pass(10_000);
        play.says(Command.YES).until("chosen").until("Other routine takes about");
    }

    @Test
    void a_hand_that_takes_one_begins_it_whatever_was_being_said() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(100);
        play.picks(Pick.TAKE, "other").until("Other routine takes about");
    }

    @Test
    void a_stopped_choice_goes_on_by_hand() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000).says(Command.STOP).until("Stopped.");
        play.picks(Pick.OFFER, "other").until("Routine two of two");
        assertEquals(Mode.CHOOSING, play.mode());
    }

    @Test
    void whoever_turned_to_something_else_is_left_in_peace_and_a_yes_begins_nothing_before_it_was_offered_again() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000).picks(Pick.LEAVE, "");
        var before = play.text();
        assertEquals(before, play.pass(600_000).text(), "it said something");
        play.says(Command.YES).until("Routine one of two");
        assertEquals(Mode.CHOOSING, play.mode());
        play.pass(10_000).says(Command.YES).until("Small routine takes about");
    }

    @Test
    void after_another_session_there_is_one_sentence_and_no_urging() {
        var play = Play.again(Routines.SMALL, Routines.OTHER).until("I am still here.");
        assertFalse(play.text().contains("Welcome"));
        var before = play.pass(10_000).text();
        assertEquals(before, play.pass(600_000).text());
        play.says(Command.NEXT).until("Routine one of two");
    }

    @Test
    void once_a_session_is_under_way_the_list_means_nothing() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).pass(20_000).picks(Pick.TAKE, "small").pass(3_000);
        var before = play.text();
        for (var pick : Pick.values()) {
            play.picks(pick, "other");
        }
        assertEquals(before, play.text());
        play.says(Command.PAIN).until("I heard pain");
        play.picks(Pick.TAKE, "other").pass(2_000);
        assertTrue(play.mode() == Mode.AFTERCARE || play.mode() == Mode.ASKING, play.mode().toString());
    }
}
