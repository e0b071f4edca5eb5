package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import supine.bench.Clip.Kind;

/** Sounds that go on for minutes, in whole sessions; and who consented to a television and says "stop the session". */
final class LoudRooms {
    private static final int LEAST_SOUND = 5 * 16_000;
    private static final int LEAST_TAPE = 60 * 16_000;
    private static final int TAPE = 3 * LEAST_TAPE;
    /** Recordings of talk that are heard one after the other: some minutes, and all of it would not fit into memory. */
    private static final int AT_ONCE = 40;

    private final Corpus corpus;
    private final Supplier<InAHold> person;
    private final long seed;
    private final BenchReport report;
    private final Consumer<String> progress;

    LoudRooms(Corpus corpus, Supplier<InAHold> person, long seed, BenchReport report, Consumer<String> progress) {
        this.corpus = corpus;
        this.person = person;
        this.seed = seed;
        this.report = report;
        this.progress = progress;
    }

    void measure(List<String> voices) throws IOException {
        var sounds = new LinkedHashMap<String, double[]>();
        for (var label : corpus.of(Kind.TALK).stream().map(Clip::label).distinct().toList()) {
            var tape = tape(corpus.of(Kind.TALK).stream().filter(clip -> clip.label().equals(label)).toList(), TAPE);
            if (tape.length >= LEAST_TAPE) {
                sounds.put("talk, " + label, tape);
            }
        }
        var talks = List.copyOf(sounds.values());
        for (var clip : corpus.of(Kind.NOISE)) {
            var noise = Mixer.toDouble(SoundFile.read(clip.file()));
            if (noise.length >= LEAST_SOUND) {
                sounds.put("noise, " + clip.file().getFileName().toString().replaceFirst("[.][a-z]+$", ""), noise);
            }
        }
        var names = List.copyOf(sounds.keySet());
        var results = InOrder.all(names, name -> LoudRoom.hearing(person, sounds.getOrDefault(name, new double[1]), new Random(seed)),
                done -> progress.accept("rooms: " + done + " of " + names.size()));
        report.heading("rooms in which something sounds for minutes");
        var all = new LinkedHashMap<String, LoudRoom>();
        for (int i = 0; i < names.size(); i++) {
            report.add("rooms", names.get(i), results.get(i).figures());
            all.computeIfAbsent(names.get(i).startsWith("talk") ? "all talk" : "all noise", kind -> new LoudRoom()).add(results.get(i));
        }
        all.forEach((kind, room) -> report.add("rooms", kind, room.figures()));
        stops(voices, talks);
    }

    /** Hours are needed to show that something comes about less than twice an hour: all the talk there is, consented to before it begins. */
    void measureConsented() throws IOException {
        var kinds = corpus.of(Kind.TALK).stream().collect(Collectors.groupingBy(Clip::label, LinkedHashMap::new, Collectors.toList()));
        var pieces = new ArrayList<List<Clip>>();
        for (var clips : kinds.values()) {
            for (int at = 0; at < clips.size(); at += AT_ONCE) {
                pieces.add(clips.subList(at, Math.min(clips.size(), at + AT_ONCE)));
            }
        }
        var results = InOrder.all(pieces, piece -> LoudRoom.consented(person, tape(piece, Integer.MAX_VALUE), new Random(seed)),
                done -> progress.accept("talk that was consented to: " + done + " of " + pieces.size()));
        var all = new LinkedHashMap<String, LoudRoom>();
        for (int i = 0; i < results.size(); i++) {
            all.computeIfAbsent(pieces.get(i).get(0).label(), kind -> new LoudRoom()).add(results.get(i));
        }
        var talk = new LoudRoom();
        all.values().forEach(talk::add);
        all.put("all talk", talk);
        report.heading("all the talk there is, consented to before it begins");
        all.forEach((kind, room) -> report.add("consented", kind, room.figuresAfterConsent()));
    }

    private void stops(List<String> voices, List<double[]> talks) throws IOException {
        var said = InOrder.all(voices, voice -> SyntheticVoices.say(voice, "stop the session"), done -> { });
        var numbers = IntStream.range(0, voices.size() * talks.size()).boxed().toList();
        var hits = InOrder.all(numbers, number -> {
            int voice = number / talks.size();
            return StopInTalk.halts(person, said.get(voice), talks.get(number % talks.size()), new Random(seed + voices.get(voice).hashCode()));
        }, done -> progress.accept("stop the session, twice, in talk: " + done + " of " + numbers.size()));
        var halted = Share.NONE;
        for (boolean hit : hits) {
            halted = halted.and(hit);
        }
        report.add("rooms", "\"stop the session\", twice, 5 dB above talk that was consented to", Map.of("halted", halted));
    }

    /** Some talk, end to end. @param most so many samples at most */
    private static double[] tape(List<Clip> clips, int most) throws IOException {
        var parts = new ArrayList<short[]>();
        int length = 0;
        for (var clip : clips) {
            if (length < most) {
                var samples = SoundFile.read(clip.file());
                parts.add(samples);
                length = Math.min(most, length + samples.length);
            }
        }
        var tape = new double[length];
        int at = 0;
        for (var part : parts) {
            for (int i = 0; i < part.length && at < length; i++) {
                tape[at++] = part[i];
            }
        }
        return tape;
    }
}
