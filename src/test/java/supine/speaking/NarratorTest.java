package supine.speaking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static supine.speaking.Stage.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import supine.sound.Pcm;
import supine.sound.WordTime;

class NarratorTest {
    private final Stage stage = new Stage();
    private final Narrator narrator = stage.narrator;

    @Test
    void sentencesAreSaidInOrderWithAGapToBeHeardIn() {
        narrator.say(1, speech(100, 200, "lie", "down"));
        narrator.say(2, speech(200, 100, "rest"));
        assertFalse(narrator.isIdle());

        stage.playUntil(1_000);

        assertEquals(List.of("0 began 1 until 200", "0 word 1.0 lie", "100 word 1.1 down", "200 ended 1",
                "550 began 2 until 650", "550 word 2.0 rest", "650 ended 2"), stage.told);
        assertTrue(stage.silent(200, 550));
        assertEquals(200, stage.atMs(550));
        assertTrue(stage.silent(650, 1_000));
        assertTrue(narrator.isIdle());
    }

    @Test
    void aCountBeginsAtExactlyItsSample() {
        narrator.sayAt(1, speech(100, 200, "three"), 1_003);
        narrator.sayAt(2, speech(200, 200, "two"), 2_007);

        stage.playUntil(3_000);

        assertEquals(Pcm.toSamples(1_003), stage.firstOf(100, 0));
        assertEquals(Pcm.toSamples(2_007), stage.firstOf(200, 0));
    }

    @Test
    void countsAreSaidAtTheirMomentsInWhateverOrderTheyWereGiven() {
        narrator.sayAt(2, speech(200, 100), 600);
        narrator.sayAt(1, speech(100, 100), 300);

        stage.playUntil(1_000);

        assertEquals(List.of("300 began 1 until 400", "400 ended 1", "600 began 2 until 700", "700 ended 2"), stage.told);
    }

    @Test
    void aCountNeverCutsASentenceAndIsMissedRatherThanLate() {
        narrator.say(1, speech(100, 1_000));
        narrator.sayAt(2, speech(200, 100), 500);
        narrator.sayAt(3, speech(300, 100), 960);

        stage.playUntil(2_000);

        assertEquals(100, stage.atMs(550));
        assertEquals(-1, stage.firstOf(200, 0));
        assertEquals(Pcm.toSamples(1_000), stage.firstOf(300, 0), "40 ms late is still on the beat");
        assertEquals(List.of("0 began 1 until 1000", "1000 ended 1", "1000 missed 2", "1000 began 3 until 1100", "1100 ended 3"), stage.told);
    }

    @Test
    void theBrakeMeansDigitalSilenceWithinTenMilliseconds() {
        narrator.say(1, speech(16_000, 1_000, "lower", "your", "hips"));
        stage.playUntil(500);

        stage.brake.set();
        stage.playUntil(2_000);

        assertTrue(stage.silent(505, 2_000));
    }

    @Test
    void theBrakeFadesInsteadOfClicking() {
        narrator.say(1, speech(16_000, 1_000, "lower"));
        stage.playUntil(500);

        stage.brake.set();
        stage.playUntil(600);

        for (var i = Pcm.toSamples(500) - 1; i < Pcm.toSamples(510); i++) {
            assertTrue(Math.abs(stage.at(i + 1) - stage.at(i)) <= 16_000 / 80 + 1, "a jump at sample " + i);
        }
    }

    @Test
    void afterTheBrakeItGoesOnFromTheInterruptedWord() {
        narrator.say(1, speech(100, 900, "lower", "your", "hips"));
        stage.playUntil(500);
        stage.brake.set();
        stage.playUntil(5_000);

        stage.brake.release();
        stage.playUntil(6_000);

        assertEquals(List.of("0 began 1 until 900", "0 word 1.0 lower", "300 word 1.1 your",
                "5000 went on 1 until 5608", "5008 word 1.1 your", "5308 word 1.2 hips", "5608 ended 1"), stage.told);
        assertEquals(100, stage.atMs(5_600));
        assertTrue(stage.silent(5_608, 6_000));
    }

    @Test
    void freezingHaltsLikeTheBrake() {
        narrator.say(1, speech(100, 900, "lower", "your", "hips"));
        stage.playUntil(100);

        narrator.freeze();
        stage.playUntil(1_000);
        narrator.unfreeze();
        stage.playUntil(3_000);

        assertTrue(stage.silent(105, 1_000));
        assertEquals("1900 ended 1", stage.told.get(stage.told.size() - 1));
    }

