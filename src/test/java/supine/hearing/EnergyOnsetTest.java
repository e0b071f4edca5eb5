package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import supine.hearing.VoiceOnset.Change;
import supine.testing.Sounds;
import supine.testing.Voices;

/** A voice is noticed at once, and not for ever. */
class EnergyOnsetTest {
    private static final long BEFORE_MS = 1000;

    @ParameterizedTest
    @FieldSource("supine.testing.Voices#ALL")
    void aWordIsNoticedWithin300MsOfItsBeginning(String voice) {
        for (var word : List.of("stop", "pain", "ouch", "help me", "next")) {
            var spoken = Voices.say(voice, word);

            var noticed = listen(Sounds.inARoom(spoken), false);

            assertEquals(Change.BEGAN, noticed.get(0).change(), word);
            long late = noticed.get(0).atMs() + 10 - (BEFORE_MS + Sounds.firstLoudMs(spoken));
            assertTrue(late <= 300, word + " was noticed after " + late + " ms");
            assertTrue(noticed.get(0).changeMs() <= noticed.get(0).atMs());
            assertEquals(Change.ENDED, noticed.get(noticed.size() - 1).change(), word);
        }
    }

    @Test
    void aHissedBeginningIsEnough() {
        var noticed = listen(Sounds.inARoom(Sounds.hiss(200, -40)), false);

        assertEquals(Change.BEGAN, noticed.get(0).change());
        assertTrue(noticed.get(0).atMs() <= BEFORE_MS + 100, noticed.toString());
    }

    @Test
    void theEndOfAVoiceIsFoundWhereItWas() {
        var noticed = listen(Sounds.inARoom(Sounds.sine(600, 500, -25)), false);

        assertEquals(2, noticed.size(), noticed.toString());
        var end = noticed.get(1);
        assertTrue(Math.abs(end.changeMs() - (BEFORE_MS + 600)) <= 60, end.toString());
        assertTrue(end.atMs() - end.changeMs() <= 350, end.toString());
    }

    @Test
    void aFanThatStartsIsForgottenWithinSeconds() {
        var room = Sounds.together(Sounds.inARow(Sounds.silence(2000), Sounds.noise(20_000, -35)), Sounds.noise(22_000, -70));

        var noticed = listen(room, false);

        assertEquals(List.of(Change.BEGAN, Change.ENDED), noticed.stream().map(OnsetChange::change).toList(), noticed.toString());
        assertTrue(noticed.get(1).atMs() < 5000, noticed.toString());
    }

    @Test
    void overAFanAVoiceIsNoticed() {
        var voice = Sounds.inARow(Sounds.silence(10_000), Voices.say("flite:slt", "stop"), Sounds.silence(1000));
        var room = Sounds.together(voice, Sounds.noise(20_000, -45));

        var noticed = listen(room, false);

        assertTrue(noticed.stream().anyMatch(n -> n.change() == Change.BEGAN && n.atMs() > 10_000 && n.atMs() < 10_500), noticed.toString());
    }

    @Test
    void silenceAndADirectCurrentAreNoVoice() {
        assertEquals(List.of(), listen(Sounds.silence(5000), false));
        assertEquals(List.of(), listen(Sounds.inARow(Sounds.constant(5000, 3000)), false).stream().filter(n -> n.atMs() > 1000).toList());
        assertEquals(List.of(), listen(Sounds.noise(5000, -72), false));
    }

    @Test
    void afterDigitalSilenceTheFirstWordIsNoticed() {
        var noticed = listen(Sounds.inARow(Sounds.silence(3000), Voices.say("flite:rms", "stop"), Sounds.silence(1000)), false);

        assertEquals(Change.BEGAN, noticed.get(0).change());
    }

    @Test
    void theProgramsOwnVoiceIsNoOnsetAndNoNoiseToGetUsedTo() {
        var onset = new EnergyOnset();
        var own = Sounds.inARoom(Voices.say("flite:kal16", "lie on your back and bend your knees"));
        var all = Sounds.inARow(own, Sounds.inARoom(Voices.say("flite:slt", "stop")));
        var began = new ArrayList<Long>();

        Sounds.frames(all, (atMs, frame) -> {
            if (onset.accept(atMs, frame, atMs >= 500 && atMs < own.length / 16) == Change.BEGAN) {
                began.add(atMs);
            }
        });

        assertEquals(1, began.size(), began.toString());
        assertTrue(began.get(0) > own.length / 16, began.toString());
    }

    private static List<OnsetChange> listen(short[] samples, boolean ownVoice) {
        return OnsetChange.by(new EnergyOnset(), samples, ownVoice);
    }
}
