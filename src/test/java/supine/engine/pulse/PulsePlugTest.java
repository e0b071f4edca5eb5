package supine.engine.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What pactl writes, as PulseAudio 16 has it. The whole is tried by the live tests of faults. */
class PulsePlugTest {
    private static final String OUTPUTS = """
            Source Output #1
            \tDriver: module-loopback.c
            \tSource: 1
            \tProperties:
            \t\tmedia.name = "voice"

            Source Output #4
            \tDriver: protocol-native.c
            \tClient: 7
            \tSource: 3
            \tProperties:
            \t\tapplication.name = "ALSA plug-in [java]"
            \t\tapplication.process.id = "4711"
            """;
    private static final String SOURCES = "0\tspeaker.monitor\tmodule-null-sink.c\ts16le 1ch 48000Hz\tIDLE\n3\tmic\tmodule-remap-source.c\ts16le\tRUNNING\n";

    @Test
    void itsOwnLinesAreToldFromOthers() {
        assertEquals(Set.of("3"), PulsePlug.sourcesOf(4711, OUTPUTS));
        assertEquals(Set.of(), PulsePlug.sourcesOf(471, OUTPUTS));
    }

    @Test
    void aCopyOfTheLoudspeakerIsToldByItsName() {
        assertFalse(PulsePlug.isCopy(Set.of("3"), SOURCES));
        assertTrue(PulsePlug.isCopy(Set.of("0"), SOURCES));
        assertFalse(PulsePlug.isCopy(Set.of("9"), SOURCES));
    }
}
