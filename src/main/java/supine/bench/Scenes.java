package supine.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import supine.bench.Clip.Kind;

/** The noises and rooms that voices are put into; 16 kHz, full scale 32768. */
record Scenes(List<double[]> noises, List<double[]> rooms) {
    /** Shorter noises are taps and clicks, no background; samples. */
    private static final int LEAST_NOISE = 3 * 16_000;
    /** Of a corpus's rooms those that one lives in; a warehouse is none. */
    private static final Pattern HOUSE = Pattern.compile("(?<![a-z])house");

    /** @param noise a folder of noises; null for those of the corpus @param rir a folder of rooms; null for the houses of the corpus */
    static Scenes of(Corpus corpus, @Nullable Path noise, @Nullable Path rir) throws IOException {
        var noises = noise == null ? clips(corpus.of(Kind.NOISE)) : folder(noise);
        noises.removeIf(samples -> samples.length <= LEAST_NOISE);
        var rooms = rir == null ? clips(corpus.of(Kind.ROOM).stream().filter(room -> HOUSE.matcher(String.valueOf(room.file().getFileName())).find()).toList()) : folder(rir);
        return new Scenes(List.copyOf(noises), List.copyOf(rooms));
    }

    private static List<double[]> clips(List<Clip> clips) throws IOException {
        var all = new ArrayList<double[]>();
        for (var clip : clips) {
            all.add(Mixer.toDouble(SoundFile.read(clip.file())));
        }
        return all;
    }

    private static List<double[]> folder(Path folder) throws IOException {
        var all = new ArrayList<double[]>();
        Recordings.in(folder).forEach(each -> all.add(SimulatedRoom.scaled(each.samples(), 32_768)));
        if (all.isEmpty()) {
            throw new NoRecordingsException(folder + " holds no recordings: WAV or FLAC files were expected.");
        }
        return all;
    }

    /** Near and far, in quiet and in noise, as far as there are rooms and noises. */
    List<Condition> conditions(List<Double> snrs) {
        var all = new ArrayList<Condition>();
        for (boolean far : rooms.isEmpty() ? new boolean[] {false} : new boolean[] {false, true}) {
            all.add(new Condition(far, Double.POSITIVE_INFINITY));
            if (!noises.isEmpty()) {
                snrs.forEach(snr -> all.add(new Condition(far, snr)));
            }
        }
        return all;
    }

    /** A voice as the microphone hears it, with a lead and a tail. @see Trials */
    double[] scene(double[] voice, Condition condition, Random random) {
        return scene(voice, condition, Trials.LEAD_MS, Trials.TAIL_MS, random);
    }

    double[] scene(double[] voice, Condition condition, long leadMs, long tailMs, Random random) {
        var heard = condition.far() ? Mixer.inRoom(voice, rooms.get(random.nextInt(rooms.size()))) : voice;
        var noise = condition.isNoisy() ? noises.get(random.nextInt(noises.size())) : new double[0];
        return Mixer.scene(heard, leadMs, tailMs, noise, condition.snrDb(), random);
    }
}
