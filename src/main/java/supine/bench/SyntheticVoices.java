package supine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import supine.sound.SoundFaultException;
import supine.sound.WavReader;

/** Voices of speech synthesisers that happen to be installed: flite, festival, espeak-ng. */
final class SyntheticVoices {
    private static final List<String> ALL = List.of("flite:slt", "flite:rms", "flite:awb", "flite:kal16", "flite:kal",
            "festival:kal_diphone", "festival:cmu_us_slt_arctic_hts", "espeak:en-us", "espeak:en-gb", "espeak:en-gb-scotland",
            "espeak:en-us+f2", "espeak:en-us+f4", "espeak:en-us+anika", "espeak:en-gb-x-rp+f5", "espeak:en-029");
    private static final long LONGEST_MS = 30_000;

    private SyntheticVoices() {
    }

    /** Those that say something when asked to. */
    static List<String> installed() {
        var there = new ArrayList<String>();
        for (var voice : ALL) {
            try {
                say(voice, "stop");
                there.add(voice);
            } catch (IOException missing) {
                // Not installed: measured without it, and the report names the voices.
            }
        }
        return List.copyOf(there);
    }

    /** One of two halves: a voice that two synthesisers share is in one of them. */
    static int half(String voice) {
        return voice.contains("kal") || voice.contains("rms") ? 1 : voice.contains("slt") ? 0 : ALL.indexOf(voice) % 2;
    }

    static short[] say(String voice, String text) throws IOException {
        var name = voice.substring(voice.indexOf(':') + 1);
        var file = Files.createTempFile("supine-voice", ".wav");
        try {
            var command = switch (voice.substring(0, voice.indexOf(':'))) {
                case "flite" -> List.of("flite", "-voice", name, "-t", text, "-o", file.toString());
                case "festival" -> List.of("text2wave", "-eval", "(voice_" + name + ")", "-o", file.toString());
                default -> List.of("espeak-ng", "-v", name, "-w", file.toString(), text);
            };
            run(command, text);
            return WavReader.readAll(file, LONGEST_MS);
        } catch (SoundFaultException e) {
            throw new IOException(voice + " said nothing", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void run(List<String> command, String input) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = process.outputWriter()) {
            in.write(input);
        } catch (IOException done) {
            // It takes its words from the command line and did not wait for these.
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " failed");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
