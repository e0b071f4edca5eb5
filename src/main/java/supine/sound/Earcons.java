package supine.sound;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The earcons as sound, from a folder of WAV files; what is missing there is silent. */
public final class Earcons {
    private static final long MOST_MS = 1_000;
    private static final short[] SILENT = new short[0];

    private final Map<Earcon, short[]> samples = new EnumMap<>(Earcon.class);
    private final List<String> faults = new ArrayList<>();

    private Earcons() {
    }

    public static Earcons load(Path folder) {
        var earcons = new Earcons();
        for (var earcon : Earcon.values()) {
            try {
                earcons.samples.put(earcon, WavReader.readAll(folder.resolve(earcon.fileName()), MOST_MS));
            } catch (SoundFaultException e) {
                earcons.faults.add(e.getMessage());
            }
        }
        return earcons;
    }

    /** Never changed by anybody; empty if its file could not be read. */
    public short[] samples(Earcon earcon) {
        return samples.getOrDefault(earcon, SILENT);
    }

    /** Why some are silent: a sentence for each. */
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
