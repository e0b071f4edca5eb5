package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import supine.command.Command;
import supine.session.Snapshot.Mode;

class SessionTest {

    @Test
    void aRoutineIsWalkedToItsEndByAnsweringReady() {
        var play = Play.begun(Routines.SMALL).readyToTheEnd();

        assertEquals("end FINISHED", play.lines().get(play.lines().size() - 1).substring(7));
        assertEquals(1, play.lines().stream().filter(line -> line.contains("report ended")).count());
        assertEquals(List.of("three", "two", "one", "one", "two", "three", "four", "five", "one", "two", "three", "four", "five"),
                play.counted().subList(0, 13));
        assertTrue(play.text().contains("say Now the left side."), play.text());
        assertTrue(play.text().contains("say Bend your left knee."), play.text());
        assertTrue(play.text().contains("say Roll to your side."), play.text());
    }

    @Test
    void countsStandExactlyOneSecondApart() {
        var play = Play.begun(Routines.OTHER).readyToTheEnd();

        var times = play.lines().stream().filter(line -> line.contains(" count ")).map(line -> Double.parseDouble(line.substring(0, 6)))
                .toList();
        for (int i = 1; i < 13; i++) {
            // "Three, two, one", then "Hold." in between, then the ten of the hold.
            if (i != 3) {
                assertEquals(1.0, times.get(i) - times.get(i - 1), 1e-6, play.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"say Hello.", "say Draw it in.", "count two", "count four", "say Say ready to begin.", "say Come out slowly.",
        "say That was the last step."})
    void stopHaltsAndNothingMovesAgainByItself(String moment) {
        var play = Play.begun(Routines.OTHER);
        reach(play, moment);

        play.says(Command.STOP);

        assertEquals(Mode.STOPPED, play.mode());
        int before = play.lines().size();
        play.pass(10 * 60_000);
        assertEquals(Mode.STOPPED, play.mode());
        var meanwhile = play.lines().subList(before, play.lines().size());
        assertTrue(meanwhile.stream().allMatch(line -> line.contains("Still stopped")), String.join("\n", meanwhile));
        assertEquals(11, meanwhile.size(), "after 8 s, 20 s, then every minute: " + meanwhile);
    }

    @Test
    void resumeGoesOnFromTheSameSecond() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");
        play.pass(300);
        play.event(new SessionEvent.VoiceBegan(play.nowMs())).pass(900);
        long left = play.snapshot().hold().orElseThrow().leftMs();
        assertEquals(5_700, left, 10);
        play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, SessionEvent.Origin.VOICE)).pass(30_000);
        assertEquals(left, play.snapshot().hold().orElseThrow().leftMs(), "what was frozen is not halted once more");

        play.says(Command.RESUME).until("say Get ready.");
        assertEquals(left, play.snapshot().hold().orElseThrow().leftMs());
        play.until("count five");

