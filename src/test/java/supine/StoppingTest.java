package supine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import supine.bench.Percentiles;
import supine.testing.OfflineRoom;
import supine.testing.Person;
import supine.testing.Voices;

/**
 * How long it takes from a word to silence, in stream time (the sound's own, not this machine's, so the figures are the same on every
 * machine). Prints them.
 */
class StoppingTest {
    private static final Engines ENGINES = new Engines(Path.of(""));
    private static final int TRIALS = 100;

    /** The voice is masked while the program speaks into the room, so only the word stops it. */
    @Test
    void overItsOwnSpeechAWordSilencesItWithinHalfASecond() throws Exception {
        var times = new ArrayList<Long>();
        int missed = 0;
        for (var voice : Voices.ALL) {
            // Who is not heard over the first sentences, as long as it is not known what the microphone hears of them, does not try again.
            var person = new Person(Voices.voice(voice)).nearTheLoudspeaker()
                    .once("state instructing", 1_500, "stop")
                    .whenever("say Going on.", 600, 2_400, "stop")
                    .whenever("say Stopped.", 600, "resume").whenever("say Still stopped", 600, "resume")
                    .whenever("state waiting", 5_000, "ready");
            var session = room(person.leavingAfter(360_000));
            for (var word : session.said()) {
                if (word.text().equals("stop") && session.speaksAt(word.startMs())) {
                    long silent = session.silentFrom(word.startMs());
                    if (silent >= 0 && silent - word.endMs() < 3_000 && session.stoppedBetween(word.startMs(), word.endMs() + 3_000)) {
                        times.add(silent - word.endMs());
                    } else {
                        missed++;
                    }
                }
            }
        }
        report("word end to silence, over its own speech", times, missed);
        assertTrue(times.size() >= TRIALS, "only " + times.size() + " trials");
        assertTrue(Percentiles.at(times, 95) <= 500, "p95 " + Percentiles.at(times, 95));
    }

    @Test
    void whileItIsSilentAVoiceFreezesItWithinThreeTenths() throws Exception {
        var times = new ArrayList<Long>();
        int missed = 0;
        for (var voice : Voices.ALL) {
            var person = new Person(Voices.voice(voice))
                    .whenever("state holding", 700, 3_500, "stop")
                    .whenever("say Stopped.", 600, "resume").whenever("say Still stopped", 600, "resume")
                    .whenever("say I paused.", 600, "resume")
                    .whenever("state waiting", 5_000, "ready");
            var session = room(person.leavingAfter(300_000));
            for (var word : session.said()) {
                if (word.text().equals("stop") && !session.speaksAt(word.startMs())) {
                    long onset = word.onsetMs();
                    var frozen = session.all("frozen").stream().filter(event -> event.atMs() >= onset).findFirst();
                    if (frozen.isPresent() && frozen.get().atMs() - onset < 3_000) {
                        times.add(frozen.get().atMs() - onset);
                    } else {
                        missed++;
                    }
                }
            }
        }
        report("voice onset to frozen, while silent", times, missed);
        assertTrue(times.size() >= TRIALS, "only " + times.size() + " trials");
        assertTrue(missed == 0, missed + " voices froze nothing");
        assertTrue(Percentiles.at(times, 95) <= 300, "p95 " + Percentiles.at(times, 95));
    }

    private static OfflineRoom.Heard room(Person person) throws Exception {
        return new OfflineRoom(ENGINES, person).run("decompression-rest");
    }

    private static void report(String what, List<Long> times, int missed) {
        System.out.printf(Locale.ROOT, "%s: n = %d, p50 %d ms, p95 %d ms, largest %d ms; not understood %d of %d%n", what, times.size(),
                Percentiles.at(times, 50), Percentiles.at(times, 95), Percentiles.at(times, 100), missed, times.size() + missed);
    }
}
