package supine.app;

import org.jspecify.annotations.Nullable;
import supine.sound.Loudspeaker;
import supine.sound.Microphone;
import supine.sound.Plug;
import supine.sound.SoundFaultException;

/**
 * Where devices come from that take the place of lost ones: the same name, opened again.
 *
 * @param microphone  null where none is a device: files neither go nor come back, and may be silent
 * @param loudspeaker null likewise
 * @param plug        tells when the system puts something else in the microphone's place
 */
public record Replacements(@Nullable Opener<Microphone> microphone, @Nullable Opener<Loudspeaker> loudspeaker, Plug plug) {
    public static final Replacements NONE = new Replacements(null, null);

    /** Where the system does not tell what it has plugged in. */
    public Replacements(@Nullable Opener<Microphone> microphone, @Nullable Opener<Loudspeaker> loudspeaker) {
        this(microphone, loudspeaker, Plug.UNKNOWN);
    }

    /** Opens a device. May block for long where its server hangs; so it is called from a thread that nobody waits for. */
    @FunctionalInterface
    public interface Opener<D> {
        D open() throws SoundFaultException;
    }
}
