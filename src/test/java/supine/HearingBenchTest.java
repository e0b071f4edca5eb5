package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.bench.SimulatedRoom;
import supine.cli.CommandLineProgram;
import supine.settings.Folders;
import supine.sound.Pcm;
import supine.sound.WavWriter;
import supine.testing.Sounds;
import supine.testing.Voices;

/** The bench on a corpus of a minute: what it says is right, and the same on every run; "stop" inside talk, near and far, in quiet and noise, halts. */
class HearingBenchTest {
    private static final int STOPS_IN_TALK = 3 * 2;

    @TempDir
    Path folder;

    @Test
    void stopInsideTalkHaltsAndTheSameSoundsGiveTheSameFigures() throws Exception {
        for (var voice : List.of("flite:slt", "flite:awb", "festival:kal_diphone")) {
            write("words/stop/" + voice.replace(':', '-'), Voices.say(voice, "stop"));
        }
        write("negatives/read/weather", Voices.say("flite:rms", "the weather was lovely in the garden, and so we had our tea under the apple tree until it grew dark and the lamps were lit"));
        write("noise/fan", Sounds.noise(4_000, -40));
        write("rir/house", room());

        var first = bench("first.json");
        var second = bench("second.json");

        assertEquals(first, second);
        for (var condition : List.of("near clean", "near 10 dB", "far clean", "far 10 dB")) {
            var line = first.stream().filter(each -> each.contains("\"people in talk\"") && each.contains("\"all of them\"") && each.contains(condition)).findFirst().orElseThrow();
            assertEquals(STOPS_IN_TALK, number(line, "trials"), line);
            assertTrue(number(line, "halted_for_good") >= STOPS_IN_TALK, line);
            assertEquals(0, number(line, "set_moving"), line);
        }
        var alone = first.stream().filter(each -> each.contains("\"what halts, alone, people\"") && each.contains("in all conditions")).findFirst().orElseThrow();
        assertEquals(3 * (1 + 3 * 8), number(alone, "halted_for_good"), alone);
        assertEquals(0, number(alone, "set_moving"), alone);
        var nobody = first.stream().filter(each -> each.contains("\"all talk\"")).findFirst().orElseThrow();
        assertEquals(0, number(nobody, "false_endings"), nobody);
        var consented = first.stream().filter(each -> each.contains("\"consented\"") && each.contains("\"all talk\"")).findFirst().orElseThrow();
        assertEquals(0, number(consented, "halts_after_consent"), consented);
    }

    @Test
    void aPartThatThereIsNotIsBadInput() {
        assertEquals(2, CommandLineProgram.run(engines(), "test", "bench", "hearing", "--corpus", folder.toString(), "--only", "mixs"));
    }

    @Test
    void aFolderThatThereIsNotIsBadInput() {
        var none = folder.resolve("none").toString();

        assertEquals(2, CommandLineProgram.run(engines(), "test", "bench", "hearing", "--corpus", none, "--only", "answers"));
        assertEquals(2, CommandLineProgram.run(engines(), "test", "bench", "hearing", "--corpus", folder.toString(), "--rir", none, "--only", "answers"));
    }

    @Test
    void aFolderWithoutRecordingsIsBadInput() throws Exception {
        var empty = Files.createDirectory(folder.resolve("empty")).toString();

        assertEquals(2, CommandLineProgram.run(engines(), "test", "bench", "hearing", "--corpus", empty, "--only", "answers"));
        write("words/stop/slt", Voices.say("flite:slt", "stop"));
        assertEquals(2, CommandLineProgram.run(engines(), "test", "bench", "hearing", "--corpus", folder.toString(), "--noise", empty, "--only", "answers"));
    }

    @Test
    void whatListeningCostsIsToldForEachKindOfSound() throws Exception {
        write("words/stop/slt", Voices.say("flite:slt", "stop"));
        write("negatives/read/weather", Voices.say("flite:rms", "the weather was lovely in the garden, and so we had our tea under the apple tree until it grew dark and the lamps were lit"));
        var file = folder.resolve("cost.json");

        assertEquals(0, CommandLineProgram.run(engines(), "test", "bench", "hearing", "--corpus", folder.toString(), "--only", "cost", "--json", file.toString()));

        var lines = Files.readAllLines(file);
        for (var kind : List.of("quiet room", "read aloud without a pause", "single words", "memory")) {
            assertTrue(lines.stream().anyMatch(line -> line.contains(kind)), kind + " in " + lines);
        }
        var words = lines.stream().filter(line -> line.contains("single words")).findFirst().orElseThrow();
        assertEquals(1, number(words, "utterances"), words);
        assertTrue(Pattern.compile("\"percent_of_a_core\":[0-9.]*[1-9]").matcher(words).find(), words);
    }

    /** Hours of sound with both compilers, but what listening costs as users start it. */
    @Test
    void startedAsUsersStartItTheCostIsMeasuredApartAndNothingIsLostFromTheFile() throws Exception {
        write("words/stop/slt", Voices.say("flite:slt", "stop"));
        var file = folder.resolve("both.json");
        var printed = folder.resolve("printed").toFile();

        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dsupine.home=" + Path.of("").toAbsolutePath(), "-cp", System.getProperty("java.class.path"), Supine.class.getName(),
                "bench", "hearing", "--corpus", folder.toString(), "--only=alone,cost", "--json", file.toString())
                .redirectErrorStream(true).redirectOutput(printed).start();

        assertEquals(0, process.waitFor(), () -> "it printed " + printed);
        var lines = Files.readAllLines(file);
        assertTrue(lines.get(0).contains("what halts, alone, people"), lines.get(0));
        assertEquals(1, lines.stream().filter(line -> line.contains("\"memory\"")).count(), () -> lines.toString());
        assertTrue(lines.get(lines.size() - 1).contains("\"cost\""), lines.get(lines.size() - 1));
        assertEquals(1, Files.readAllLines(printed.toPath()).stream().filter(line -> line.startsWith("== what listening costs")).count());
    }

    private List<String> bench(String name) throws Exception {
        var file = folder.resolve(name);
        assertEquals(0, CommandLineProgram.run(engines(), "test", "bench", "hearing", "--corpus", folder.toString(), "--only", "people,alone,mixes,nobody,rooms,consented",
                "--snr", "10", "--draws", "8", "--json", file.toString()));
        return Files.readAllLines(file).stream().map(line -> line.replaceFirst(",\"computing_percent_of_a_core\":[0-9.]+", "")).toList();
    }

    private Engines engines() {
        return new Engines(Path.of("."), new Folders(folder.resolve("own")));
    }

    private static int number(String line, String field) {
        var found = Pattern.compile("\"" + field + "\":([0-9]+)").matcher(line);
        assertTrue(found.find(), field + " in " + line);
        return Integer.parseInt(found.group(1));
    }

    private static short[] room() {
        var answer = SimulatedRoom.answer(300, 3);
        var samples = new short[answer.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Pcm.clip(Math.round(answer[i] * 20_000));
        }
        return samples;
    }

    private void write(String name, short[] samples) throws Exception {
        var file = folder.resolve(name + ".wav");
        Files.createDirectories(file.getParent());
        try (var writer = WavWriter.create(file)) {
            writer.write(samples, 0, samples.length);
        }
    }
}
