package supine.bench.live;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
}
