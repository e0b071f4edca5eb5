package supine.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import supine.hearing.Ears;
import supine.session.Effect.Cue;
import supine.session.Session;
import supine.settings.Settings;
import supine.sound.Loudspeaker;
import supine.sound.Microphone;

/**
 * Everything that a session runs with.
 *
 * @param ears    loading may take a second; a session begins to speak before it can hear
 * @param earcons the sound for each cue; an empty one for none
 * @param changed told of settings that were changed by voice
 * @param reader  who speaks where the user leaves speaking to a screen reader
 */
public record Stream(
        Session session,
        Voice voice,
        Microphone microphone,
        Loudspeaker loudspeaker,
        CompletableFuture<Ears> ears,
        Function<Cue, short[]> earcons,
        Display display,
        EventLog log,
        Consumer<Settings> changed,
        Reader reader) {

    /** Where nothing is kept. */
    public Stream(Session session, Voice voice, Microphone microphone, Loudspeaker loudspeaker, CompletableFuture<Ears> ears,
            Function<Cue, short[]> earcons, Display display, EventLog log) {
        this(session, voice, microphone, loudspeaker, ears, earcons, display, log, settings -> { }, Reader.NONE);
    }
}
