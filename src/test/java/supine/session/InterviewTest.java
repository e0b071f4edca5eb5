package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import supine.command.Command;
import supine.script.Regions.Region;

/** The questions before a session and after pain, on every path that differs. */
class InterviewTest {
    private static final Known UNSCREENED = new Known(Known.NOTHING.region(), true, false, false, null);
    private static final List<String> QUESTIONS = List.of("Did you lose control?", "Does pain go into a leg?", "Does it last?");
    private static final List<String> ADVICE = List.of("Call your local emergency number now.", "See a doctor today.", "See a professional.");

    /** What somebody may do when asked. */
    private enum Reply {
        YES, NO, UNSURE, UNCLEAR_TWICE, UNCLEAR_THEN_NO, SILENCE
    }

    /** A path ends with the first reply that is no clear no, so these are all that there are. */
    static Stream<List<Reply>> redFlagPaths() {
        var paths = new ArrayList<List<Reply>>();
        for (var no : List.of(Reply.NO, Reply.UNCLEAR_THEN_NO)) {
            for (int clear = 0; clear < QUESTIONS.size(); clear++) {
                for (var last : List.of(Reply.YES, Reply.UNSURE, Reply.UNCLEAR_TWICE, Reply.SILENCE)) {
                    var path = new ArrayList<Reply>();
                    for (int i = 0; i < clear; i++) {
                        path.add(no);
                    }
                    path.add(last);
                    paths.add(path);
                }
            }
            paths.add(List.of(no, no, no));
        }
        return paths.stream();
    }

    @ParameterizedTest
    @MethodSource("redFlagPaths")
    void everyPathThroughTheRedFlagsEndsInTheRightAdvice(List<Reply> path) {
        var play = Play.begun(Routines.OTHER);
        play.pass(3_000).says(Command.PAIN).until("say Now I ask about signs");
        for (int i = 0; i < path.size(); i++) {
            play.until("say " + QUESTIONS.get(i)).pass(2_000);
            reply(play, path.get(i));
        }
        var last = path.get(path.size() - 1);
        int asked = path.size() - 1;

        if (last == Reply.SILENCE) {
            play.until("say I hear no answer").until("call your local emergency number").until("see a doctor today")
                    .until("say Once more").until("call your local emergency number");
        } else if (last == Reply.NO || last == Reply.UNCLEAR_THEN_NO) {
            play.until("say None of the signs.").until("say To begin again, say start again.");
        } else {
            play.until("say " + ADVICE.get(asked));
            var said = play.since("report answer").stream().filter(line -> line.contains(" say ")).toList();
            var first = said.stream().filter(line -> !line.contains("safe way")).findFirst().orElseThrow();
            assertTrue(first.contains(ADVICE.get(asked)), "the advice comes before anything else: " + said);
            play.until("To hear this again");
            play.says(Command.REPEAT).until("say " + ADVICE.get(asked));
        }
        boolean offered = play.text().contains("say start again");
        assertEquals(path.stream().allMatch(reply -> reply == Reply.NO || reply == Reply.UNCLEAR_THEN_NO), offered, play.text());
        play.pass(180_000);
        assertTrue(play.text().endsWith("end PAIN"), play.text());
        assertTrue(play.since("report pain").stream().noneMatch(line -> line.contains("report step") || line.contains(" count ")));
    }

    private static void reply(Play play, Reply reply) {
        switch (reply) {
            case YES -> play.says(Command.YES);
            case NO -> play.says(Command.NO);
            case UNSURE -> play.says(Command.UNSURE);
            case UNCLEAR_TWICE -> play.mumbles(500).until("say Please say yes or no.").pass(4_000).mumbles(500);
            case UNCLEAR_THEN_NO -> play.mumbles(500).until("say Please say yes or no.").pass(4_000).says(Command.NO);
            case SILENCE -> play.pass(20_000);
        }
    }

