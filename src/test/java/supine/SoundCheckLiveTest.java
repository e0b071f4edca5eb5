package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import supine.bench.live.LiveProgram;
import supine.bench.live.LiveProgram.Event;
import supine.testing.VirtualDisplay;
import supine.bench.live.VirtualRoom;
import supine.testing.Voices;

/** The sound check at the first start of the whole program, in rooms whose echo is known. */
@Timeout(300)
class SoundCheckLiveTest {
    @TempDir
    Path folder;

    private static Event done(LiveProgram program) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            var found = program.events().stream().filter(event -> event.name().equals("sound-check") && event.text("step").equals("done")).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the sound check was never done: " + program.story());
    }

    private static void answer(VirtualRoom room, LiveProgram program) throws Exception {
        program.await("say Now say stop.");
        for (int tries = 0; tries < 3; tries++) {
            Thread.sleep(1_500);
            room.play(Voices.file("flite:slt", "stop"));
            Thread.sleep(3_000);
            if (program.events().stream().anyMatch(event -> event.text("step").equals("done"))) {
                return;
            }
        }
    }

    @Test
    void at_the_first_start_it_asks_for_stop_hears_it_and_says_so_and_at_the_second_it_does_not_ask_again() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start(true).noise(); var display = VirtualDisplay.start()) {
            room.echo(-96);
            try (var program = LiveProgram.home(Supine.class, room, display.name(), folder, "--headset")) {
                answer(room, program);
                var done = done(program);
                System.out.println("sound check without echo: " + done);
                assertTrue(done.text("heard").equals("true"), program.story());
                assertTrue(done.number("own_voice_db") < 6, done.toString());
                program.await("say The sound check is done.");
                program.await("state choosing");
            }
            try (var again = LiveProgram.home(Supine.class, room, display.name(), folder, "--headset")) {
                again.await("say Routine one of");
                assertEquals(0, again.events().stream().filter(event -> event.name().equals("sound-check")).count(), again.story());
            }
        }
    }

    @Test
    void where_the_microphone_hears_the_loudspeaker_it_says_so_and_how_late() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start(true).noise(); var display = VirtualDisplay.start();
                var program = LiveProgram.home(Supine.class, room, display.name(), folder)) {
            room.echo(-6);
            answer(room, program);
            var done = done(program);
            System.out.println("sound check with echo: " + done);
            assertTrue(done.number("own_voice_db") >= 6, done.toString());
            assertTrue(done.fields().containsKey("delay_ms"), done.toString());
            program.await("say Your microphone hears my voice, so I hear you less well while I speak. A headset is safer.");
        }
    }
}
