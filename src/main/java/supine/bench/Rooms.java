package supine.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import supine.sound.Pcm;

/** The rooms that are measured in: measured responses from a folder, or made-up ones; at levels, with drift, with distortion. */
public final class Rooms {
    /** Own voice at the microphone, RMS of its speech: -26 dBFS. */
    public static final double USUAL_LEVEL = 0.05;
    /** A loudspeaker that clips the loudest tenth of the range of speech; full scale is 1. */
    public static final double MILD_CLIPPING = 0.3;
    private static final int LONGEST = (int) Pcm.toSamples(875);
    private static final int DELAY_MS = 80;
    private static final double NOISE_DBFS = -64;

    private final List<Recordings.Recording> answers;

    private Rooms(List<Recordings.Recording> answers) {
        this.answers = answers;
    }

    /** @param folder with WAV or FLAC files of impulse responses; null for two rooms that are made up */
    public static Rooms of(@Nullable Path folder) throws IOException {
        var all = new ArrayList<Recordings.Recording>();
        if (folder == null) {
            all.add(new Recordings.Recording("made-up-small", SimulatedRoom.answer(300, 3)));
            all.add(new Recordings.Recording("made-up-large", SimulatedRoom.answer(600, 4)));
        } else {
            for (var each : Recordings.in(folder)) {
                all.add(new Recordings.Recording(each.name(), Arrays.copyOf(each.samples(), Math.min(LONGEST, each.samples().length))));
            }
        }
        return new Rooms(List.copyOf(all));
    }

    public int size() {
        return answers.size();
    }

    public String name(int index) {
        return answers.get(index).name();
    }

    /** A room as heard from somewhere else: where the person lies. */
    public double[] far(int index) {
        return answers.get((index + 1) % answers.size()).samples();
    }

    /** @param ownVoice to know how loud it arrives @param level its RMS at the microphone */
    public SimulatedRoom.Kind kind(int index, short[] ownVoice, double level, double ppm, double clipping) {
        var answer = answers.get(index).samples();
        var some = Recordings.ofFullScaleOne(Arrays.copyOf(ownVoice, Math.min(ownVoice.length, (int) Pcm.toSamples(5_000))));
        double now = Recordings.activeLevel(Recordings.in(answer, some));
        var name = String.format(Locale.ROOT, "%s %+.0f dB %.0f ppm%s", name(index), 20 * Math.log10(level), ppm, clipping < 1 ? " clipped" : "");
        return new SimulatedRoom.Kind(name, SimulatedRoom.scaled(answer, level / now), DELAY_MS, ppm, clipping, NOISE_DBFS);
    }
}
