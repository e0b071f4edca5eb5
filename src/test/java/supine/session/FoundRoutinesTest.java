package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.script.Routine;
import supine.session.SessionEvent.Pick;

/** Thousands of scripts take a while to read: the choice begins with what is there, and the others join it. */
class FoundRoutinesTest {
    private static final Routine MINE = named("mine", "My own");

    @Test
    void whatIsFoundWhileChoosingIsOfferedAfterTheOthers() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).until("say Routine one of two: Small routine").pass(8_000);

        found(play, Routines.OTHER, MINE);

        play.presses(Command.NEXT).until("say Routine two of three: Other routine").pass(8_000);
        play.presses(Command.NEXT).until("say Routine three of three: My own").pass(8_000);
        play.presses(Command.YES).until("report chosen {routine=mine}").readyToTheEnd();
        assertTrue(play.text().contains("end FINISHED"), play.text());
    }

    @Test
    void whatIsBeingOfferedStaysWhatYesTakes() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).until("say Routine one of two").pass(8_000);

        found(play, named("a", "A first one"), Routines.OTHER, Routines.SMALL);

        play.presses(Command.YES).until("report chosen {routine=small}");
    }

    @Test
    void aHandCanPickIt() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER).until("say Routine one of two").pass(8_000);

        found(play, MINE).event(new SessionEvent.Picked(play.nowMs(), "mine", Pick.TAKE));

        play.until("report chosen {routine=mine}");
    }

    @Test
    void nothingIsSaidOrHaltedForItInTheMiddleOfASession() {
        var play = Play.begun(Routines.SMALL).until("say Step one of two");
        int before = play.lines().size();

        found(play, MINE);

        assertEquals(before, play.lines().size());
        assertFalse(play.readyToTheEnd().text().contains("My own"));
    }

    private static Play found(Play play, Routine... routines) {
        return play.event(new SessionEvent.Found(play.nowMs(), List.of(routines)));
    }

    private static Routine named(String id, String name) {
        var r = Routines.OTHER;
        return new Routine(id, name, r.minutes(), r.summary(), r.level(), r.needs(), r.start(), r.welcome(), r.steps(), r.ending(), r.author(),
                r.licence(), r.language());
    }
}
