package supine.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import supine.command.Phrasebook;
import supine.hearing.Ears;
import supine.history.Journal;
import supine.script.Library;
import supine.script.ScriptException;
import supine.session.Effect.Cue;
import supine.settings.Offers;
import supine.settings.OneAtATime;
import supine.settings.Settings;
import supine.settings.SettingsStore;
import supine.sound.Loudspeaker;
import supine.sound.Microphone;
import supine.sound.Plug;
import supine.sound.SoundFaultException;
import supine.speaking.Synthesizer;

/** The engines, behind their ports: what the commands of the program are made of. Each call makes or opens something. */
public interface Equipment {

    Library library();

    /** The phrases that stand for commands. */
    Phrasebook phrasebook() throws ScriptException;

    /** The same, with names that can be called, as far as it is known how their words sound. */
    default Phrasebook phrasebook(List<String> names) throws ScriptException {
        return phrasebook().naming(names);
    }

    /** Loads the voice; takes about half a second the first time. */
    Synthesizer synthesizer();

    /** Loads the recogniser; takes about a second. */
    Ears ears(Phrasebook phrasebook);

    /** The same, with a recogniser that tells of every phrase that it weighed. */
    Ears explainingEars(Phrasebook phrasebook);

    /** Loads the recogniser once, for any number of ears that have heard nothing yet and may be used on threads of their own. */
    Supplier<Ears> hearing(Phrasebook phrasebook);

    Function<Cue, short[]> earcons();

    /** The class that starts the program, for those who run it as a user would, in a process of its own. */
    Class<?> program();

    /** @param name "default" or a device's name */
    Microphone microphone(String name) throws SoundFaultException;

    /** @param name "default" or a device's name */
    Loudspeaker loudspeaker(String name) throws SoundFaultException;

    /** Tells what the system has plugged into the microphone that was opened. */
    Plug plug();

    /** A log of JSON Lines. @throws java.io.UncheckedIOException if the file cannot be written */
    ClosableLog events(Path file);

    /** What the user chose. */
    SettingsStore settings();

    /** Devices and regions that can be chosen; asks the system for them, which may take a while. */
    Offers offers();

    /**
     * @param controls where keys and buttons arrive
     * @param settings how it looks at first
     */
    Display display(Screen screen, Controls controls, Phrasebook phrasebook, Settings settings);

    /** What happened in earlier sessions. */
    Journal journal();

    /** Held while a session with somebody in the room runs; empty if another one runs already. */
    Optional<OneAtATime> alone();

    /** The screen reader's voice. Trying whether there is one may take some seconds. */
    Reader reader();

    /** Where a session is shown. */
    enum Screen {
        AUTO, WINDOW, TERMINAL, NONE
    }

    /** An event log that must be closed. */
    interface ClosableLog extends EventLog, AutoCloseable {
        @Override
        void close();
    }
}
