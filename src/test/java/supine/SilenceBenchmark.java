package supine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import supine.bench.live.LiveProgram;
import supine.bench.live.Recording;
import supine.bench.live.VirtualRoom;
import supine.testing.Voices;

/**
 * How soon the loudspeaker is digitally silent after "stop", said or typed, in the middle of a sentence: the whole program, live, on a
 * virtual card, with a headset, or with a loudspeaker that the microphone hears. And whether it stays sane meanwhile: threads, memory, and its clock against the machine's. Slow, and
 * wants a quiet machine, so it is no test. {@code java -cp ... supine.SilenceBenchmark TRIALS MINUTES [ECHO]}, the echo in dB
 * against what the loudspeaker plays; half of the trials by voice, half by key; then so many minutes in which nobody stops anything, for the counts against the machine's clock.
 */
final class SilenceBenchmark {
    private static final int LOUD = 300;
    private static final int QUIET = 1_600;
    private static final List<String> VOICES = List.of("flite:slt", "flite:rms", "flite:awb");

    private final VirtualRoom room;
    private final LiveProgram program;
    private final Recording speaker;
    private final Recording person;
    private final Random random = new Random(11);
    private final List<Long> byVoice = new ArrayList<>();
    private final List<Long> fromOnset = new ArrayList<>();
    private final List<Long> byKey = new ArrayList<>();
    private int missed;
    private int unnoticed;
    private int asked;

    private SilenceBenchmark(VirtualRoom room, LiveProgram program, Recording speaker, Recording person) {
        this.room = room;
        this.program = program;
        this.speaker = speaker;
        this.person = person;
    }

    public static void main(String[] arguments) throws Exception {
        int trials = Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory(Path.of("target"), "silence");
        boolean headset = arguments.length < 3;
        try (var room = VirtualRoom.start(!headset).noise();
                var program = start(room, folder, headset ? null : Integer.valueOf(arguments[2]));
                var speaker = room.record(); var person = room.record("user")) {
            new SilenceBenchmark(room, program, speaker, person).run(trials, Integer.parseInt(arguments[1]));
        }
    }

    private static LiveProgram start(VirtualRoom room, Path folder, @Nullable Integer echoDb) throws IOException {
        if (echoDb == null) {
            return LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset", "--display", "terminal");
        }
        room.echo(echoDb);
        return LiveProgram.run(Supine.class, room, folder, "floor-reset", "--display", "terminal");
    }

    private void run(int trials, int minutes) throws Exception {
        program.await("armed");
        var first = program.await(program.now(), "say");
        for (int trial = 0; trial < trials; trial++) {
            midSentence();
            boolean voice = trial % 2 == 0;
            var from = program.now();
            if (voice) {
                said(VOICES.get(trial / 2 % VOICES.size()), from);
            } else {
                typed(from);
            }
            if (trial % 20 == 0) {
                sanity(first);
            }
            program.type(trial % 10 == 9 ? "back" : "resume");
        }
        sanity(first);
        print("voice: end of \"stop\" to silence", byVoice);
        print("voice: onset of \"stop\" to silence", fromOnset);
        print("key to silence", byKey);
        System.out.println("by voice " + missed + " not understood as stop within half a second of its end, " + unnoticed + " of them not even noticed; it asked for nothing " + asked + " times");
        undisturbed(minutes);
    }

    /** The first count is taken as right; how far do the others stray from it by the machine's clock? */
    private void undisturbed(int minutes) throws Exception {
        var begun = program.await(program.now(), "say");
        var ready = begun;
        var counts = new ArrayList<Long>();
        for (var event = begun; event.seenNanos() - begun.seenNanos() < minutes * 60_000_000_000L;) {
            event = program.await(program.events().indexOf(event) + 1, "anything", any -> true);
            if (event.name().equals("count")) {
                counts.add(event.number("beat_ms") - event.seenNanos() / 1_000_000);
            } else if (event.line().equals("state waiting") && event != ready) {
                ready = event;
                program.type("ready");
            } else if (event.name().equals("ended")) {
                break;
            }
        }
        sanity(begun);
        System.out.printf(Locale.ROOT, "%d counts in %d min: from %+d to %+d ms of the first by the machine's clock%n", counts.size(), minutes,
                counts.stream().mapToLong(count -> count - counts.get(0)).min().orElse(0),
                counts.stream().mapToLong(count -> count - counts.get(0)).max().orElse(0));
    }

    /** Waits until a sentence of some length is under way. Where it has silenced itself and asks, it is told to go on, and that is counted. */
    private void midSentence() throws Exception {
        int from = program.now();
        var event = program.await(from, "a sentence", SilenceBenchmark::isSentenceOrQuestion);
        while (event.name().equals("question")) {
            asked++;
            from = program.events().indexOf(event) + 1;
            program.type("resume");
            event = program.await(from, "a sentence", SilenceBenchmark::isSentenceOrQuestion);
        }
        Thread.sleep(300 + random.nextInt(400));
    }

    private static boolean isSentenceOrQuestion(LiveProgram.Event event) {
        return event.name().equals("question") || event.name().equals("say") && event.number("until_ms") - event.atMs() > 2_000
                && !event.text("text").matches("Stopped.*|Still.*|Paused.*|I paused.*");
    }

    private void typed(int from) throws Exception {
        long pressed = System.nanoTime();
        program.type("stop");
        program.await(from, "state stopped");
        Thread.sleep(500);
        byKey.add((speaker.nanos(Recording.silentFrom(speaker.samples(), speaker.at(pressed), QUIET)) - pressed) / 1_000_000);
    }

    private void said(String voice, int from) throws Exception {
        long begun = System.nanoTime();
        room.play(Voices.file(voice, "stop"));
        Thread.sleep(500);
        var words = person.samples();
        int onset = person.at(begun);
        while (Math.abs(words[onset]) < LOUD) {
            onset++;
        }
        int end = words.length - 1;
        while (Math.abs(words[end]) < LOUD) {
            end--;
        }
        long onsetNanos = person.nanos(onset);
        long silentNanos = speaker.nanos(Recording.silentFrom(speaker.samples(), speaker.at(onsetNanos), QUIET));
        fromOnset.add((silentNanos - onsetNanos) / 1_000_000);
        byVoice.add((silentNanos - person.nanos(end)) / 1_000_000);
        if (program.events().stream().skip(from).noneMatch(event -> event.line().equals("state stopped"))) {
            missed++;
            unnoticed += program.events().stream().skip(from).noneMatch(event -> event.name().equals("frozen")) ? 1 : 0;
            program.type("stop");
            program.await(from, "state stopped");
        }
    }

    private void sanity(LiveProgram.Event first) throws IOException {
        var status = Files.readString(Path.of("/proc", Long.toString(program.pid()), "status"));
        var last = program.events().get(program.now() - 1);
        System.out.printf(Locale.ROOT, "%d s: %s threads, %s resident, stream's clock %+d ms to the machine's%n", last.atMs() / 1000,
                field(status, "Threads"), field(status, "VmRSS"),
                last.atMs() - first.atMs() - (last.seenNanos() - first.seenNanos()) / 1_000_000);
    }

    private static String field(String status, String name) {
        return status.replaceAll("(?s).*" + name + ":\\s+([^\\n]+).*", "$1");
    }

    private static void print(String what, List<Long> ms) {
        var sorted = ms.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%s: n %d, p50 %d ms, p95 %d ms, most %d ms%n", what, sorted.size(), sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1), sorted.get(sorted.size() - 1));
    }
}
