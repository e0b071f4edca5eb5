package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import supine.app.Equipment;
import supine.testing.OfflineRoom;
import supine.testing.Person;
import supine.testing.Voices;

/** Sessions led by voice: real speech, real recognition, the sound's own clock. */
class SpokenSessionTest {
    private static final Equipment EQUIPMENT = new Engines(Path.of(""));

    @ParameterizedTest
    @FieldSource("supine.testing.Voices#ALL")
    void aSessionIsLedToItsEndByVoiceAlone(String voice) throws Exception {
        var session = lie(voice).run("floor-reset");

        assertEquals("finished", session.reason(), session.text());
        assertEquals(1, session.all("ended").size());
        assertEquals("ended", session.events().get(session.events().size() - 1).name());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.0, 1.25})
    void everyCountBeginsOnItsBeatAtAnySpeedOfSpeech(double rate) throws Exception {
        for (var routine : List.of("floor-reset", "decompression-rest")) {
            var session = new OfflineRoom(EQUIPMENT, new Person(Voices.voice("flite:slt")).whenever("state waiting", 6_000, "ready"))
                    .rate(rate).run(routine);

            assertEquals("finished", session.reason());
            var counts = session.all("count");
            assertTrue(counts.size() > 20, "only " + counts.size() + " counts");
            assertTrue(counts.get(counts.size() - 1).atMs() > 8 * 60_000, "too short a session to drift");
            for (var count : counts) {
                assertTrue(Math.abs(count.atMs() - count.ms("beat_ms")) <= 50, count.toString());
            }
            assertTrue(session.all("fault").isEmpty(), session.text());
        }
    }

    @Test
    void theSameSoundGivesTheSameSession() throws Exception {
        var first = lie("flite:rms").run("floor-reset");
        var second = lie("flite:rms").run("floor-reset");

        assertEquals(first.text(), second.text());
        assertTrue(java.util.Arrays.equals(first.played(), second.played()));
    }

    private static OfflineRoom lie(String voice) {
        return new OfflineRoom(EQUIPMENT, new Person(Voices.voice(voice)).whenever("state waiting", 6_000, "ready"));
    }
}
