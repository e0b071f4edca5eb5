package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import supine.app.Equipment;
import supine.testing.OfflineRoom;
import supine.testing.Person;
import supine.testing.Voices;

/** Sessions led by voice: real speech, real recognition, the sound's own clock. */
class SpokenSessionTest {
    private static final Equipment EQUIPMENT = new Engines(Path.of(""));
    /** Words of an instruction, a count, a pause and the welcome, and the event in whose middle something is said. */
    private static final List<String> MOMENTS = List.of("say You need a mat", "say Flatten your lower back", "count two", "state paused");

    @ParameterizedTest
    @FieldSource("supine.testing.Voices#ALL")
    void aSessionIsLedToItsEndByVoiceAlone(String voice) throws Exception {
        var session = lie(voice).run("floor-reset");

        assertEquals("finished", session.reason(), session.text());
        assertEquals(1, session.all("ended").size());
        assertEquals("ended", session.events().get(session.events().size() - 1).name());
    }

    static Stream<Arguments> painfulMoments() {
        return MOMENTS.stream().flatMap(moment -> Stream.of("pain", "ouch", "it hurts", "that hurts").flatMap(words ->
                Voices.ALL.stream().map(voice -> Arguments.of(voice, words, moment))));
    }

    @ParameterizedTest(name = "{0} says {1} at: {2}")
    @MethodSource("painfulMoments")
    void painAtAnyMomentEndsTheSessionWithTheGuidance(String voice, String words, String moment) throws Exception {
        var session = lie(voice, words, moment).run("floor-reset");

        assertEquals("pain", session.reason(), session.text());
        var pain = session.first("pain");
        var word = session.said().stream().filter(said -> said.text().equals(words)).findFirst().orElseThrow();
        assertTrue(pain.atMs() - word.endMs() < 1_500, "not at once: " + session.text());
        var after = session.after(pain.atMs());
        assertTrue(after.stream().noneMatch(event -> List.of("step", "count", "resumed").contains(event.name())), session.text());
        var said = String.join(" ", after.stream().filter(event -> event.name().equals("say")).map(event -> event.text("text")).toList());
        for (var flag : List.of("emergency number", "bladder", "numb", "into one leg", "fever", "wakes you")) {
            assertTrue(said.contains(flag), flag + " is missing: " + said);
        }
    }

    static Stream<Arguments> stoppingMoments() {
        return MOMENTS.stream().flatMap(moment -> Voices.ALL.stream().map(voice -> Arguments.of(voice, moment)));
    }

    @ParameterizedTest(name = "{0} says stop at: {1}")
    @MethodSource("stoppingMoments")
    void stopAtAnyMomentHaltsAndNothingMovesUntilResume(String voice, String moment) throws Exception {
        var person = person(voice, "stop", moment).once("say Stopped.", 20_000, "resume").once("say I paused.", 20_000, "resume")
                .once("resumed", 30_000, "that hurts").whenever("question I paused", 60_000, "that hurts");
        var session = new OfflineRoom(EQUIPMENT, person).run("floor-reset");

        // Not understood is halted all the same: then it asks, and stays until told to go on.
        var halted = session.all("state").stream().filter(event -> List.of("stopped", "asking").contains(event.text("state"))).findFirst();
        assertTrue(halted.isPresent(), session.text());
        long said = person.said().stream().filter(word -> word.text().equals("resume")).findFirst().orElseThrow().startMs();
        assertTrue(session.events().stream().filter(event -> event.atMs() > halted.get().atMs() && event.atMs() < said)
                .noneMatch(event -> List.of("count", "step", "resumed").contains(event.name())), session.text());
        assertTrue(session.after(said).stream().anyMatch(event -> event.name().equals("resumed")), session.text());
    }

    @Test
    void resumeGoesOnAtTheSameSecond() throws Exception {
        var person = person("flite:slt", "stop", "count two").once("say Stopped.", 3_000, "resume").once("count five", 3_000, "that hurts").whenever("question I paused", 20_000, "that hurts");
        var session = new OfflineRoom(EQUIPMENT, person).run("floor-reset");

        var counts = session.all("count").stream().map(event -> event.text("text")).toList();
        assertEquals(List.of("three", "two", "one"), counts.subList(0, 3));
        // "Stop" came after the count-in's "two": the count-in goes on where it was.
        assertEquals(List.of("one", "two", "three", "four", "five"), counts.subList(3, 8), session.text());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1.0, 1.25})
    void everyCountBeginsOnItsBeatAtAnySpeedOfSpeech(double rate) throws Exception {
        for (var routine : List.of("floor-reset", "seven-stretches")) {
            var session = new OfflineRoom(EQUIPMENT, new Person(Voices.voice("flite:slt")).whenever("state waiting", 6_000, "ready"))
                    .rate(rate).run(routine);

            assertEquals("finished", session.reason());
            var counts = session.all("count");
            assertTrue(counts.size() > 20, "only " + counts.size() + " counts");
            assertTrue(counts.get(counts.size() - 1).atMs() > 9 * 60_000, "too short a session to drift");
            for (var count : counts) {
                assertTrue(Math.abs(count.atMs() - count.ms("beat_ms")) <= 50, count.toString());
            }
            assertTrue(session.all("fault").isEmpty(), session.text());
        }
    }

    @Test
    void theSameSoundGivesTheSameSession() throws Exception {
        var first = lie("flite:rms", "stop", "count two").run("floor-reset");
        var second = lie("flite:rms", "stop", "count two").run("floor-reset");

        assertEquals(first.text(), second.text());
        assertTrue(Arrays.equals(first.played(), second.played()));
    }

    /** Answers "ready", and says something in the middle of a moment; everything that stops for good is finished by "pain". */
    private static OfflineRoom lie(String voice, String words, String moment) {
        return new OfflineRoom(EQUIPMENT, person(voice, words, moment).once("state stopped", 60_000, "that hurts")
                .whenever("question I paused", 60_000, "stop"));
    }

    private static OfflineRoom lie(String voice) {
        return new OfflineRoom(EQUIPMENT, new Person(Voices.voice(voice)).whenever("state waiting", 6_000, "ready"));
    }

    private static Person person(String voice, String words, String moment) {
        var person = new Person(Voices.voice(voice)).whenever("state waiting", 6_000, "ready");
        if (moment.equals("state paused")) {
            person.once("say Flatten your lower back", -300, "pause");
        }
        return person.once(moment, moment.startsWith("say ") ? -700 : moment.startsWith("count") ? 250 : 6_000, words);
    }
}
