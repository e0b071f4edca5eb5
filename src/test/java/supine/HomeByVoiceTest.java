package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import supine.bench.live.LiveProgram;
import supine.testing.VirtualDisplay;
import supine.bench.live.VirtualRoom;
import supine.testing.Voices;

/** From launch to the end by voice alone, with the window open and nobody at it. What is asserted is order and outcome, never how fast. */
@Timeout(900)
class HomeByVoiceTest {
    private static final String VOICE = "flite:slt";
    private static final int TRIES = 4;
    private static final long PATIENCE_MS = 8_000;

    @TempDir
    Path folder;

    @Test
    void hearing_is_proven_a_routine_chosen_by_name_and_number_the_questions_answered_it_is_begun_stopped_resumed_walked_to_its_end_and_told_of() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start(true).noise();
                var display = VirtualDisplay.start();
                var program = LiveProgram.home(Supine.class, room, display.name(), folder, "--headset", "--rate", "1.6")) {
            room.echo(-96);
            program.await("say Now say stop.");
            say(room, program, "stop", "say I heard you say stop.");
            program.await("question Routine one of");

            say(room, program, "next", "say Routine two of");
            say(room, program, "previous step", "say Routine one of");
            say(room, program, "gentle start", "say Routine five of");
            say(room, program, "choose one", "say Routine one of");
            say(room, program, "yes", "chosen");
            say(room, program, "yes", "region");
            questions(room, program);
            say(room, program, "stop", "state stopped");
            say(room, program, "resume", "resumed");
            walk(room, program);
            say(room, program, "better", "felt");
            program.await("say I am still here");
            say(room, program, "finish", "ended stopped", "ended finished");

            assertEquals(0, program.ends(), program.story());
            var lines = new ArrayList<String>();
            program.events().forEach(event -> lines.add(event.line()));
            assertTrue(lines.stream().noneMatch(line -> line.startsWith("key")), "somebody pressed a key: " + program.story());
            assertEquals(2, lines.stream().filter(line -> line.equals("ended finished")).count(), program.story());
        }
    }

    /** Answers each as somebody whom nothing keeps from exercising. */
    private static void questions(VirtualRoom room, LiveProgram program) throws IOException, InterruptedException {
        for (var asked = asked(program); !screened(program); asked = asked(program)) {
            begins(program, asked);
            say(room, program, asked.text("id").equals("mild-stiffness") ? "yes" : "no", "answer");
            // The next question, or the last answer's consequence, is written a moment after the answer.
            for (var end = System.nanoTime() + PATIENCE_MS * 1_000_000; System.nanoTime() < end && asked(program).equals(asked) && !screened(program);) {
                Thread.sleep(50);
            }
        }
    }

    private static boolean screened(LiveProgram program) {
        return program.events().stream().anyMatch(event -> event.name().equals("screened"));
    }

    private static LiveProgram.Event asked(LiveProgram program) {
        return program.events().stream().filter(event -> event.name().equals("question") && !event.text("id").isEmpty()).reduce((a, b) -> b).orElseThrow();
    }

    /** An answer to what nobody has heard yet is none. */
    private static void begins(LiveProgram program, LiveProgram.Event asked) throws InterruptedException {
        for (var end = System.nanoTime() + PATIENCE_MS * 1_000_000; System.nanoTime() < end; Thread.sleep(50)) {
            var since = program.events();
            if (since.subList(since.indexOf(asked), since.size()).stream().anyMatch(event -> event.line().equals("say " + asked.text("text")))) {
                Thread.sleep(500);
                return;
            }
        }
        throw new AssertionError("it was never asked " + asked.text("text") + ":\n" + program.story());
    }

    /** Says ready where it waits, and next where it holds, until the session has ended. */
    private static void walk(VirtualRoom room, LiveProgram program) throws IOException, InterruptedException {
        for (int turns = 0; turns < 200; turns++) {
            var now = program.events();
            if (now.stream().anyMatch(event -> event.line().startsWith("ended") || event.text("id").equals("felt"))) {
                return;
            }
            var state = now.stream().filter(event -> event.name().equals("state")).reduce((a, b) -> b).map(event -> event.text("state")).orElse("");
            if (state.equals("waiting")) {
                say(room, program, "i'm ready", "heard ready", "ended");
            } else if (state.equals("holding")) {
                say(room, program, "next", "heard next", "ended");
            } else if (state.matches("asking|stopped|paused")) {
                say(room, program, "go on", "resumed", "ended");
            }
            Thread.sleep(1_000);
        }
    }

    /** Says it, and again if it is not understood, as anybody would. */
    private static void say(VirtualRoom room, LiveProgram program, String words, String... expected) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            var from = program.now();
            room.play(Voices.file(VOICE, words));
            for (var end = System.nanoTime() + PATIENCE_MS * 1_000_000; System.nanoTime() < end; Thread.sleep(50)) {
                for (var event : program.events().subList(from, program.now())) {
                    for (var one : expected) {
                        if (event.line().startsWith(one)) {
                            return;
                        }
                    }
                }
            }
        }
        throw new AssertionError("\"" + words + "\" was never understood:\n" + program.story());
    }
}