    @Test
    void aCountThatWasHaltedIsNotTakenUpAgain() {
        narrator.sayAt(1, speech(100, 400, "ten"), 0);
        narrator.sayAt(2, speech(200, 400, "nine"), 1_000);
        stage.playUntil(200);
        stage.brake.set();
        stage.playUntil(3_000);

        stage.brake.release();
        stage.playUntil(4_000);

        assertTrue(stage.silent(205, 4_000));
        assertEquals(List.of("3000 ended 1", "3000 missed 2"), stage.told.subList(2, 4));
    }

    @Test
    void whatIsSaidInsteadKeepsItsGapEvenIfTheSameFrameHaltsAndCancels() {
        narrator.say(1, speech(100, 1_000));
        stage.playUntil(500);
        stage.brake.set();
        narrator.cancelAll();
        narrator.say(2, speech(200, 100));
        stage.playUntil(510);

        stage.brake.release();
        stage.playUntil(2_000);

        assertTrue(stage.silent(505, 850));
        assertEquals(List.of("0 began 1 until 1000", "850 began 2 until 950", "950 ended 2"), stage.told);
    }

    @Test
    void whatIsCancelledUnderTheBrakeIsNeverHeardAgain() {
        narrator.say(1, speech(100, 1_000));
        narrator.say(2, speech(200, 1_000));
        narrator.sayAt(3, speech(300, 1_000), 2_000);
        stage.playUntil(500);
        stage.brake.set();
        stage.playUntil(600);

        narrator.cancelAll();
        stage.brake.release();
        narrator.say(4, speech(400, 100));
        stage.playUntil(4_000);

        assertEquals(List.of("0 began 1 until 1000", "850 began 4 until 950", "950 ended 4"), stage.told);
        assertEquals(-1, stage.firstOf(200, 0));
        assertEquals(-1, stage.firstOf(300, 0));
        assertEquals(-1, stage.firstOf(100, 600));
        assertTrue(stage.firstOf(400, 600) > 0);
    }

    @Test
    void cancellingFadesOutWhatSounds() {
        narrator.say(1, speech(100, 1_000));
        stage.playUntil(500);

        narrator.cancelAll();
        stage.playUntil(1_000);

        assertTrue(stage.atMs(502) > 0 && stage.atMs(502) < 100);
        assertTrue(stage.silent(505, 1_000));
    }

    @Test
    void retractingForgetsCountsToComeAndLeavesWhatSounds() {
        narrator.sayAt(1, speech(100, 300), 100);
        narrator.sayAt(2, speech(200, 300), 1_000);
        narrator.soundAt(new short[] {7}, 1_500);
        stage.playUntil(200);

        narrator.retract();
        stage.playUntil(2_000);

        assertEquals(100, stage.atMs(399));
        assertTrue(stage.silent(400, 2_000));
    }

    @Test
    void aCueSoundsAtOnceOverWhatIsSaid() {
        narrator.say(1, speech(100, 300));
        stage.playUntil(100);

        narrator.sound(new short[] {1_000, 1_000});
        stage.playUntil(200);

        assertEquals(1_100, stage.atMs(100));
        assertEquals(100, stage.at(Pcm.toSamples(100) + 2));
    }

    @Test
    void aTickSoundsAtItsMomentAndNotLongAfter() {
        narrator.soundAt(new short[] {1_000}, 123);
        stage.playUntil(200);
        assertEquals(1_000, stage.atMs(123));

        stage.brake.set();
        narrator.sound(new short[] {2_000});
        stage.playUntil(1_000);
        stage.brake.release();
        stage.playUntil(2_000);

        assertEquals(-1, stage.firstOf(2_000, 0), "a cue that has waited out a halt means nothing any more");
    }

    @Test
    void aCueIsHeardEvenIfTheBrakeIsReleasedOnlyAMomentLater() {
        stage.brake.set();
        narrator.sound(new short[] {2_000});
        stage.playUntil(30);

        stage.brake.release();
        stage.playUntil(100);

        assertEquals(Pcm.toSamples(30), stage.firstOf(2_000, 0));
    }

    @Test
    void loudSoundsTogetherAreClippedNotWrapped() {
        narrator.say(1, speech(30_000, 100));
        narrator.sound(new short[] {30_000});

        stage.playUntil(100);

        assertEquals(Short.MAX_VALUE, stage.at(0));
    }

    @Test
    void whatTheLoudspeakerDroppedIsSaidAgain() {
        var samples = new short[(int) Pcm.toSamples(1_000)];
        for (var i = 0; i < samples.length; i++) {
            samples[i] = (short) (i + 1);
        }
        narrator.say(1, new Speech("a", samples, List.of(new WordTime("a", 0, 300), new WordTime("b", 300, 1_000))));
        stage.playUntil(350);

        stage.brake.set();
        narrator.rewind(100);
        stage.playUntil(500);
        stage.brake.release();
        stage.playUntil(2_000);

        assertTrue(stage.silent(350, 500), "no fade after a flush");
        assertEquals("500 went on 1 until 1500", stage.told.get(3), "250 ms were heard, which lies in the first word");
        assertEquals("1500 ended 1", stage.told.get(stage.told.size() - 1));
    }

