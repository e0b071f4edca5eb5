package supine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.OwnWords;
import supine.sound.Microphone;
import supine.sound.Pcm;
import supine.sound.SoundFaultException;
import supine.sound.WavMicrophone;

/** {@code supine listen}: what it would hear, a line per event. */
@Command(name = "listen", mixinStandardHelpOptions = true,
        description = "Prints what it would hear: voices, commands with their scores, ends of utterances, and what a session would do then.")
final class ListenCommand implements Callable<Integer> {
    /** After a file's end, so that its last utterance ends too. */
    private static final long SILENCE_AFTER_MS = 1000;
    private static final long LEVEL_EVERY_MS = 500;

    private final Equipment equipment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.wav", arity = "0..*", description = "Sound files, one after the other.")
    private List<Path> files = List.of();

    @Option(names = "--microphone", paramLabel = "M", description = "default, or a device's name. Listens until Ctrl-C.")
    private @Nullable String microphone;

    @Option(names = "--why", description = "Tell of phrases that came to nothing, too, with their scores and why; and how loud it was, every half second.")
    private boolean why;

    @Option(names = "--events", paramLabel = "FILE", description = "Write what is heard as JSON Lines too (docs/events.md).")
    private @Nullable Path events;

    ListenCommand(Equipment equipment) {
        this.equipment = equipment;
    }

    @Override
    public Integer call() throws Exception {
        if (files.isEmpty() == (microphone == null)) {
            throw new BadInputException("supine listen needs sound files, or --microphone; not both.");
        }
        var out = spec.commandLine().getOut();
        var sources = new ArrayList<Microphone>();
        for (var file : files) {
            // All are opened first: a fault in the last is told before the first is listened to.
            sources.add(WavMicrophone.open(file));
        }
        if (microphone != null) {
            sources.add(equipment.microphone(microphone));
        }
        var phrasebook = equipment.phrasebook();
        try (var log = EventFile.open(equipment, events)) {
            for (var source : sources) {
                try (source) {
                    out.println(source.name());
                    listen(source, why ? equipment.explainingEars(phrasebook) : equipment.ears(phrasebook), log, out);
                }
            }
        }
        return ExitCode.DONE;
    }

    private void listen(Microphone source, Ears ears, EventLog log, PrintWriter out) throws SoundFaultException {
        ears.listenFor(EnumSet.allOf(supine.command.Command.class));
        var frame = new short[Pcm.FRAME_SAMPLES];
        long endsMs = Long.MAX_VALUE;
        for (long atMs = 0; atMs < endsMs; atMs += Pcm.FRAME_MS) {
            if (!source.read(frame) && endsMs == Long.MAX_VALUE) {
                endsMs = atMs + SILENCE_AFTER_MS;
            }
            var noticed = ears.notice(atMs, frame, false);
            if (why && atMs % LEVEL_EVERY_MS == 0) {
                line(out, atMs, "level", String.format(Locale.ROOT, "%.0f dBFS", noticed.levelDbfs()));
            }
            ears.hear(atMs, frame, noticed, false, OwnWords.NONE, evidence -> tell(evidence, log, out));
        }
    }

    private static void tell(Evidence evidence, EventLog log, PrintWriter out) {
        if (evidence instanceof Evidence.Onset onset) {
            log.write(onset.atMs(), "onset", Map.of("voice_start_ms", onset.voiceStartMs()));
            line(out, onset.atMs(), "onset", "a voice since " + RoutineTimeline.at(onset.voiceStartMs()));
        } else if (evidence instanceof Evidence.Heard heard) {
            log.write(heard.atMs(), "heard", Map.of("command", heard.command().id(), "phrase", heard.phrase(),
                    "score", heard.score(), "from_ms", heard.startMs(), "to_ms", heard.endMs()));
            line(out, heard.atMs(), "heard", String.format(Locale.ROOT, "%s: \"%s\", score %.2f, %d to %d ms", heard.command().id(),
                    heard.phrase(), heard.score(), heard.startMs(), heard.endMs()));
        } else if (evidence instanceof Evidence.Suspected perhaps) {
            log.write(perhaps.atMs(), "suspected", Map.of("command", perhaps.command().id(), "phrase", perhaps.phrase(),
                    "score", perhaps.score(), "from_ms", perhaps.startMs(), "to_ms", perhaps.endMs()));
            line(out, perhaps.atMs(), "perhaps", String.format(Locale.ROOT, "%s: \"%s\", score %.2f, %d to %d ms", perhaps.command().id(),
                    perhaps.phrase(), perhaps.score(), perhaps.startMs(), perhaps.endMs()));
        } else if (evidence instanceof Evidence.Spotted place) {
            log.write(place.atMs(), "spotted", Map.of("command", place.command().id(), "llr", place.llr(), "from_ms", place.startMs(), "to_ms", place.endMs()));
        } else if (evidence instanceof Evidence.PerhapsNumber number) {
            line(out, number.atMs(), "number", "\"" + number.phrase() + "\", if it is due" + (number.plainly() ? ", whatever else was suspected" : ""));
        } else if (evidence instanceof Evidence.Weighed nothing) {
            line(out, nothing.atMs(), "nothing", String.format(Locale.ROOT, "%s: \"%s\", score %.2f, %d to %d ms: %s", nothing.command().id(),
                    nothing.phrase(), nothing.score(), nothing.startMs(), nothing.endMs(), nothing.why()));
        } else if (evidence instanceof Evidence.UtteranceEnd over) {
            line(out, over.atMs(), "over", over.durationMs() + " ms of voice" + (over.commanded() ? "" : ", no command"));
            line(out, over.atMs(), "then", decision(over));
        }
        out.flush();
    }

    /** What becomes of a session that moved until then. */
    private static String decision(Evidence.UtteranceEnd over) {
        if (over.commanded()) {
            return "a session would have obeyed";
        }
        var why = over.suspected() ? "\"stop\" or pain may have been said"
                : over.voice() ? "it was a voice, and \"stop\" can be missed in it" : "";
        return why.isEmpty() ? "a session would go on: it was " + (over.breath() ? "breath, or hissed like it" : "a noise") : "a session would stay halted and ask: " + why;
    }

    private static void line(PrintWriter out, long atMs, String event, String words) {
        out.printf("%s  %-7s %s%n", RoutineTimeline.at(atMs), event, words);
    }
}
