package supine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.hearing.EnergyOnset;
import supine.hearing.VoiceOnset.Change;
import supine.settings.Settings.Sensitivity;
import supine.sound.Microphone;
import supine.sound.Pcm;

/** What the user sets as sensitivity decides whether a soft voice is one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmplifiedTest {

    /** A tone of 600 Hz after half a second of almost nothing. */
    private static Microphone voice(double amplitude) {
        return new Microphone() {
            private long at;

            @Override
            public boolean read(short[] frame) {
                for (int i = 0; i < frame.length; i++, at++) {
                    var loud = at > Pcm.SAMPLE_RATE / 2 ? amplitude : 0;
                    frame[i] = (short) Math.round(loud * Math.sin(2 * Math.PI * 600 * at / Pcm.SAMPLE_RATE) + (at % 2 == 0 ? 1 : -1));
                }
                return true;
            }

            @Override
            public String name() {
                return "voice";
            }

            @Override
            public boolean isEchoFree() {
                return true;
            }

            @Override
            public void close() {
            }
        };
    }

    private static boolean isNoticed(double amplitude, Sensitivity sensitivity) throws Exception {
        try (var microphone = Amplified.of(voice(amplitude), sensitivity)) {
            var onset = new EnergyOnset();
            var frame = new short[Pcm.FRAME_SAMPLES];
            for (long atMs = 0; atMs < 1000; atMs += Pcm.FRAME_MS) {
                assertTrue(microphone.read(frame));
                if (onset.accept(atMs, frame, false) == Change.BEGAN) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void a_voice_too_soft_to_be_noticed_is_noticed_with_high_sensitivity() throws Exception {
        assertFalse(isNoticed(25, Sensitivity.USUAL));
        assertTrue(isNoticed(25, Sensitivity.HIGH));
    }

    @Test
    void a_voice_from_afar_is_noticed_with_every_sensitivity_and_a_rustle_not_with_low() throws Exception {
        for (var sensitivity : Sensitivity.values()) {
            assertTrue(isNoticed(300, sensitivity), sensitivity.toString());
        }
        assertTrue(isNoticed(70, Sensitivity.USUAL));
        assertFalse(isNoticed(70, Sensitivity.LOW));
    }

    @Test
    void a_shout_is_held_at_the_end_of_the_range_and_as_usual_nothing_is_touched() throws Exception {
        var frame = new short[Pcm.FRAME_SAMPLES];
        var microphone = Amplified.of(voice(30_000), Sensitivity.HIGH);
        short most = 0;
        for (int i = 0; i < 100; i++) {
            microphone.read(frame);
            for (var sample : frame) {
                most = (short) Math.max(most, sample);
            }
        }
        assertEquals(Short.MAX_VALUE, most);
        var device = voice(1);
        assertSame(device, Amplified.of(device, Sensitivity.USUAL));
    }
}
