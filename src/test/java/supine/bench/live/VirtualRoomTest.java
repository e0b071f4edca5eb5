package supine.bench.live;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualRoomTest {
    @Test
    void aRoomComesUpWithItsLoudspeakerPersonAndMicrophone() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start(true)) {
            var devices = room.control("list", "short", "sinks") + room.control("list", "short", "sources");
            assertTrue(devices.contains("speaker") && devices.contains("user") && devices.contains("mic"), devices);
        }
    }

    @Test
    void aProgramInARoomRunsWithTheCollectorTheCompilerAndTheHeapOfTheOneThatShips() throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        try (var room = VirtualRoom.start(); var program = room.java(Started.class).inputReader()) {
            var how = program.readLine();

            Files.readAllLines(Path.of("src/launch/java.options")).stream().filter(line -> !line.startsWith("#"))
                    .forEach(option -> assertTrue(how.contains(option), option + " is not in " + how));
        }
    }

    @Test
    void aBenchsOwnHeapIsNotTheProgramsThatItMeasures() {
        var command = VirtualRoom.command(List.of("-Xmx1500m"), Started.class);

        assertTrue(command.indexOf("-Xmx1500m") < command.indexOf("@" + Path.of("src/launch/java.options").toAbsolutePath()), "the last one holds: " + command);
    }

    /** Says how it was started. */
    static final class Started {
        private Started() {
        }

        public static void main(String[] none) {
            System.out.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
        }
    }
}
