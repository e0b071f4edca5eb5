package supine.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import supine.hearing.VoiceOnset.Change;
import supine.testing.Sounds;
import supine.testing.Voices;

/** Vocal cords are told from breath, however loud it is. */
class VoicingTest {

    @ParameterizedTest
    @FieldSource("supine.testing.Voices#ALL")
    void aWordOrACryIsVoicedNearAndFarInNoiseAndWhereverItClips(String voice) {
        for (var word : List.of("stop", "pain", "ouch", "ow", "ah")) {
            var spoken = Voices.say(voice, word);
            for (var sound : List.of(spoken, Sounds.louder(spoken, 18), Sounds.far(spoken, 1), Sounds.together(spoken, Sounds.noise(2_000, -32)))) {
                assertFalse(end(Sounds.inARoom(sound)).isUnvoiced(), voice + ": " + word);
            }
        }
    }

    @Test
    void aLoudPuffIsNotVoicedAndNoShout() {
        for (var puff : List.of(Sounds.noise(500, -15), Sounds.hiss(500, -10))) {
            var end = end(Sounds.inARoom(puff));

            assertTrue(end.isUnvoiced());
            assertTrue(end.likeness() < 1, "likeness " + end.likeness());
        }
    }

    @Test
    void aCryAfterAPuffIsVoiced() {
        var sound = Sounds.inARoom(Sounds.inARow(Sounds.hiss(400, -12), Voices.say("flite:rms", "ow")));

        assertFalse(end(sound).isUnvoiced());
        assertEquals(Impression.SURELY, end(sound).likeness(), "it was noticed by its loudness, and is no hiss");
    }

    @Test
    void whatRepeatedItselfBeforeTheSoundBeganIsNoMatterOfIt() {
        var voicing = new Voicing();
        for (int i = 0; i < 10; i++) {
            voicing.next(0.9);
        }
        for (int i = 0; i < 10; i++) {
            voicing.next(0.1);
        }

        voicing.begin(9);

        assertTrue(voicing.isNone());

        voicing.begin(12);

        assertFalse(voicing.isNone());
    }

    @Test
    void aFrameOrTwoAreChance() {
        var voicing = new Voicing();
        voicing.begin(0);
        for (double periodic : new double[] {0.2, 0.6, 0.6, 0.2, 0.6, 0.6, 0.3}) {
            voicing.next(periodic);
        }

        assertTrue(voicing.isNone());
    }

    /** The onset when the first sound is over. */
    private static VoiceOnset end(short[] samples) {
        var onset = new LearnedOnset();
        var ended = new boolean[1];
        var begun = new boolean[1];
        Sounds.frames(Sounds.inARow(samples, Sounds.inARoom(Sounds.silence(500))), (atMs, frame) -> {
            if (!ended[0]) {
                var change = onset.accept(atMs, frame, false);
                begun[0] |= change == Change.BEGAN;
                ended[0] = change == Change.ENDED;
            }
        });
        assertTrue(begun[0] && ended[0], "it was noticed, and is over");
        return onset;
    }
}