        assertEquals(List.of("one", "two", "three", "four", "five"), play.counted().subList(3, 8));
        assertTrue(play.text().contains("say Get ready."), play.text());
        play.until("HOLD_ENDS");
        assertEquals(List.of("five", "six", "seven", "eight", "nine", "ten"), play.counted().subList(7, 13));
    }

    @ParameterizedTest
    @ValueSource(strings = {"say Hello.", "say Draw it in.", "count two", "count four", "say Say ready to begin.", "say Come out slowly."})
    void painEndsTheSessionAtOnceWithTheGuidance(String moment) {
        var play = Play.begun(Routines.OTHER);
        reach(play, moment);

        play.says(Command.PAIN).pass(120_000);

        assertEquals("end PAIN", play.lines().get(play.lines().size() - 1).substring(7));
        var after = play.since("report pain");
        assertTrue(after.stream().noneMatch(line -> line.contains(" count ") || line.contains("report step")), String.join("\n", after));
        var said = after.stream().filter(line -> line.contains(" say ")).map(line -> line.substring(11)).toList();
        assertEquals("I heard pain. This session is over.", said.get(0));
        assertEquals("Rest where it does not hurt.", said.get(1));
        assertTrue(said.contains("If you lost control of your bladder, call your local emergency number."), said.toString());
        assertTrue(said.contains("I do not diagnose."), said.toString());
    }

    private static void assertAsks(Play play) {
        assertEquals(Mode.ASKING, play.mode(), play.text());
        assertTrue(play.text().contains("say I paused. Say go on to continue."), play.text());
    }

    /** From afar "stop" is like "go on". */
    @Test
    void goOnInTheVoiceThatFrozeItIsAskedAboutAndNextTimeBelieved() {
        for (var moment : List.of("say Draw it in.", "count four")) {
            var play = Play.begun(Routines.OTHER);
            reach(play, moment);

            play.says(Command.RESUME).pass(30_000);
            assertAsks(play);

            play.says(Command.RESUME).until("report resumed");
        }
    }

    @Test
    void goOnAfterANoiseOrByKeyNeedsNoQuestion() {
        var noise = Play.begun(Routines.OTHER);
        reach(noise, "count four");
        noise.mumbles(500).pass(300).says(Command.RESUME).pass(300);
        assertTrue(noise.mode().isMoving(), noise.text());

        var key = Play.begun(Routines.OTHER);
        reach(key, "count four");
        key.event(new SessionEvent.VoiceBegan(key.nowMs())).pass(200);
        key.presses(Command.RESUME).pass(300);
        assertTrue(key.mode().isMoving(), key.text());
    }

    @Test
    void painWhilePausedStoppedOrDoubtingEndsTheSessionToo() {
        for (var halting : List.of(Command.PAUSE, Command.STOP)) {
            var play = Play.begun(Routines.OTHER);
            reach(play, "count four");
            play.says(halting).pass(5_000).says(Command.PAIN).pass(120_000);
            assertTrue(play.text().endsWith("end PAIN"), play.text());
        }
        var doubting = Play.begun(Routines.OTHER);
        reach(doubting, "count four");
        doubting.talks(500).pass(1_000).says(Command.PAIN).pass(120_000);
        assertTrue(doubting.text().endsWith("end PAIN"), doubting.text());
    }

    @Test
    void helpSpeaksTheEmergencyGuidanceFirst() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        play.says(Command.HELP_ME).pass(120_000);

        var said = play.since("report help").stream().filter(line -> line.contains(" say ")).toList();
        assertTrue(said.get(1).contains("emergency number"), said.toString());
        assertTrue(play.text().endsWith("end HELP"));
    }

    @Test
    void aGroanInAftercareDoesNotCutTheGuidanceAndAClearStopSilencesIt() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");
        play.says(Command.PAIN).pass(1_000);

        play.says(Command.PAIN).talks(500);
        assertEquals(Mode.AFTERCARE, play.mode());
        assertFalse(play.isBraked());
        play.until("say Rest where it does not hurt.").until("say Did you lose control?");

        play.says(Command.STOP).pass(20_000);
        assertTrue(play.text().endsWith("end PAIN"), play.text());
    }

    @Test
    void aShortUnclearVoiceFreezesAsksAndStaysUntilGoOn() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        play.talks(600).pass(5 * 60_000);
        assertAsks(play);

        play.says(Command.READY).says(Command.NO).pass(10_000);
        assertEquals(Mode.ASKING, play.mode(), "ready and no do not move");
        play.says(Command.RESUME).until("count five");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 4_000})
    void noiseThatIsOverGoesOnQuietlyAfterTwoSecondsFromWhereItWas(int ms) {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        play.mumbles(ms);
        assertEquals(Mode.FROZEN, play.mode());
        play.pass(1_900);
        assertEquals(Mode.FROZEN, play.mode());
        play.pass(200);
        assertEquals(Mode.HOLDING, play.mode());
        play.until("count five");
        assertFalse(play.since("count four").stream().anyMatch(line -> line.contains(" say ")), play.text());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void talkInWhichAStopMayHaveBeenStaysHaltedAndAsks(boolean suspected) {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        (suspected ? play.mumblesOfPain(4_000) : play.talks(4_000)).pass(5 * 60_000);

        assertAsks(play);
        play.says(Command.RESUME).until("count five");
    }

    @Test
    void aVoiceFreezesTheClockAtOnce() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        play.event(new SessionEvent.VoiceBegan(play.nowMs()));

        assertTrue(play.isBraked());
        long left = play.snapshot().hold().orElseThrow().leftMs();
        play.pass(60_000);
        assertEquals(left, play.snapshot().hold().orElseThrow().leftMs());
    }

    @Test
    void aStrainedPositionIsLetGoOfAfterTwoSecondsOfFreezing() {
        var play = Play.begun(Routines.SMALL);
        reach(play, "sound HOLD_BEGINS");
        play.pass(1_500);

        play.event(new SessionEvent.VoiceBegan(play.nowMs()));
        play.pass(1_900);
        assertFalse(play.text().contains("Lower your hips."));
        play.pass(5_000);
        assertEquals(1, play.lines().stream().filter(line -> line.contains("Lower your hips.")).count());
    }

    @Test
    void stopInAStrainedPositionSaysTheWayOutAndResumeBeginsTheRepetitionAnew() {
        var play = Play.begun(Routines.SMALL);
        reach(play, "sound HOLD_BEGINS");
        play.pass(2_500);

        play.says(Command.STOP).pass(6_000);
        assertTrue(play.text().contains("say Stopped. Lower your hips. Say resume to go on, or finish to end."), play.text());

        play.says(Command.RESUME).until("say Lift.").until("count one");
    }

    @Test
    void questionsAreAnsweredAndTheHoldGoesOnFromTheSameSecond() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        play.says(Command.HOW_LONG).until("count five");

        assertTrue(play.text().contains("six seconds left here. This is the last step."), play.text());
        assertEquals(List.of("four", "five"), play.counted().subList(6, 8));
    }

    @Test
    void whereAmITellsStepSideAndRoutine() {
        var play = Play.begun(Routines.SMALL);
        reach(play, "say Now the left side.");
        play.says(Command.WHERE_AM_I).pass(200);
        assertTrue(play.text().contains("say Small routine. Step two of two. Knee, left side."), play.text());
        play.pass(10_000).says(Command.WHATS_NEXT).pass(200);
        assertTrue(play.text().contains("say After this, the way to get up."), play.text());
    }

    @Test
    void nextAndBackLeapBetweenSteps() {
        var play = Play.begun(Routines.SMALL);
        reach(play, "say Step one of two. Bridge.");
        play.says(Command.NEXT).until("say Step two of two. Knee, right side.");
        play.says(Command.BACK).until("say Step one of two. Bridge.");
        play.says(Command.BACK).until("say This is the first step.");
        assertEquals(1, play.snapshot().stepNumber());
    }

    @Test
    void repeatWithinAHoldSaysTheMovementAndTheHoldBeginsAnew() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        play.says(Command.REPEAT).until("say Draw it in.").until("Say ready to begin.").pass(2_000);
        play.says(Command.READY).until("count ten");

        assertEquals(List.of("one", "two", "three"), play.counted().subList(10, 13));
    }

    @Test
    void moreTimeLengthensAHoldButNotBeyondWhatTheSourcesAllow() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");
        play.says(Command.MORE_TIME).pass(3_000).says(Command.MORE_TIME).pass(3_000).says(Command.MORE_TIME).pass(500);

        assertEquals(30_000, play.snapshot().hold().orElseThrow().totalMs());
        assertTrue(play.text().contains("say Fifteen seconds more."), play.text());
        assertTrue(play.text().contains("say Five seconds more."), play.text());
        assertTrue(play.text().contains("say That is as long as is advised."), play.text());
    }

    @Test
    void waitingForReadyNeverEndsAndAsksAgainInOtherWords() {
        var play = Play.begun(Routines.OTHER);
        play.until("Say ready when you are there.").pass(60 * 60_000);
        assertEquals(Mode.WAITING, play.mode());
        assertEquals(3, play.since("Say ready when you are there.").stream().filter(line -> line.contains(" say ")).count());
        play.talks(700).pass(1_000);
        assertEquals(Mode.WAITING, play.mode(), "nothing moves here, so there is nothing to ask");
        assertFalse(play.isBraked());
    }

    @Test
    void finishLeadsUpFromTheFloorAndAfterAStopItCountsAsStopped() {
        var finished = Play.begun(Routines.SMALL);
        reach(finished, "count four");
        finished.says(Command.FINISH).until("Roll to your side.").pass(20_000);
        assertTrue(finished.text().endsWith("end FINISHED"), finished.text());

        var stopped = Play.begun(Routines.SMALL);
        reach(stopped, "count four");
        stopped.says(Command.STOP).pass(3_000).says(Command.FINISH).until("Roll to your side.").pass(20_000);
        assertTrue(stopped.text().endsWith("end STOPPED"), stopped.text());
    }

    @Test
    void routinesAreOfferedOneByOneAndYesTakesOne() {
        var play = Play.begun(Routines.SMALL, Routines.OTHER);
        play.until("Routine one of two: Small routine").pass(8_000);
        play.says(Command.NEXT).until("Routine two of two: Other routine").pass(8_000);
        play.says(Command.YES).until("say Hello.").until("Knee");
    }

    @Test
    void aDeafProgramSaysSoPausesAndNamesTheKeys() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");
        play.event(new SessionEvent.HearingLost(play.nowMs(), "I cannot hear you."));
        play.pass(10_000);
        assertEquals(Mode.PAUSED, play.mode());
        assertTrue(play.text().contains("say I cannot hear you. I paused. Press Enter"), play.text());
        play.presses(Command.RESUME).until("count five");
    }

    @Test
    void whatADeadMicrophoneHearsCutsNothingShort() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");
        play.event(new SessionEvent.HearingLost(play.nowMs(), "I cannot hear you."));
        var told = play.lines().size();

        play.event(new SessionEvent.VoiceBegan(play.nowMs()));

        assertEquals(told, play.lines().size(), play.text());
    }

    @Test
    void aDeafProgramLetsABodyDownThatIsHeldUp() {
        var play = Play.begun(Routines.SMALL);
        reach(play, "sound HOLD_BEGINS");
        play.pass(2_500);

        play.event(new SessionEvent.HearingLost(play.nowMs(), "I cannot hear you.")).pass(10_000);

        assertTrue(play.text().contains("say I cannot hear you. I paused. Lower your hips. Press Enter"), play.text());
        play.presses(Command.RESUME).until("say Lift.");
    }

    @Test
    void aRoomThatGoesOnSoundingIsNotAnsweredWithoutEnd() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        play.talks(400).until("say I paused.");
        for (int second = 0; second < 120; second++) {
            play.talks(400).pass(600);
        }

        var answers = play.since("say I paused.").stream().filter(line -> line.contains(" say ")).toList();
        assertTrue(answers.size() <= 8, "in two minutes: " + answers);
        assertTrue(answers.get(answers.size() - 1).contains("press Enter"), "the key is named: " + answers);
        assertEquals(Mode.ASKING, play.mode());
    }

    @Test
    void stopSaidAgainIsSilenceAndThenAReminder() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");
        play.says(Command.STOP).until("say Stopped.").pass(300).says(Command.STOP).pass(2_000).says(Command.STOP).pass(30_000);

        var said = play.since("say Stopped.").stream().filter(line -> line.contains(" say ")).toList();
        assertTrue(said.stream().allMatch(line -> line.contains("Still stopped")), said.toString());
        assertEquals(2, said.size(), "after 8 and after 20 s: " + said);
        assertEquals(3, play.lines().stream().filter(line -> line.contains("sound STOPPED")).count(), play.text());
        assertEquals(Mode.STOPPED, play.mode());
        // After minutes of rest, too, it is not left alone in silence.
        play.pass(5 * 60_000).says(Command.STOP).pass(10_000);
        assertTrue(play.lines().get(play.lines().size() - 1).contains("say Still stopped"), play.text());
    }

    @Test
    void whoIsNotUnderstoodTwiceIsAskedWhetherToEndAndNeitherAnswerMoves() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");
        play.talks(400).until("say I paused.");
        play.says(Command.YES).pass(5_000);
        assertEquals(Mode.ASKING, play.mode(), "nothing was asked yet");

        play.talks(400).pass(5_000).talks(400).until("say I do not understand you. Shall I end the session?").pass(30_000);
        assertTrue(play.since("say I do not understand you.").stream().anyMatch(line -> line.contains("Still paused, still listening. Shall I end")), play.text());
        play.says(Command.NO).until("say I paused. Say go on to continue.").says(Command.YES).pass(10_000);
        assertEquals(Mode.ASKING, play.mode(), "after no, yes is no answer any more");

        play.talks(400).pass(5_000).talks(400).until("say I do not understand you.").pass(6_000).says(Command.YES).until("end FINISHED");
    }

    @Test
    void aReminderDoesNotBeginIntoWhatSomebodyIsSaying() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");
        play.presses(Command.PAUSE).until("say Still").pass(5_000);
        play.pass(play.dueMs() - play.nowMs() - 300);
        var before = said(play);

        play.event(new SessionEvent.VoiceBegan(play.nowMs())).pass(1_000);
        assertEquals(before, said(play));
        play.pass(1_000);
        assertEquals(before + 1, said(play));
    }

    private static long said(Play play) {
        return play.lines().stream().filter(line -> line.contains(" say ")).count();
    }

    @Test
    void aSlipOfTheEchoCancellerGoesUnnoticedByTheCount() {
        var play = Play.begun(Routines.OTHER);
        reach(play, "count four");

        play.event(new SessionEvent.VoiceBegan(play.nowMs())).pass(600);
        assertTrue(play.isBraked());
        play.event(new SessionEvent.VoiceEnded(play.nowMs(), 0, false, false, false, false));

        assertEquals(Mode.HOLDING, play.mode());
        play.until("count five");
        assertFalse(play.since("count four").stream().anyMatch(line -> line.contains(" say ")), play.text());
    }

    @Test
    void afterTheEndNothingHappensAnyMore() {
        var play = Play.begun(Routines.OTHER);
        play.event(new SessionEvent.Closed(0));
        int lines = play.lines().size();
        play.says(Command.PAIN).says(Command.RESUME).pass(60_000);
        assertEquals(lines, play.lines().size());
        assertTrue(play.text().endsWith("end STOPPED"));
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    @DisplayName("every command, in the middle of an answer, leaves the session alive")
    void aCommandInTheMiddleOfAnAnswerIsNotLost(Command command) {
        var play = Play.begun(Routines.OTHER);
        reach(play, "say Draw it in.");
        play.says(Command.WHERE_AM_I).pass(300).says(command).pass(1_000).mumbles(3_000).pass(60_000);
        assertFalse(play.isBraked() && play.mode().isMoving(), play.text());
        play.says(Command.STOP).pass(100);
        assertTrue(play.state().isEnded() || play.mode() == Mode.STOPPED || play.mode() == Mode.AFTERCARE, play.text());
    }

    /** Answers "ready" wherever it waits, until a line with these words is written. */
    private static void reach(Play play, String words) {
        play.readyUntil(words);
    }
}
