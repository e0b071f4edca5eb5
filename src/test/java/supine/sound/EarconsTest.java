package supine.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EarconsTest {
    private static final Path SHIPPED = Path.of("audio");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Earcon.class)
    void areShortGentleAndDoNotClick(Earcon earcon) {
        var samples = Earcons.load(SHIPPED).samples(earcon);

        var lengthMs = Pcm.toMs(samples.length);
        assertTrue(lengthMs >= 60 && lengthMs <= 250, lengthMs + " ms");
        var peak = 0;
        var before = 0;
        for (var sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
            assertTrue(Math.abs(sample - before) < 4_000, "a jump from " + before + " to " + sample);
            before = sample;
        }
        assertTrue(peak > 500 && peak < 8_000, "peak " + peak);
        assertTrue(Math.abs(samples[0]) < 30 && Math.abs(before) < 30);
    }

    @Test
    void noTwoAreAlike() {
        var earcons = Earcons.load(SHIPPED);
        var different = new ArrayList<List<Integer>>();
        for (var earcon : Earcon.values()) {
            var shape = new ArrayList<Integer>();
            var samples = earcons.samples(earcon);
            for (var from = 0; from + 960 <= samples.length; from += 960) {
                var crossings = 0;
                for (var i = from + 1; i < from + 960; i++) {
                    crossings += (samples[i - 1] < 0) == (samples[i] < 0) ? 0 : 1;
                }
                shape.add(crossings / 10);
            }
            assertTrue(!different.contains(shape), earcon + " sounds like another: " + shape);
            different.add(shape);
        }
    }

    @Test
    void theFilesAreThoseThatTheProgramBesideThemMakes() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, SHIPPED.resolve("MakeEarcons.java").toString(), folder.toString()).inheritIO().start();
        assertEquals(0, process.waitFor());

        for (var earcon : Earcon.values()) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(earcon.fileName())), Files.readAllBytes(SHIPPED.resolve(earcon.fileName())),
                    earcon + ": run java audio/MakeEarcons.java");
        }
    }

    @Test
    void missingOnesAreSilentAndTheReasonIsTold() {
        var earcons = Earcons.load(folder);

        assertEquals(0, earcons.samples(Earcon.HEARD).length);
        assertEquals(Earcon.values().length, earcons.faults().size());
        assertTrue(earcons.faults().get(0).contains("heard.wav"));
        assertTrue(Earcons.load(SHIPPED).faults().isEmpty());
    }
}
