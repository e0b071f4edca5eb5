package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import supine.command.Command;
import supine.session.Snapshot.Mode;

/** Better, the same, or worse: asked once the person is up again, of whoever is there to tell. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeelingsTest {
    private static final String QUESTION = "How does your back feel now: better, the same, or worse?";

    private static Play up() {
        var play = Play.screened(new Known(Known.NOTHING.region(), true, true, false, null), Routines.OTHER);
        play.until("say Anything new?").pass(1_000).says(Command.NO).readyUntil(QUESTION);
        return play.pass(4_000);
    }

    @ParameterizedTest
    @CsvSource({"BETTER, better", "SAME, same", "WORSE, worse"})
    void the_answer_is_said_back_and_reported_and_the_session_ends_as_it_would_have(Command answer, String how) {
        var play = up().says(answer).until("felt {how=" + how + "}").until("I note: " + how + ".").pass(20_000);
        assertTrue(play.state().isEnded() && play.text().contains("ended {reason=finished}"), play.text());
        assertEquals(how.equals("worse"), play.text().contains("rest today"), play.text());
    }

    @Test
    void it_is_asked_after_the_way_up_and_a_key_answers_as_well() {
        var play = up();
        assertEquals(Mode.ASKING, play.mode());
        assertTrue(play.text().indexOf("Push up with your hands.") < play.text().indexOf(QUESTION), play.text());
        play.presses(Command.SAME).until("felt {how=same}");
    }

    @Test
    void without_an_answer_it_asks_once_more_and_leaves_it_open() {
        var play = up().until("You can say better, the same, or worse.").until("I leave it open.").pass(5_000);
        assertTrue(play.state().isEnded(), play.text());
        assertFalse(play.text().contains("felt {"));
    }

    @Test
    void what_is_no_answer_is_told_what_would_be_one() {
        up().mumbles(600).until("You can say better, the same, or worse.").pass(8_000).says(Command.BETTER).until("felt {how=better}");
    }

    @Test
    void whoever_says_stop_or_finish_is_let_go_at_once_and_pain_is_pain() {
        assertTrue(up().says(Command.STOP).pass(100).state().isEnded());
        assertTrue(up().says(Command.FINISH).pass(100).state().isEnded());
        assertEquals(Mode.AFTERCARE, up().says(Command.PAIN).mode());
    }

    @Test
    void after_a_stop_and_finish_it_is_asked_too_and_ends_as_stopped() {
        var play = Play.screened(new Known(Known.NOTHING.region(), true, true, false, null), Routines.SMALL);
        play.until("say Anything new?").pass(1_000).says(Command.NO).readyUntil("count");
        play.says(Command.STOP).pass(4_000).says(Command.FINISH).readyUntil(QUESTION).pass(4_000).says(Command.BETTER).pass(10_000);
        assertTrue(play.text().contains("ended {reason=stopped}"), play.text());
    }

    @Test
    void where_nobody_is_there_nobody_is_asked() {
        assertFalse(Play.begun(Routines.OTHER).readyToTheEnd().text().contains(QUESTION));
    }
}
