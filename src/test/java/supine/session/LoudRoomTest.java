package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import supine.command.Command;
import supine.session.SessionEvent.Origin;
import supine.session.Snapshot.Mode;

/** A television, music, a conversation beside the one who lies there. */
class LoudRoomTest {
    private static final String LOUD = "say I paused. It is loud here";
    /** How well "stop the session" may fit, ln: as nothing else, as a voice does that is hardly known, and as talk does now and then. */
    private static final double WELL = -5;
    private static final double FAIR = -25;
    private static final double FAINT = -50;

    @Test
    void aTelevisionIsNoticedWithinAMinuteAndItSaysSoAndStaysHalted() {
        var play = holding();
        long begun = play.nowMs();

        watchTelevision(play);

        assertTrue(play.nowMs() - begun <= 60_000, "after " + (play.nowMs() - begun) + " ms");
        assertEquals(Mode.ASKING, play.mode());
        for (int i = 0; i < 30; i++) {
            play.mumbles(3_000);
        }
        assertEquals(Mode.ASKING, play.mode());
    }

    @Test
    void aConversationOfTenSecondsIsForgiven() {
        var play = holding();

        play.mumbles(5_000).pass(500).mumbles(5_000).pass(2_100);

        assertEquals(Mode.HOLDING, play.mode());
    }

    @Test
    void breathMakesNoRoomLoudAndWhatNeverPausesDoes() {
        var play = holding();
        for (int breaths = 0; breaths < 7; breaths++) {
            play.breathes(600).pass(2_500);
            assertTrue(play.mode().isMoving(), play.text());
        }
        for (int gusts = 0; gusts < 5; gusts++) {
            play.breathes(4_500).pass(500);
        }

        assertEquals(Mode.ASKING, play.mode());
        assertTrue(play.text().contains(LOUD), play.text());
    }

    @Test
    void aVoiceThatGoesOnAfterAKeyHasLetTheSessionGoOnIsALoudRoom() {
        var play = holding();
        play.event(new SessionEvent.VoiceBegan(play.nowMs())).pass(5_000).presses(Command.RESUME).pass(1_000);
        assertTrue(play.mode().isMoving(), play.text());

        play.pass(15_000).presses(Command.READY).pass(3_000);

        assertEquals(Mode.ASKING, play.mode(), play.text());
        assertTrue(play.text().contains(LOUD), play.text());
    }

    @Test
    void byVoiceItGoesOnOnlyIfToldTwice() {
        var play = watchTelevision(holding());

        play.says(Command.RESUME).pass(5_000);
        assertEquals(Mode.ASKING, play.mode());
        assertTrue(play.text().contains("say Say go on once more."), play.text());
        play.says(Command.NEXT).says(Command.READY).pass(5_000);
        assertEquals(Mode.ASKING, play.mode());

        play.says(Command.RESUME).until("count five");
    }

