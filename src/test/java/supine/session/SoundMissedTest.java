package supine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import supine.command.Command;
import supine.session.Snapshot.Mode;

/** A moment of sound that was lost may have held a "stop": what moves is halted, and only a word or a key moves it again. */
class SoundMissedTest {
    private static final long LOST_MS = 200;

    private static Play missing(Play play) {
        return play.event(new SessionEvent.SoundMissed(play.nowMs(), LOST_MS));
    }

    private static Play at(String moment) {
        return Play.begun(Routines.OTHER).readyUntil(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"say Draw it in.", "count two", "count four"})
    void whatMovesIsHaltedAndSaysWhy(String moment) {
        var play = missing(at(moment)).pass(5_000);

        assertEquals(Mode.ASKING, play.mode());
        var said = play.since("report missed").stream().filter(line -> line.matches("\\S+ say .*")).toList();
        assertTrue(said.get(0).endsWith("say I missed a moment of sound, so I paused. If you spoke, say it again. Or say go on to continue."), said.toString());
        assertTrue(play.since("report missed").stream().noneMatch(line -> line.contains(" count ")), play.text());
    }

    @Test
    void nothingMovesAgainByItself() {
        var play = missing(at("count four")).pass(300_000);

        assertEquals(Mode.ASKING, play.mode());
        assertFalse(play.since("report missed").toString().contains("resumed"), play.text());
    }

    @Test
    void goOnGoesOnFromTheSameSecond() {
        var play = missing(at("count four")).pass(5_000);
        long left = play.snapshot().hold().orElseThrow().leftMs();

        play.says(Command.RESUME).until("say Get ready.").until("count five");

        assertTrue(left > 5_000 && left <= 6_000, left + " ms left");
    }

    @Test
    void aStopThatIsSaidAgainIsObeyed() {
        var play = missing(at("count four")).pass(5_000).says(Command.STOP).pass(5_000);

        assertEquals(Mode.STOPPED, play.mode());
    }

    @Test
    void aVoiceThatItBrokeIntoIsNotJudgedByWhatIsLeftOfIt() {
        var play = at("count four");
        play.event(new SessionEvent.VoiceBegan(play.nowMs())).pass(200);
        missing(play).pass(300);
        play.event(new SessionEvent.VoiceEnded(play.nowMs(), 300, false, false, false, false)).pass(30_000);

        assertEquals(Mode.ASKING, play.mode(), "a mere noise would have gone by");
    }

    @Test
    void whereNothingMovesNothingIsSaid() {
        var waiting = Play.begun(Routines.OTHER).until("Say ready").pass(3_000);
        var stopped = at("count four").says(Command.STOP).pass(5_000);
        var aftercare = at("count four").says(Command.PAIN).pass(1_000);
        for (var play : List.of(waiting, stopped, aftercare)) {
            var before = play.mode();
            missing(play);

            assertEquals(before, play.mode());
            assertEquals(List.of(), play.since("report missed"), play.text());
        }
    }

    @Test
    void whoIsToldThatItHappensAgainAndAgainAndGoesOnIsNotHaltedForEach() {
        var play = at("count two");
        for (int n = 0; n < 2; n++) {
            missing(play).pass(5_000).says(Command.RESUME).pass(3_000);
        }
        assertFalse(play.text().contains("I keep missing"), play.text());

        missing(play).pass(10_000);
        assertTrue(play.text().contains("say I paused. I keep missing moments of sound, so I may not hear you say stop. Close other programs, or use the keys."),
                play.text());
        assertEquals(Mode.ASKING, play.mode());

        play.says(Command.RESUME).pass(3_000);
        var moving = play.mode();
        assertTrue(moving.isMoving(), moving.toString());
        missing(play);
        assertEquals(moving, play.mode());
    }

    @Test
    void afterTenMinutesItHaltsForItAnew() {
        var play = at("count two");
        for (int n = 0; n < 3; n++) {
            missing(play).pass(5_000).says(Command.RESUME).pass(3_000);
        }
        play.says(Command.STOP).pass(Misses.WHILE_MS).says(Command.RESUME).pass(3_000);

        missing(play);

        assertEquals(Mode.ASKING, play.mode());
    }

    @Test
    void twoThatAreFarApartAreNotOften() {
        var play = at("count two");
        missing(play).says(Command.STOP).pass(Misses.WHILE_MS).says(Command.RESUME).pass(3_000);
        missing(play).says(Command.RESUME).pass(3_000);

        missing(play);

        assertFalse(play.text().contains("I keep missing"), play.text());
    }
}
