package supine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import supine.hearing.VoiceOnset.Change;
import supine.session.Effect.Reflex;
import supine.sound.Brake;

class VoiceReflexTest {
    private final Brake brake = new Brake(() -> { });
    private final List<Boolean> ducked = new ArrayList<>();

    private void somebodySpeaks(Reflex reflex) {
        var reaction = new VoiceReflex(brake, ducked::add, () -> reflex);
        reaction.voice(Change.NONE);
        reaction.voice(Change.BEGAN);
        reaction.voice(Change.NONE);
        reaction.voice(Change.ENDED);
    }

    @Test
    void aVoiceSilences() {
        somebodySpeaks(Reflex.SILENCES);

        assertTrue(brake.isSet());
        assertEquals(List.of(false), ducked);
    }

    @Test
    void afterPainItOnlyMakesTheGuidanceSofterWhileItSounds() {
        somebodySpeaks(Reflex.SOFTENS);

        assertFalse(brake.isSet());
        assertEquals(List.of(true, false), ducked);
    }

    @Test
    void aTelevisionThatWasConsentedToDoesNothing() {
        somebodySpeaks(Reflex.NOTHING);

        assertFalse(brake.isSet());
        assertFalse(ducked.contains(true));
    }
}