    @Test
    void onceTheUserGoesOnTalkHaltsNothingAndStopTheSessionStillDoes() {
        var play = watchTelevision(holding());
        play.presses(Command.RESUME).pass(3_000);
        assertTrue(play.mode().isMoving(), play.text());

        play.mumbles(3_000);
        assertTrue(play.mode().isMoving(), play.text());
        play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, Origin.VOICE, false));
        assertTrue(play.mode().isMoving(), "a single word may be the television's");

        play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, Origin.VOICE, true));
        assertEquals(Mode.STOPPED, play.mode());
    }

    @Test
    void aShortStopHaltsIfItIsSaidTwiceWithinSeconds() {
        var play = watchTelevision(holding());
        play.presses(Command.RESUME).pass(3_000);

        play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, Origin.VOICE, false)).pass(7_000);
        play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, Origin.VOICE, false)).pass(3_000);
        assertEquals(Mode.WAITING, play.mode(), play.text());
        play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, Origin.VOICE, false));

        assertEquals(Mode.STOPPED, play.mode());
    }

    @Test
    void stopTheSessionHardlyUnderstoodHaltsIfItIsSaidTwiceWithinSeconds() {
        var play = consented();

        spot(play, 1_200, 0, FAIR).pass(200);
        spot(play, 1_400, 0, FAIR);
        assertTrue(play.mode().isMoving(), "the same words: " + play.text());
        play.pass(8_000);
        spot(play, 1_200, 0, FAIR).pass(2_000);
        assertTrue(play.mode().isMoving() || play.mode() == Mode.WAITING, "once is too little: " + play.text());
        spot(play, 1_200, 0, FAIR);

        assertEquals(Mode.STOPPED, play.mode(), play.text());
    }

    @Test
    void ofTwoPlacesTheBetterOneSpeaksForTheOther() {
        assertEquals(Mode.STOPPED, twice(FAIR, FAINT).mode());
        assertEquals(Mode.STOPPED, twice(FAINT, FAIR).mode());
        assertTrue(twice(FAINT, FAINT).mode().isMoving(), "talk has two such within seconds, now and then");
    }

    private static Play twice(double first, double second) {
        return spot(spot(consented(), 1_200, 0, first).pass(2_500), 1_200, 0, second);
    }

    @Test
    void aPlaceThatFitsBetterAsMoreOfItIsHeardIsStillOnePlace() {
        var play = consented();
        spot(play, 900, 200, FAINT);
        for (int i = 0; i < 5; i++) {
            play.pass(100);
            spot(play, 1_000 + 100 * i, 100, FAIR + i);
        }
        assertTrue(play.mode().isMoving(), play.text());

        spot(play.pass(2_000), 1_200, 0, FAINT);
        assertEquals(Mode.STOPPED, play.mode(), "the best that was said of the first counts: " + play.text());
    }

    @Test
    void aStopThatWasWellUnderstoodMakesUpForOneOfTwoPlaces() {
        var play = consented();
        stop(play).pass(900);
        spot(play, 1_400, 0, FAIR);
        assertTrue(play.mode().isMoving(), "the first word of the same phrase: " + play.text());
        play.pass(2_000);

        spot(play, 1_200, 0, FAIR);
        assertEquals(Mode.STOPPED, play.mode(), play.text());

        assertEquals(Mode.STOPPED, stop(spot(consented(), 1_200, 0, FAIR).pass(2_000)).mode());
        assertTrue(stop(spot(consented(), 1_200, 0, FAINT).pass(2_000)).mode().isMoving(), "a television says \"stop\", and much that is like the rest");
    }

    @Test
    void aStopThatTheNetworkFindsAbsurdIsTheTelevisionsOnceItWasConsentedTo() {
        var play = watchTelevision(holding());
        play.presses(Command.RESUME).pass(3_000);

        doubted(doubted(play, false).pass(2_000), false);
        assertTrue(play.mode().isMoving(), "a stop twice: " + play.text());
        doubted(play, true);
        assertTrue(play.mode().isMoving(), "stop the session: " + play.text());
        assertEquals(Mode.STOPPED, doubted(holding(), false).mode(), "where nobody has consented, it halts");
    }

    private static Play doubted(Play play, boolean plain) {
        return play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, Origin.VOICE, plain, "", true));
    }

    @Test
    void saidAgainAtOnceItHaltsThoughTheFirstIsToldOnlyHalfASecondAfterItsEnd() {
        var play = consented();

        spot(play, 1_600, 600, FAIR).pass(1_100);
        assertTrue(play.mode().isMoving(), play.text());
        spot(play, 1_600, 600, FAIR);

        assertEquals(Mode.STOPPED, play.mode(), play.text());
    }

    @Test
    void whatIsSpottedWhereNobodyHasConsentedHaltsNothing() {
        var play = holding();

        spot(play, 1_200, 0, WELL).pass(2_000);
        spot(play, 1_200, 0, WELL);

        assertEquals(Mode.HOLDING, play.mode());
    }

    @Test
    void aTelevisionsStopDoesNotMakeItForgetThatItIsLoud() {
        var play = watchTelevision(holding());

        play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, Origin.VOICE, false));

        assertEquals(Mode.ASKING, play.mode());
        play.presses(Command.RESUME).pass(3_000).mumbles(3_000);
        assertTrue(play.mode().isMoving(), play.text());
    }

    @Test
    void aNoiseThatWasAcceptedAndPausedIsNotAskedAboutAgainForTenMinutes() {
        var play = watchTelevision(holding());
        play.presses(Command.RESUME).pass(3_000).mumbles(1_000).until("say It is quieter.");

        untilItMoves(play);
        noises(play);

        assertTrue(play.text().contains("say It is loud again."), play.text());
        assertFalse(play.since("say It is quieter.").stream().anyMatch(line -> line.contains("say I paused.")), play.text());
        play.event(new SessionEvent.VoiceBegan(play.nowMs()));
        assertTrue(play.mode() != Mode.FROZEN, play.text());
    }

    @Test
    void talkIsAskedAboutAgainHoweverLatelyANoiseWasAccepted() {
        var play = watchTelevision(holding());
        play.presses(Command.RESUME).pass(3_000).mumbles(1_000).until("say It is quieter.");
        untilItMoves(play);

        play.talks(3_000);

        assertEquals(Mode.ASKING, play.mode());
    }

    /** "Stop the session" may have been said, from and until so long ago. */
    private static Play spot(Play play, long beganAgoMs, long endedAgoMs, double llr) {
        return play.event(new SessionEvent.Spotted(play.nowMs(), Command.STOP, play.nowMs() - beganAgoMs, play.nowMs() - endedAgoMs, llr));
    }

    private static Play stop(Play play) {
        return play.event(new SessionEvent.Commanded(play.nowMs(), Command.STOP, Origin.VOICE, false));
    }

    private static void untilItMoves(Play play) {
        for (int i = 0; i < 120 && play.mode() != Mode.HOLDING; i++) {
            if (play.mode() == Mode.WAITING) {
                play.presses(Command.READY);
            }
            play.pass(500);
        }
        assertEquals(Mode.HOLDING, play.mode(), play.text());
    }

    private static void noises(Play play) {
        for (int i = 0; i < 8 && !play.text().contains("say It is loud again."); i++) {
            play.mumbles(400).pass(3_000);
        }
    }

    @Test
    void painEndsTheSessionInALoudRoomToo() {
        var play = watchTelevision(holding());
        play.presses(Command.RESUME).pass(3_000);

        play.event(new SessionEvent.Commanded(play.nowMs(), Command.PAIN, Origin.VOICE, false));

        assertEquals(Mode.AFTERCARE, play.mode());
    }

    @Test
    void whenItIsQuietAgainItSaysSoAndAVoiceHaltsAsBefore() {
        var play = watchTelevision(holding());
        play.presses(Command.RESUME).pass(3_000).mumbles(1_000);
        assertFalse(play.text().contains("It is quieter"), play.text());

        play.until("say It is quieter.");

        play.event(new SessionEvent.VoiceBegan(play.nowMs()));
        assertEquals(Mode.FROZEN, play.mode());
    }

    @Test
    void onceTheUserGoesOnEachStepWaitsForReady() {
        var play = watchTelevision(holding());

        play.presses(Command.RESUME).until("say Say ready for what comes next.").pass(30_000);

        assertEquals(Mode.WAITING, play.mode());
        play.says(Command.READY).until("say Now the left side.");
    }

    @Test
    void inQuietNoStepWaits() {
        assertFalse(Play.begun(Routines.OTHER).readyToTheEnd().text().contains("what comes next"));

        var play = watchTelevision(holding());
        play.presses(Command.RESUME).presses(Command.PAUSE).until("say It is quieter.").says(Command.RESUME).readyToTheEnd();

        assertFalse(play.text().contains("what comes next"), play.text());
    }

    @Test
    void aVoiceWithoutEndIsNoticedAndNotTakenForQuiet() {
        var play = holding();
        long begun = play.nowMs();
        play.event(new SessionEvent.VoiceBegan(play.nowMs())).until(LOUD);
        assertTrue(play.nowMs() - begun <= 60_000, play.text());

        play.presses(Command.RESUME).pass(60_000);

        assertFalse(play.text().contains("It is quieter"), play.text());
    }

    /** A television was on, and it was told to go on all the same. */
    private static Play consented() {
        return watchTelevision(holding()).presses(Command.RESUME).pass(3_000);
    }

    private static Play holding() {
        return Play.begun(Routines.OTHER).readyUntil("count four");
    }

    private static Play watchTelevision(Play play) {
        for (int i = 0; i < 15 && !play.text().contains(LOUD); i++) {
            play.mumbles(3_000).pass(400);
        }
        assertTrue(play.text().contains(LOUD), play.text());
        return play;
    }
}
