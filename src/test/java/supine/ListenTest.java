package supine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import supine.cli.CommandLineProgram;
import supine.settings.Folders;
import supine.sound.WavWriter;
import supine.testing.Sounds;
import supine.testing.Voices;

/** {@code supine listen} tells what each layer of the hearing makes of a sound, and what becomes of a session by it. */
class ListenTest {
    @TempDir
    Path folder;

    @Test
    void aCommandIsToldFromItsOnsetToWhatBecomesOfIt() throws Exception {
        var told = listen(Voices.say("flite:slt", "stop"));

        assertTrue(told.matches("(?s).*onset   a voice since.*heard   stop: \"stop\", score.*over    .*then    a session would have obeyed.*"), told);
        assertTrue(!told.contains("nothing "), told);
    }

    @Test
    void askedWhyItTellsOfEveryPhraseThatCameToNothing() throws Exception {
        var told = listen(Voices.say("flite:slt", "longer"), "--why");

        assertTrue(told.contains("level   -") && told.matches("(?s).*nothing \\S+: \"[a-z ]+\", score .*"), told);
    }

    @Test
    void afterTalkItWouldAsk() throws Exception {
        var told = listen(Voices.say("flite:rms", "the weather was lovely in the garden"));

        assertTrue(told.contains("a session would stay halted and ask: it was a voice"), told);
    }

    private String listen(short[] said, String... more) throws Exception {
        var file = folder.resolve("said.wav");
        var samples = Sounds.inARoom(said);
        try (var writer = WavWriter.create(file)) {
            writer.write(samples, 0, samples.length);
        }
        var arguments = new String[more.length + 2];
        arguments[0] = "listen";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        var usual = System.out;
        var bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertEquals(0, CommandLineProgram.run(new Engines(Path.of("."), new Folders(folder)), "test", arguments));
        } finally {
            System.setOut(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
