package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.cli.CommandLineProgram;
import supine.settings.Folders;
import supine.sound.WavWriter;
import supine.testing.OfflineRoom;
import supine.testing.Person;
import supine.testing.Voices;

/** The command line with sound files at both ends, as somebody would use it who has recorded their answers. */
class RecordedSessionTest {
    @TempDir
    private Path folder;

    @Test
    void aWavThatSaysTheRightThingsLeadsTheSessionToItsEndTheSameOnEveryRun() throws Exception {
        var microphone = recorded(new Person(Voices.voice("festival:cmu_us_slt_arctic_hts")).whenever("state waiting", 6_000, "ready"));

        assertEquals(0, run(microphone, "1"));
        assertEquals(0, run(microphone, "2"));

        var events = Files.readAllLines(folder.resolve("1.jsonl"));
        assertTrue(events.get(events.size() - 1).contains("\"event\":\"ended\",\"reason\":\"finished\""), events.get(events.size() - 1));
        assertEquals(events, Files.readAllLines(folder.resolve("2.jsonl")));
        assertEquals(-1, Files.mismatch(folder.resolve("1.wav"), folder.resolve("2.wav")));
    }

    @Test
    void aWavThatSaysPainEndsInPainAndOneThatEndsTooEarlyInAFault() throws Exception {
        var pain = recorded(new Person(Voices.voice("flite:slt")).once("say You need a mat", -500, "pain"));
        assertEquals(0, run(pain, "pain"));
        assertTrue(last("pain").contains("\"reason\":\"pain\""), last("pain"));

        var tooShort = recorded(new Person(Voices.voice("flite:slt")).leavingAfter(5_000));
        assertEquals(1, run(tooShort, "short"));
        assertTrue(last("short").contains("\"reason\":\"fault\""), last("short"));
    }

    private String last(String name) throws Exception {
        var events = Files.readAllLines(folder.resolve(name + ".jsonl"));
        return events.get(events.size() - 1);
    }

    private Path recorded(Person person) throws Exception {
        new OfflineRoom(new Engines(Path.of("")), person).run("floor-reset");
        var file = folder.resolve("microphone.wav");
        try (var out = WavWriter.create(file)) {
            var samples = person.recording();
            out.write(samples, 0, samples.length);
        }
        return file;
    }

    private int run(Path microphone, String name) {
        return CommandLineProgram.run(new Engines(Path.of("").toAbsolutePath(), new Folders(folder.resolve("own"))), "test",
                List.of("run", "floor-reset", "--display", "none", "--microphone", microphone.toString(), "--loudspeaker",
                        folder.resolve(name + ".wav").toString(), "--events", folder.resolve(name + ".jsonl").toString()).toArray(String[]::new));
    }
}