    @Test
    void aSentenceWhoseBeginningWasDroppedBeginsAnew() {
        narrator.say(1, speech(100, 500, "rest"));
        stage.playUntil(50);

        stage.brake.set();
        narrator.rewind(100);
        stage.playUntil(200);
        stage.brake.release();
        stage.playUntil(1_000);

        assertEquals(List.of("0 began 1 until 500", "0 word 1.0 rest", "200 began 1 until 700", "200 word 1.0 rest", "700 ended 1"), stage.told);
    }

    @Test
    void emptySpeechBeginsAndEndsAtOnce() {
        narrator.say(1, new Speech("", new short[0], List.of()));
        narrator.say(2, speech(100, 100), 0);

        stage.playUntil(200);

        assertEquals(List.of("0 began 1 until 0", "0 ended 1", "0 began 2 until 100", "100 ended 2"), stage.told);
    }

    @Test
    void hearingCanAskWhatItIsSaying() {
        narrator.say(1, speech(100, 400, "stop", "now"));
        stage.playUntil(100);

        assertTrue(narrator.ownVoice().soundsAt(50, 0));
        assertFalse(narrator.ownVoice().soundsAt(450, 0));
        assertTrue(narrator.ownVoice().soundsAt(450, 100));
        var played = narrator.ownVoice().since(0).get(0);
        assertTrue(played.says(Set.of("stop"), 100, 150));
        assertFalse(played.says(Set.of("stop"), 250, 300));
        assertFalse(played.says(Set.of("pain"), 0, 400));
    }

    @Test
    void ownVoiceIsOverWhenItIsHaltedAndKnowsWhereItGoesOn() {
        narrator.say(1, speech(100, 800, "go", "on", "then", "rest"));
        stage.playUntil(300);
        stage.brake.set();
        stage.playUntil(1_000);
        assertFalse(narrator.ownVoice().soundsAt(310, 0));

        stage.brake.release();
        stage.playUntil(2_000);

        var played = narrator.ownVoice().since(0);
        assertEquals(2, played.size());
        assertEquals(new OwnVoice.Played(0, 0, 300, played.get(0).words()), played.get(0));
        assertEquals(new OwnVoice.Played(808, 1_000, 1_608, played.get(1).words()), played.get(1));
    }

    @Test
    void cuesAreOwnSoundToo() {
        narrator.sound(new short[1_600]);
        stage.playUntil(50);

        assertTrue(narrator.ownVoice().soundsAt(99, 0));
        assertFalse(narrator.ownVoice().soundsAt(100, 0));
    }

    @Test
    void aVoiceMakesItSoftAndNotSilent() {
        narrator.say(1, speech(1_000, 10_000, "go", "on"), 0);
        stage.playUntil(100);
        narrator.duck(true);
        stage.playUntil(200);
        narrator.duck(false);
        stage.playUntil(300);

        assertEquals(1_000, stage.atMs(99));
        assertEquals(250, stage.atMs(150));
        assertEquals(250, stage.atMs(199));
        assertEquals(1_000, stage.atMs(250));
    }

    @Test
    void aRoomThatGoesOnSoundingDoesNotHideWhatIsSaid() {
        narrator.say(1, speech(1_000, 10_000, "go", "on"), 0);
        narrator.duck(true);
        stage.playUntil(6_000);

        assertEquals(250, stage.atMs(3_900));
        assertEquals(1_000, stage.atMs(4_100));
    }

    @Test
    void whatWasSaidLongAgoIsForgotten() {
        for (var i = 0; i < 1_000; i++) {
            narrator.say(i, speech(100, 100, "one"));
        }
        stage.playUntil(450_000);

        assertTrue(narrator.ownVoice().since(0).size() < 80);
    }

    @Test
    void theSameOrdersGiveTheSameSound() {
        var first = run();
        var second = run();
        assertEquals(first.size(), second.size());
        for (var i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i), second.get(i));
        }
    }

    private static List<short[]> run() {
        var stage = new Stage();
        stage.narrator.say(1, speech(100, 333, "a", "b"));
        stage.narrator.sayAt(2, speech(200, 100), 407);
        stage.playUntil(200);
        stage.brake.set();
        stage.playUntil(250);
        stage.brake.release();
        stage.playUntil(1_000);
        var frames = new ArrayList<short[]>();
        for (var ms = 0; ms < 1_000; ms++) {
            frames.add(new short[] {stage.atMs(ms)});
        }
        return frames;
    }
}