    /** At the last moment, both times: a question that is asked again would be said over the answer. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whoAnswersJustBeforeTheQuestionIsAskedAgainIsHeardOut(int silences) {
        var play = Play.begun(Routines.OTHER);
        play.pass(3_000).says(Command.PAIN).until("say " + QUESTIONS.get(0)).pass(7_000);
        for (int i = 0; i < silences; i++) {
            play.until("say " + QUESTIONS.get(0)).pass(7_000);
        }
        long leftMs = play.dueMs() - play.nowMs();
        assertTrue(leftMs > 300 && leftMs < 8_000, play.text());

        play.pass(leftMs - 300).says(Command.NO);

        assertTrue(play.lines().stream().anyMatch(line -> line.contains("answer=no")), play.text());
        play.until("say " + QUESTIONS.get(1));
        assertEquals(silences, play.lines().stream().filter(line -> line.contains(QUESTIONS.get(0)) && line.contains("yes or no")).count(), play.text());
        assertTrue(play.lines().stream().noneMatch(line -> line.contains("I hear no answer")), play.text());
    }

    @Test
    void whoTakesTheOfferToStartAgainInItsLastMomentIsHeardOut() {
        var play = Play.screened(new Known(Known.NOTHING.region(), true, true, false, null), Routines.OTHER);
        play.until("say Anything new?").pass(1_000).says(Command.NO).until("say Hello.").says(Command.PAIN);
        for (var question : QUESTIONS) {
            play.until("say " + question).pass(1_500).says(Command.NO);
        }
        play.until("say start again").pass(10_000);

        play.pass(play.dueMs() - play.nowMs() - 300).says(Command.START_AGAIN);

        assertTrue(play.lines().stream().anyMatch(line -> line.contains("report started-again")), play.text());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverDoesNotTakeItHearsThatItIsOver(boolean says) {
        var play = Play.begun(Routines.OTHER).pass(3_000).says(Command.PAIN);
        for (var question : QUESTIONS) {
            play.until("say " + question).pass(1_500).says(Command.NO);
        }
        play.until("say start again").pass(3_000);

        if (says) {
            play.says(Command.FINISH);
        }

        play.until("say Goodbye.").pass(3_000);
        assertTrue(play.text().endsWith("end PAIN"), play.text());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterACallForHelpItCanBeHeardAgainAndItsEndIsSaid(boolean says) {
        var play = Play.begun(Routines.OTHER).pass(3_000).says(Command.HELP_ME).until("say To hear this again, say repeat.").pass(3_000);
        play.says(Command.REPEAT).until("say I heard a call for help.").until("say To hear this again, say repeat.").pass(3_000);

        if (says) {
            play.says(Command.FINISH);
        }

        play.until("say Goodbye.").pass(3_000);
        assertTrue(play.text().endsWith("end HELP"), play.text());
    }

    @Test
    void nobodyLosesWhatIsToBeDoneAfterACallForHelp() {
        var play = Play.begun(Routines.OTHER).pass(3_000).says(Command.HELP_ME).until("say Call").pass(500);

        play.says(Command.FINISH).until("say To hear this again, say repeat.");
    }

    @Test
    void startAgainIsANewSessionThroughTheShortScreening() {
        var play = Play.screened(new Known(Known.NOTHING.region(), true, true, false, null), Routines.OTHER);
        play.until("say Anything new?").pass(1_000).says(Command.NO).until("say Hello.").says(Command.PAIN);
        for (var question : QUESTIONS) {
            play.until("say " + question).pass(1_500).says(Command.NO);
        }
        play.until("say start again").pass(2_000).says(Command.START_AGAIN);
        play.until("say Anything new?").pass(1_000).says(Command.NO).until("say Hello.");
        play.says(Command.STOP);
        assertEquals(Snapshot.Mode.STOPPED, play.mode());
    }

    @Test
    void aNoIsSaidBack() {
        var play = Play.screened(UNSCREENED, Routines.OTHER);
        play.until("say Lost control?").pass(1_000).says(Command.NO).until("say No loss.").until("say A fall?");
    }

    @Test
    void whoAnswersEveryQuestionOnTheSafeSideIsLedIntoTheSession() {
        var play = Play.screened(UNSCREENED, Routines.OTHER);
        answer(play, "Lost control?", Command.NO);
        answer(play, "A fall?", Command.NO);
        answer(play, "Chronic pain?", Command.NO);
        answer(play, "Is it mild?", Command.YES);
        play.until("report screened").until("say Hello.");
    }

    @Test
    void everyExclusionEndsKindlyWithTheReason() {
        var excluding = List.of(
                List.of(Command.YES), List.of(Command.UNSURE), List.of(Command.NO, Command.YES), List.of(Command.NO, Command.UNSURE),
                List.of(Command.NO, Command.NO, Command.YES, Command.NO), List.of(Command.NO, Command.NO, Command.UNSURE, Command.UNSURE),
                List.of(Command.NO, Command.NO, Command.NO, Command.NO), List.of(Command.NO, Command.NO, Command.NO, Command.UNSURE));
        for (var answers : excluding) {
            var play = Play.screened(UNSCREENED, Routines.OTHER);
            for (var answer : answers) {
                play.until("report question").pass(6_000).says(answer);
            }
            play.pass(90_000);
            assertTrue(play.text().endsWith("end DECLINED"), answers + "\n" + play.text());
            assertFalse(play.text().contains("say Hello."), play.text());
            assertTrue(play.text().contains("So we do not start today."), play.text());
        }
    }

    @Test
    void chronicPainStartsOnlyAfterAProfessionalsYesWhichIsRemembered() {
        var play = Play.screened(UNSCREENED, Routines.OTHER);
        answer(play, "Lost control?", Command.NO);
        answer(play, "A fall?", Command.NO);
        answer(play, "Chronic pain?", Command.YES);
        answer(play, "Has a professional said that this is fine for you?", Command.YES);
        answer(play, "Is it mild?", Command.YES);
        play.until("say Hello.");

        var next = Play.screened(new Known(Known.NOTHING.region(), true, false, true, null), Routines.OTHER);
        answer(next, "Lost control?", Command.NO);
        answer(next, "A fall?", Command.NO);
        answer(next, "Chronic pain?", Command.YES);
        answer(next, "Is it mild?", Command.YES);
        next.until("say Hello.");
        assertFalse(next.text().contains("Has a professional said"), next.text());
    }

    @Test
    void somethingNewLeadsToTheWholeScreening() {
        var play = Play.screened(new Known(Known.NOTHING.region(), true, true, false, null), Routines.OTHER);
        answer(play, "Anything new?", Command.YES);
        play.until("say Lost control?");
    }

    @Test
    void painOfLastTimeIsTakenUpAndAfterTwoDaysAProfessionalIsAdvised() {
        for (long hours : List.of(5L, 49L)) {
            var play = Play.screened(new Known(Known.NOTHING.region(), true, true, false, new Known.Pain("bridge", "Bridge", hours)), Routines.SMALL);
            answer(play, "Last time you said pain in Bridge. Do you still have that pain?", Command.YES);
            play.pass(60_000);
            assertTrue(play.text().endsWith("end DECLINED"), play.text());
            assertEquals(hours > 48, play.text().contains("say See a professional."), play.text());
        }
    }

    @Test
    void theStepThatHurtIsLeftOutUnlessTheUserWantsIt() {
        for (var wants : List.of(Command.YES, Command.NO)) {
            var play = Play.screened(new Known(Known.NOTHING.region(), true, true, false, new Known.Pain("bridge", "Bridge", 20)), Routines.SMALL);
            answer(play, "Last time you said pain in Bridge.", Command.NO);
            answer(play, "Shall I leave out Bridge today?", wants);
            answer(play, "Anything new?", Command.NO);
            play.readyToTheEnd();
            assertEquals(wants == Command.NO, play.text().contains("exercise=bridge"), play.text());
        }
    }

    @Test
    void theEmergencyNumberIsTheRegionsOwn() {
        var play = Play.screened(new Known(new Region("GB", "the United Kingdom", "999"), true, false, false, null), Routines.OTHER);
        answer(play, "Lost control?", Command.YES);
        play.until("say Call nine nine nine now.");
    }

    @Test
    void theRegionIsAskedAtTheFirstRunAndOnlyAClearYesNamesANumber() {
        var said = Play.screened(Known.NOTHING, Routines.OTHER);
        answer(said, "In the United Kingdom?", Command.NO);
        answer(said, "In the United States?", Command.YES);
        said.until("say In an emergency, call nine one one.");
        answer(said, "Lost control?", Command.YES);
        said.until("say Call nine one one now.");

        for (var reply : List.of(Command.UNSURE, Command.NO)) {
            var unsaid = Play.screened(Known.NOTHING, Routines.OTHER);
            answer(unsaid, "In the United Kingdom?", reply);
            if (reply == Command.NO) {
                answer(unsaid, "In the United States?", reply);
            }
            unsaid.until("say In an emergency, call your local emergency number.").until("say Lost control?");
        }
    }

    @Test
    void nobodyCanAnswerAQuestionThatHasNotBegun() {
        var play = Play.screened(UNSCREENED, Routines.OTHER);
        answer(play, "Lost control?", Command.NO);
        play.until("say No loss.").pass(100).presses(Command.NO).until("say A fall?");
        // Nor while only its first sound has been heard: a key leaves it alone, a voice has interrupted it.
        play.pass(300).presses(Command.NO).pass(50);
        assertEquals(1, times(play, "say A fall?"), play.text());
        play.says(Command.NO).until("say A fall?");
        assertEquals(2, times(play, "say A fall?"), play.text());
        assertEquals(1, times(play, "answer "), play.text());
        // Somebody in a hurry needs neither the end of what is said back nor that of the question.
        play.pass(500).presses(Command.NO).pass(100);
        assertEquals(2, times(play, "answer "), play.text());
        assertEquals(1, times(play, "say No loss."), play.text());
    }

    private static long times(Play play, String words) {
        return play.lines().stream().filter(line -> line.contains(words)).count();
    }

    @Test
    void afterPainTooAQuestionGivesWayToWhoAnswersEarly() {
        var play = Play.begun(Routines.OTHER);
        play.pass(3_000).says(Command.PAIN).until("say Now I ask about signs").pass(200).talks(300).until("say " + QUESTIONS.get(0));
        assertFalse(play.text().contains("Please say"), "what leads to it is said to its end: " + play.text());
        // While it is being said; else it would be noticed only at its end.
        play.pass(500).talks(200).pass(400);
        assertTrue(play.since("say " + QUESTIONS.get(0)).stream().anyMatch(line -> line.contains("say Please say yes or no.")), play.text());
        play.pass(500).says(Command.NO).until("say No loss.");
    }

    @Test
    void whoeverContradictsWhatIsSaidBackIsAskedOnceMore() {
        var play = Play.screened(UNSCREENED, Routines.OTHER);
        answer(play, "Lost control?", Command.NO);
        play.until("say No loss.").pass(100).presses(Command.YES).until("say Lost control?");
        answer(play, "", Command.YES);
        play.until("say Call");
    }

    @Test
    void stopDuringTheScreeningHaltsAndPainEndsIt() {
        var play = Play.screened(UNSCREENED, Routines.OTHER);
        play.until("say Lost control?").says(Command.STOP).pass(60_000);
        assertEquals(Snapshot.Mode.STOPPED, play.mode());
        play.says(Command.RESUME).pass(15_000);
        answer(play, "", Command.NO);
        play.until("say No loss.").says(Command.PAIN).until("say I heard pain.");
    }

    private static void answer(Play play, String question, Command answer) {
        if (!question.isEmpty()) {
            play.until("say " + question);
        }
        play.pass(4_000).says(answer);
    }
}
