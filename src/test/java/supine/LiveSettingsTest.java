package supine;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import supine.bench.live.LiveProgram;
import supine.bench.live.VirtualRoom;
import supine.testing.Voices;

/** Settings by voice alone, in the whole program on a virtual sound card; they outlive it. */
@Timeout(240)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiveSettingsTest {
    private static final String VOICE = "flite:slt";

    @TempDir
    Path folder;

    @Test
    void what_is_set_by_voice_is_said_kept_and_there_at_the_next_start() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start().noise()) {
            var settings = Path.of(room.environment().get("XDG_CONFIG_HOME")).resolve("supine/settings.json");
            try (var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset")) {
                program.await("armed");
                var from = program.now();
                program.await(from, "say");
                say(room, program, from, "slower", "heard slower");
                program.await(from, "say Slower: 90 percent.");
                assertTrue(Files.readString(settings).contains("\"rate\" : 90"), program.story());

                from = program.now();
                say(room, program, from, "pause", "state paused");
                program.await(from, "say Paused.");
                Thread.sleep(2500);
                say(room, program, from, "settings", "heard settings");
                program.await(from, "say Speed of speech: 90 percent.");
            }
            try (var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset")) {
                program.await("armed");
                var from = program.now();
                program.await(from, "say");
                say(room, program, from, "faster", "heard faster");
                program.await(from, "say Faster: 100 percent.");
            }
        }
    }

    /** As people do: says it again if nothing came of it. */
    private static void say(VirtualRoom room, LiveProgram program, int from, String words, String outcome) throws Exception {
        for (int times = 0; times < 4; times++) {
            room.play(Voices.file(VOICE, words));
            for (int i = 0; i < 80; i++) {
                var since = program.events();
                if (since.subList(from, since.size()).stream().anyMatch(event -> event.line().startsWith(outcome))) {
                    return;
                }
                Thread.sleep(100);
            }
        }
        program.await(from, outcome);
    }
}
