package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import supine.app.Equipment;
import supine.testing.OfflineRoom;
import supine.testing.Person;
import supine.testing.Voices;

/** Somebody with a headset counts every count along, aloud, through a whole session. */
class CountingAloudTest {
    private static final Equipment EQUIPMENT = new Engines(Path.of(""));
    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    @ParameterizedTest
    @ValueSource(strings = {"flite:slt", "flite:rms", "flite:awb", "flite:kal"})
    void countingAlongAsksNothingAndDelaysNothing(String voice) throws Exception {
        var silent = new OfflineRoom(EQUIPMENT, lying(voice)).run("floor-reset");
        var aloud = new OfflineRoom(EQUIPMENT, counting(voice)).run("floor-reset");

        long numbers = aloud.said().stream().filter(word -> NUMBERS.contains(word.text())).count();
        assertTrue(numbers >= 40, numbers + " numbers");
        assertEquals(List.of(), aloud.all("question"), aloud.text());
        assertEquals("finished", aloud.reason());
        for (var count : aloud.all("count")) {
            assertTrue(Math.abs(count.atMs() - count.ms("beat_ms")) <= 50, count.toString());
        }
        // A number said into the sentence after a hold interrupts that for a moment; slt's "four" is once taken for "slower", which is obeyed.
        boolean slower = aloud.all("heard").stream().anyMatch(event -> event.text("command").equals("slower"));
        assertTrue(slower || Math.abs(aloud.result().lengthMs() - silent.result().lengthMs()) <= 5_000,
                silent.result().lengthMs() + " ms in silence, " + aloud.result().lengthMs() + " ms aloud");
    }

    @Test
    void aStopBetweenTwoNumbersHalts() throws Exception {
        var person = counting("flite:slt").once("count three", 550, "stop").whenever("state stopped", 30_000, "that hurts");
        var session = new OfflineRoom(EQUIPMENT, person).run("floor-reset");

        var stop = session.said().stream().filter(word -> word.text().equals("stop")).findFirst().orElseThrow();
        assertTrue(session.stoppedBetween(stop.startMs(), stop.endMs() + 600), session.text());
        assertTrue(session.after(stop.endMs() + 600).stream().noneMatch(event -> List.of("count", "step", "resumed").contains(event.name())), session.text());
    }

    private static Person lying(String voice) {
        return new Person(Voices.voice(voice)).whenever("state waiting", 6_000, "ready");
    }

    private static Person counting(String voice) {
        var person = lying(voice);
        NUMBERS.forEach(number -> person.whenever("count " + number, 80, number));
        return person;
    }
}
