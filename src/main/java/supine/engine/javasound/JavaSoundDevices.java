package supine.engine.javasound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.jspecify.annotations.Nullable;
import supine.sound.Loudspeaker;
import supine.sound.Microphone;
import supine.sound.SoundFaultException;

/** The machine's microphones and loudspeakers, by name. Devices that do not offer 16 kHz are opened at what they do offer, and converted. */
public final class JavaSoundDevices {
    /** What stands for whatever the system would take. */
    public static final String DEFAULT = "default";

    private interface Opener<T, L extends Line> {
        T open(String name, L line, AudioFormat format) throws LineUnavailableException;
    }

    public List<String> microphones() {
        return names(TargetDataLine.class);
    }

    public List<String> loudspeakers() {
        return names(SourceDataLine.class);
    }

    /**
     * Opens a microphone and begins to record.
     *
     * @param name one of {@link #microphones}, the beginning of one, or {@link #DEFAULT}
     * @throws SoundFaultException if there is none, or none of that name, or it cannot be used
     */
    public Microphone microphone(String name) throws SoundFaultException {
        return open("microphone", name, TargetDataLine.class, JavaSoundMicrophone::open);
    }

    /** As {@link #microphone}, for what lets sound be heard. */
    public Loudspeaker loudspeaker(String name) throws SoundFaultException {
        return open("loudspeaker", name, SourceDataLine.class, JavaSoundLoudspeaker::open);
    }

    private static <T, L extends Line> T open(String kind, String name, Class<L> lineClass, Opener<T, L> opener) throws SoundFaultException {
        var mixer = DEFAULT.equalsIgnoreCase(name) ? null : find(kind, name, lineClass);
        var called = mixer == null ? DEFAULT : mixer.getMixerInfo().getName();
        @Nullable Exception fault = null;
        for (var format : LineFormat.TRIED) {
            var info = new DataLine.Info(lineClass, format);
            try {
                return opener.open(called, lineClass.cast(mixer == null ? AudioSystem.getLine(info) : mixer.getLine(info)), format);
            } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException | SecurityException e) {
                fault = e;
            }
        }
        throw fault(kind, called, lineClass, fault);
    }

    private static SoundFaultException fault(String kind, String called, Class<? extends Line> lineClass, @Nullable Exception fault) {
        if (names(lineClass).isEmpty()) {
            return new SoundFaultException("There is no " + kind + " on this computer that can be used.", fault);
        }
        if (fault instanceof LineUnavailableException) {
            return new SoundFaultException("The " + kind + " \"" + called + "\" cannot be opened; another program may be using it.", fault);
        }
        return new SoundFaultException("The " + kind + " \"" + called + "\" offers no sound that can be used: neither 16, 48 nor 44.1 kHz.", fault);
    }

    private static Mixer find(String kind, String name, Class<? extends Line> lineClass) throws SoundFaultException {
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        @Nullable Mixer near = null;
        for (var mixer : mixers(lineClass)) {
            var called = mixer.getMixerInfo().getName().toLowerCase(Locale.ROOT);
            if (called.equals(wanted)) {
                return mixer;
            }
            if (near == null && !wanted.isEmpty() && called.startsWith(wanted)) {
                near = mixer;
            }
        }
        if (near != null) {
            return near;
        }
        var names = names(lineClass);
        throw new SoundFaultException("There is no " + kind + " called \"" + name + "\". "
                + (names.isEmpty() ? "There is none at all." : "There are: " + String.join(", ", names) + "."));
    }

    private static List<String> names(Class<? extends Line> lineClass) {
        return mixers(lineClass).stream().map(mixer -> mixer.getMixerInfo().getName()).distinct().toList();
    }

    private static List<Mixer> mixers(Class<? extends Line> lineClass) {
        var found = new ArrayList<Mixer>();
        for (var info : AudioSystem.getMixerInfo()) {
            try {
                var mixer = AudioSystem.getMixer(info);
                if (mixer.isLineSupported(new Line.Info(lineClass))) {
                    found.add(mixer);
                }
            } catch (IllegalArgumentException | SecurityException e) {
                // A device that went while the list was made.
            }
        }
        return found;
    }
}
