package supine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.bench.BargeInTrials;
import supine.bench.BothCompilers;
import supine.bench.InOrder;
import supine.bench.OwnVoiceHours;
import supine.bench.Recordings;
import supine.bench.Rooms;
import supine.bench.Share;
import supine.bench.SimulatedRoom;
import supine.bench.SpokenSessions;
import supine.bench.live.VirtualRoom;

/** {@code supine bench room}: whether it talks itself into anything, and whether it can be interrupted while it speaks. */
@Command(name = "room", mixinStandardHelpOptions = true, description = {
    "In rooms made of arithmetic: own voice for hours, and words said over it.", "The same on every run; times belong to the machine."})
final class BenchRoomCommand implements Callable<Integer> {
    private static final String SPOKEN_ROUTINE = "desk-break";
    private static final List<String> SYNTHETIC = List.of("stop", "pain");
    /** Each voice says each word at so many moments of own voice. */
    private static final int TIMES = 3;
    private static final int AT_A_TIME = 8;
    private static final double[] DRIFTS = {0, 30, 100};
    private static final double[] LEVELS = {0.05, 0.16, 0.016};

    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rir", paramLabel = "DIR", description = "Rooms: WAV files of impulse responses. Without: two made-up rooms.")
    private @Nullable Path rooms;

    @Option(names = "--corpus", paramLabel = "DIR", description = "Words that are said over it: WAV files, each with one. Without: only own voice.")
    private @Nullable Path corpus;

    @Option(names = "--hours", paramLabel = "H", defaultValue = "1", description = "Own voice: so many hours of sessions (${DEFAULT-VALUE}).")
    private double hours = 1;

    @Option(names = "--every", paramLabel = "N", defaultValue = "1", description = "Only every Nth word (${DEFAULT-VALUE}).")
    private int every = 1;

    @Option(names = "--voices", description = "Words said over it, and sessions led by voice alone, by each synthetic voice that is installed "
            + "(flite, festival, espeak-ng).")
    private boolean voices;

    @Option(names = "--live", paramLabel = "N", defaultValue = "0", description = {"The whole program on a sound card of its own instead, in real time:",
        "\"stop\" N times, said and typed in turn (Debian: pulseaudio, pulseaudio-utils, libasound2-plugins). Words: --corpus, or --voices."})
    private int live;

    @Option(names = "--json", description = "One JSON object a line instead of sentences.")
    private boolean json;

    private PrintWriter out = new PrintWriter(System.out);
    private PrintWriter err = new PrintWriter(System.err);

    BenchRoomCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        out = spec.commandLine().getOut();
        err = spec.commandLine().getErr();
        RecordingFolders.mustBeThere(rooms, corpus);
        if (every < 1 || !(hours >= 0) || live < 0) {
            throw new BadInputException("--every must be 1 or more, --hours and --live 0 or more.");
        }
        if (live > 0 && !VirtualRoom.isPossible()) {
            throw new BadInputException("PulseAudio is not installed (Debian: pulseaudio, pulseaudio-utils, libasound2-plugins).");
        }
        if (live == 0 && BothCompilers.areMissing()) {
            return BothCompilers.run(equipment.program(), spec.root().commandLine().getParseResult().originalArgs());
        }
        var measured = Rooms.of(rooms);
        var words = corpus == null ? List.<Recordings.Recording>of() : Recordings.in(corpus);
        if (measured.size() == 0 || corpus != null && words.isEmpty()) {
            throw new BadInputException("There are no WAV files in " + (measured.size() == 0 ? rooms : corpus) + ".");
        }
        var tape = OwnVoice.tape(equipment);
        if (live > 0) {
            live(measured, tape, words);
            return ExitCode.DONE;
        }
        var over = new BargeInReport(equipment, measured, tape, json, out, err);
        if (!words.isEmpty()) {
            over.measure("people", IntStream.range(0, words.size()).filter(i -> i % every == 0).mapToObj(words::get).toList());
        }
        if (!words.isEmpty() || voices) {
            new CalledOutReport(equipment, measured, tape, json, out, err).measure(words.isEmpty() ? BargeInTrials.said("stop", 1) : words);
        }
        if (voices) {
            for (var word : SYNTHETIC) {
                over.measure("synthetic " + word, BargeInTrials.said(word, TIMES));
            }
            spoken(measured, tape);
        }
        if (hours > 0) {
            ownVoice(measured, tape);
        }
        return ExitCode.DONE;
    }

    private void live(Rooms measured, short[] tape, List<Recordings.Recording> words) throws Exception {
        var stops = words.isEmpty() ? BargeInTrials.said("stop", 1) : words;
        if (stops.isEmpty()) {
            throw new BadInputException("Nobody can say it: give words with --corpus, or install flite, festival or espeak-ng.");
        }
        new LiveRoomReport(equipment.program(), measured, tape, out, err).measure(stops, live);
    }

    /** Some sessions at a time, on every processor; counted in order, until there are so many hours. */
    private void ownVoice(Rooms measured, short[] tape) throws Exception {
        var ears = equipment.hearing(equipment.phrasebook());
        var routines = equipment.library().routines();
        var all = OwnVoiceHours.Result.NOTHING;
        for (int n = 0; all.lengthMs() < hours * 3_600_000; n += AT_A_TIME) {
            var some = InOrder.all(IntStream.range(n, n + AT_A_TIME).boxed().toList(), number -> OwnVoiceHours.session(equipment, ears.get(),
                    routines.get(number % routines.size()), kind(measured, tape, number)), done -> { });
            for (int i = 0; i < some.size() && all.lengthMs() < hours * 3_600_000; i++) {
                all = all.and(some.get(i));
                some.get(i).wrong().forEach(err::println);
                err.printf(Locale.ROOT, "%.2f h, %d sessions, %d commands, %d questions, %d freezes; %s, %s%n", all.lengthMs() / 3.6e6, n + i + 1, all.commands(),
                        all.questions(), all.freezes(), routines.get((n + i) % routines.size()).id(), kind(measured, tape, n + i).name());
                err.flush();
            }
        }
        if (json) {
            out.printf(Locale.ROOT, "{\"what\":\"own voice\",\"ms\":%d,\"commands\":%d,\"endings\":%d,\"questions\":%d,\"freezes\":%d,\"longest_ms\":%d,\"unfollowed\":%d}%n",
                    all.lengthMs(), all.commands(), all.endings(), all.questions(), all.freezes(), all.longestFreezeMs(), all.unfollowed());
        } else {
            out.printf(Locale.ROOT, "Own voice, %.1f h: %d commands, %d endings, %d questions, %d false freezes, the longest %d ms; echo that cannot be followed: %d sessions%n",
                    all.lengthMs() / 3.6e6, all.commands(), all.endings(), all.questions(), all.freezes(), all.longestFreezeMs(), all.unfollowed());
        }
        out.flush();
    }

    private static SimulatedRoom.Kind kind(Rooms measured, short[] tape, int n) {
        return measured.kind(n % measured.size(), tape, LEVELS[n / 3 % LEVELS.length], DRIFTS[n % DRIFTS.length], n % 4 == 3 ? Rooms.MILD_CLIPPING : 1);
    }

    private void spoken(Rooms measured, short[] tape) throws Exception {
        var sessions = new SpokenSessions(equipment);
        var routine = equipment.library().routine(SPOKEN_ROUTINE);
        int finished = 0;
        var names = SpokenSessions.voices();
        var results = InOrder.all(IntStream.range(0, names.size()).boxed().toList(), n -> sessions.run(routine, measured.kind(n % measured.size(), tape,
                Rooms.USUAL_LEVEL, 0, 1), names.get(n), measured.far(n % measured.size()), Rooms.USUAL_LEVEL), done -> {
                    err.printf(Locale.ROOT, "by voice alone: %d of %d%n", done, names.size());
                    err.flush();
                });
        for (int n = 0; n < names.size(); n++) {
            var result = results.get(n);
            finished += result.finished() ? 1 : 0;
            if (json) {
                out.printf(Locale.ROOT, "{\"what\":\"by voice\",\"voice\":\"%s\",\"finished\":%s,\"said\":%d,\"missed\":%d}%n", names.get(n), result.finished(),
                        result.said(), result.misses().size());
            } else {
                out.printf(Locale.ROOT, "%s: %s, spoke %d times%s%n", names.get(n), result.finished() ? "led to its end" : "NOT led to its end", result.said(),
                        result.misses().isEmpty() ? "" : "; not at once: " + String.join(", ", result.misses()));
            }
            out.flush();
        }
        if (!json) {
            out.printf(Locale.ROOT, "By voice alone: %s led to their end%n", new Share(finished, names.size()));
        }
    }
}
