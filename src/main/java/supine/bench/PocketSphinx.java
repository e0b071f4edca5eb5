package supine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import supine.sound.SoundFaultException;
import supine.sound.WavWriter;

/**
 * Debian's pocketsphinx (packages pocketsphinx and pocketsphinx-en-us) spotting the same phrases, for comparison. It is given each sound as a whole,
 * by its batch program, which is the same decoder as pocketsphinx_continuous with a better mean. Any thread.
 */
final class PocketSphinx {
    private static final String PROGRAM = "pocketsphinx_batch";
    private static final String HEADER_BYTES = "44";
    private static final Pattern RESULT = Pattern.compile("(.*)\\((\\S+) -?\\d+\\)");
    private static final Pattern COMPUTED = Pattern.compile("TOTAL kws ([0-9.]+) CPU");
    private final Path folder;
    private final List<String> phrases;
    private final int sounds;

    private PocketSphinx(Path folder, List<String> phrases, int sounds) {
        this.folder = folder;
        this.phrases = phrases;
        this.sounds = sounds;
    }

    /**
     * What it found.
     *
     * @param phrases    in each sound, in the order of the sounds; a phrase as often as it was found
     * @param cpuSeconds what that took
     */
    record Found(List<List<String>> phrases, double cpuSeconds) {
    }

    static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, PROGRAM)));
    }

    /** One sound after the other, since all of them are more than fits into memory. */
    @FunctionalInterface
    interface Sounds {
        double[] get(int number) throws IOException;
    }

    /** @param folder an empty one for its files @param phrases what it listens for @param count of the sounds */
    static PocketSphinx listeningTo(Path folder, Collection<String> phrases, int count, Sounds sounds) throws IOException {
        var names = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            names.add(Integer.toString(i));
            var samples = Mixer.toShort(sounds.get(i));
            try (var writer = WavWriter.create(folder.resolve(i + ".wav"))) {
                writer.write(samples, 0, samples.length);
            } catch (SoundFaultException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        Files.write(folder.resolve("sounds"), names);
        return new PocketSphinx(folder, List.copyOf(phrases), count);
    }

    /** @param exponent of ten: the threshold for every phrase; the smaller, the more it hears */
    Found hear(int exponent) throws IOException {
        var name = "at" + exponent;
        Files.write(folder.resolve(name + ".kws"), phrases.stream().map(phrase -> String.format(Locale.ROOT, "%s /1e%d/", phrase, exponent)).toList());
        var process = new ProcessBuilder(PROGRAM, "-kws", name + ".kws", "-adcin", "yes", "-adchdr", HEADER_BYTES, "-cepdir", ".", "-cepext", ".wav",
                "-ctl", "sounds", "-hyp", name + ".hyp", "-logfn", name + ".log").directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(PROGRAM + " failed: " + folder.resolve(name + ".log"));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return new Found(found(Files.readAllLines(folder.resolve(name + ".hyp"))), computed(folder.resolve(name + ".log")));
    }

    private List<List<String>> found(List<String> lines) {
        Map<Integer, List<String>> byNumber = new HashMap<>();
        for (var line : lines) {
            var parts = RESULT.matcher(line);
            if (parts.matches()) {
                byNumber.put(Integer.parseInt(parts.group(2)),
                        Arrays.stream(parts.group(1).split("  ")).map(String::strip).filter(phrase -> !phrase.isEmpty()).toList());
            }
        }
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < sounds; i++) {
            all.add(byNumber.getOrDefault(i, List.of()));
        }
        return all;
    }

    private static double computed(Path log) throws IOException {
        double seconds = 0;
        var totals = COMPUTED.matcher(Files.readString(log));
        while (totals.find()) {
            seconds = Double.parseDouble(totals.group(1));
        }
        return seconds;
    }
}
