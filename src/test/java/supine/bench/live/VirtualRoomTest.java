package supine.bench.live;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.sound.Pcm;
import supine.sound.WavWriter;

class VirtualRoomTest {
    private static final int LOUD = 8_000;

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
    void theMicrophoneHearsWhatTheAirMakesOfTheLoudspeakersSound(@TempDir Path folder) throws Exception {
        assumeTrue(VirtualRoom.isPossible(), "PulseAudio is not installed");
        var wav = folder.resolve("tone.wav");
        try (var writer = WavWriter.create(wav)) {
            writer.write(tone(), 0, Pcm.SAMPLE_RATE);
        }
        try (var room = VirtualRoom.start(); var microphone = room.record("room")) {
            room.fill((played, heard) -> {
                for (int i = 0; i < heard.length; i++) {
                    heard[i] = (short) (played[i] / 2);
                }
            });

            var player = new ProcessBuilder("paplay", "--device=speaker", wav.toString());
            player.environment().putAll(room.environment());
            player.start();

            microphone.await(() -> loudest(microphone.samples()) > LOUD / 3);
            assertTrue(loudest(microphone.samples()) < LOUD * 2 / 3, loudest(microphone.samples()) + " instead of " + LOUD / 2);
        }
    }

    private static short[] tone() {
        var samples = new short[Pcm.SAMPLE_RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (LOUD * Math.sin(i * 0.1));
        }
        return samples;
    }

    private static int loudest(short[] samples) {
        int loudest = 0;
        for (short sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
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
