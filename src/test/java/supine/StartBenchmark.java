package supine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import supine.sound.WavWriter;

/**
 * How long it takes from the start of the process to the first word and to "armed", and how much memory, with thousands of the user's own
 * routines. Started as a user would, through the launcher; sound is a file and nothing, so that no card is measured. Run it in the
 * project's folder: {@code StartBenchmark SCRIPTS STARTS}.
 */
final class StartBenchmark {
    private static final long PATIENCE_MS = 60_000;
    private static final int QUIET_SAMPLES = 16_000 * 30;

    private StartBenchmark() {
    }

    private record Start(long wordMs, long armedMs, long memoryKb) {
    }

    public static void main(String[] arguments) throws Exception {
        int scripts = Integer.parseInt(arguments[0]);
        int starts = Integer.parseInt(arguments[1]);
        var folder = Files.createTempDirectory("supine-starts");
        var own = Files.createDirectories(folder.resolve("supine/scripts/routines"));
        var template = Files.readString(Path.of("scripts/templates/routine.json"));
        for (int i = 0; i < scripts; i++) {
            Files.writeString(own.resolve("mine-" + i + ".json"), template.replace("my-routine", "mine-" + i).replace("My routine", "Mine " + i));
        }
        var microphone = folder.resolve("quiet.wav");
        try (var out = WavWriter.create(microphone)) {
            var noise = new short[QUIET_SAMPLES];
            var random = new Random(1);
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (short) (random.nextInt(17) - 8);
            }
            out.write(noise, 0, noise.length);
        }
        new ProcessBuilder("./supine", "--version").inheritIO().start().waitFor();
        for (var words : List.of(List.of("run", "floor-reset"), List.of("run", "mine-7"), List.<String>of())) {
            var all = new ArrayList<Start>();
            for (int i = 0; i < starts; i++) {
                all.add(start(folder, microphone, words));
            }
            System.out.printf(Locale.ROOT, "supine %s, %d own scripts, %d starts: first word %s ms, armed %s ms, memory %s MB%n",
                    String.join(" ", words), scripts, starts, figures(all.stream().map(Start::wordMs)), figures(all.stream().map(Start::armedMs)),
                    figures(all.stream().map(each -> each.memoryKb() / 1024)));
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Start start(Path folder, Path microphone, List<String> words) throws Exception {
        var log = Files.createFile(folder.resolve("events-" + System.nanoTime() + ".jsonl"));
        var command = new ArrayList<>(List.of("./supine"));
        command.addAll(words);
        command.addAll(List.of("--display", "none", "--screening", "never", "--microphone", microphone.toString(), "--loudspeaker", "none",
                "--events", log.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("HOME", folder.toString());
        long begun = System.nanoTime();
        var process = builder.start();
        try {
            long word = 0;
            long armed = 0;
            while (word == 0 || armed == 0) {
                long ms = (System.nanoTime() - begun) / 1_000_000;
                if (ms > PATIENCE_MS || !process.isAlive()) {
                    throw new IOException("never spoke or listened: " + Files.readString(log));
                }
                var so = Files.readString(log);
                word = word == 0 && so.contains("\"event\":\"say\"") ? ms : word;
                armed = armed == 0 && so.contains("\"event\":\"armed\"") ? ms : armed;
                Thread.sleep(5);
            }
            Thread.sleep(2_000); // what is still being read takes its memory too
            return new Start(word, armed, memoryKb(process.pid()));
        } finally {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    /** The most that was resident. */
    private static long memoryKb(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst()
                    .orElse(0);
        }
    }

    /** Least, median and most. */
    private static String figures(Stream<Long> values) {
        var sorted = values.sorted().toList();
        return sorted.get(0) + " to " + sorted.get(sorted.size() - 1) + ", median " + sorted.get(sorted.size() / 2);
    }
}
