package supine.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import supine.sound.SoundFaultException;
import supine.sound.WavReader;

/** Synthetic people: voices of Debian's flite and festival. What they said is kept in target/voices. */
public final class Voices {
    /** Every voice that {@code ./verify} installs. */
    public static final List<String> ALL =
            List.of("flite:slt", "flite:rms", "flite:awb", "flite:kal16", "festival:kal_diphone", "festival:cmu_us_slt_arctic_hts");

    private static final Path KEPT = Path.of("target", "voices");
    private static final long LONGEST_MS = 30_000;

    private Voices() {
    }

    /** Speaks as one of {@link #ALL}, at about -20 dBFS. */
    public static Function<String, short[]> voice(String name) {
        return text -> say(name, text);
    }

    public static short[] say(String voice, String text) {
        try {
            return WavReader.readAll(file(voice, text), LONGEST_MS);
        } catch (IOException | SoundFaultException e) {
            throw new AssertionError("The voice " + voice + " cannot be had; ./verify installs it. " + e.getMessage(), e);
        }
    }

    /** The same as a file. */
    public static Path file(String voice, String text) throws IOException {
        var file = KEPT.resolve(voice.replace(':', '-') + "-" + text.replaceAll("[^a-z0-9]+", "-") + ".wav");
        if (!Files.exists(file)) {
            Files.createDirectories(KEPT);
            synthesize(voice, text, file);
        }
        return file;
    }

    private static void synthesize(String voice, String text, Path file) throws IOException {
        var part = Files.createTempFile(KEPT, "part", ".wav");
        var name = voice.substring(voice.indexOf(':') + 1);
        if (voice.startsWith("flite:")) {
            run(List.of("flite", "-voice", name, "-t", text, "-o", part.toString()), "");
        } else {
            run(List.of("text2wave", "-eval", "(voice_" + name + ")", "-o", part.toString()), text);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(List<String> command, String input) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
