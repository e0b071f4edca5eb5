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
import supine.testing.LiveProgram;
import supine.testing.VirtualRoom;
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
            try (var program = LiveProgram.run(room, folder, "floor-reset", "--headset")) {
                program.await("armed");
                var from = program.now();
                program.await(from, "say");
                room.play(Voices.file(VOICE, "slower"));
                program.await(from, "heard slower");
                program.await(from, "say Slower: 90 percent.");
                assertTrue(Files.readString(settings).contains("\"rate\" : 90"), program.story());

                from = program.now();
                room.play(Voices.file(VOICE, "pause"));
                program.await(from, "state paused");
                program.await(from, "say Paused.");
                Thread.sleep(2500);
                room.play(Voices.file(VOICE, "settings"));
                program.await(from, "heard settings");
                program.await(from, "say Speed of speech: 90 percent.");
            }
            try (var program = LiveProgram.run(room, folder, "floor-reset", "--headset")) {
                program.await("armed");
                var from = program.now();
                program.await(from, "say");
                room.play(Voices.file(VOICE, "faster"));
                program.await(from, "say Faster: 100 percent.");
            }
        }
    }
}
