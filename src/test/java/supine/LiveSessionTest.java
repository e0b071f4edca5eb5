package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import supine.bench.live.LiveProgram;
import supine.bench.live.Recording;
import supine.bench.live.VirtualRoom;
import supine.testing.Voices;

/** The whole program on a virtual sound card, with somebody who speaks. What is asserted is order and outcome, never how fast. */
@Timeout(240)
class LiveSessionTest {
    private static final String VOICE = "flite:slt";

    @TempDir
    Path folder;

    private VirtualRoom room;

    @BeforeEach
    void enter() throws IOException {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        room = VirtualRoom.start(true).noise();
        room.echo(-12);
    }

    @AfterEach
    void leave() throws IOException {
        if (room != null) {
            room.close();
        }
    }

    @Test
    void stopHaltsASentenceAndNothingMovesAfterwards() throws Exception {
        noEchoReachesTheHeadset();
        try (var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset"); var recording = room.record()) {
            program.await("armed");
            program.await(program.now(), "say");

            say("stop");

            stopsFor(program, recording);
        }
    }

    @Test
    void aMinuteOfItsOwnVoiceHaltsNothingAndStopHaltsWhileItWaits() throws Exception {
        try (var program = LiveProgram.run(Supine.class, room, folder, "floor-reset"); var recording = room.record()) {
            program.await("armed");
            var waiting = program.await("state waiting");
            recordingIsQuiet(recording);

            var spoken = program.events();
            assertTrue(waiting.atMs() > 45_000, "too short to say much: " + program.story());
            assertEquals(List.of(), spoken.stream().filter(event -> event.name().matches("frozen|heard|question|pain|ended")).toList(), program.story());

            say("stop");

            stopsFor(program, recording);
        }
    }

    @Test
    void stopOverItsOwnVoiceHaltsItForGoodWithoutAHeadset() throws Exception {
        try (var program = LiveProgram.run(Supine.class, room, folder, "floor-reset"); var recording = room.record()) {
            var armed = program.await("armed");
            // Not while it says "stop" itself: that would only freeze it.
            program.await(0, "ten seconds of own voice", event -> event.atMs() > armed.atMs() + 10_000 && event.name().equals("say")
                    && !event.text("text").contains("stop") && event.number("until_ms") - event.atMs() > 2_500);

            say("stop");

            // By command or, not well heard under its own voice, by question: nothing moves until the user says so.
            var halted = program.await(0, "a halt", event -> event.line().matches("state (stopped|asking)"));
            recordingIsQuiet(recording);
            assertInOrder(program, "onset", "frozen", halted.line());
            program.await(program.events().indexOf(halted), "a reminder", event -> event.line().startsWith("say Still"));
            var afterwards = program.events().subList(program.events().indexOf(halted), program.now());
            assertTrue(afterwards.stream().noneMatch(event -> event.name().matches("resumed|step|count|ended")), program.story());
        }
    }

    @Test
    void aHeadsetThatIsNoneIsNoticedAndSaid() throws Exception {
        try (var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset")) {
            program.await("echo");
            program.await("say I hear myself");
        }
    }

    private void stopsFor(LiveProgram program, Recording recording) throws Exception {
        var stopped = program.await("state stopped");
        var answer = program.await(program.events().indexOf(stopped), "say Stopped.");
        recordingIsQuiet(recording);
        assertInOrder(program, "onset", "frozen", "heard stop", "state stopped", "say Stopped.");
        var afterwards = program.events().subList(program.events().indexOf(answer) + 1, program.now());
        // Its own "Stopped." may be taken for a voice, on a busy machine for a stop; that moves nothing, and is not answered.
        assertTrue(afterwards.stream().allMatch(event -> event.line().startsWith("say Still stopped") || event.line().matches("onset|heard stop")), program.story());
        program.interrupt();
        assertEquals("ended stopped", program.events().get(program.now() - 1).line(), program.story());
    }

    @Test
    void painEndsTheSessionAndNoPromptFollows() throws Exception {
        noEchoReachesTheHeadset();
        try (var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset")) {
            program.await("armed");
            program.await(program.now(), "say");

            say("it hurts");

            var pain = program.await("pain");
            program.await(program.events().indexOf(pain), "say I heard pain.");
            program.await(program.events().indexOf(pain), "say Stop moving");
            assertInOrder(program, "heard pain", "pain", "state aftercare");
            program.interrupt();
            assertEquals("ended pain", program.events().get(program.now() - 1).line(), program.story());
            var afterwards = program.events().subList(program.events().indexOf(pain), program.now());
            assertTrue(afterwards.stream().noneMatch(event -> event.name().matches("step|count|resumed")), program.story());
        }
    }

    private void noEchoReachesTheHeadset() throws IOException {
        room.echo(-96);
    }

    private void say(String words) throws IOException {
        room.play(Voices.file(VOICE, words));
    }

    /** Waits until nothing has been heard at the loudspeaker for one and a half seconds, after something was. */
    private static void recordingIsQuiet(Recording recording) throws IOException {
        recording.await(() -> {
            var samples = recording.samples();
            int quiet = 0;
            while (quiet < samples.length && samples[samples.length - 1 - quiet] == 0) {
                quiet++;
            }
            return quiet > 24_000 && quiet < samples.length;
        });
    }

    private static void assertInOrder(LiveProgram program, String... lines) {
        int at = 0;
        var events = program.events();
        for (var line : lines) {
            while (at < events.size() && !events.get(at).line().startsWith(line)) {
                at++;
            }
            assertTrue(at < events.size(), "\"" + line + "\" is missing or out of order in:\n" + program.story());
        }
    }
}
