package supine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import supine.app.Controls;
import supine.app.Display;
import supine.app.Equipment;
import supine.app.Reader;
import supine.command.Phone;
import supine.command.Phrasebook;
import supine.desktop.NoWindowException;
import supine.desktop.WindowOptions;
import supine.desktop.WindowProcess;
import supine.display.NoDisplay;
import supine.echo.LinearEchoCanceller;
import supine.engine.freetts.FreeTtsSynthesizer;
import supine.engine.javasound.JavaSoundDevices;
import supine.engine.json.JsonEvents;
import supine.engine.json.JsonJournal;
import supine.engine.json.JsonLibrary;
import supine.engine.json.JsonPhrasebook;
import supine.engine.json.JsonSettings;
import supine.engine.pulse.PulsePlug;
import supine.engine.speechd.SpdSay;
import supine.engine.sphinx.DictionaryWords;
import supine.engine.sphinx.PhraseModel;
import supine.engine.sphinx.SphinxRecogniser;
import supine.hearing.Ears;
import supine.hearing.LearnedOnset;
import supine.hearing.OwnVoiceMask;
import supine.history.Journal;
import supine.script.Library;
import supine.script.Pronouncer;
import supine.script.ScriptException;
import supine.script.Sounding;
import supine.script.Surroundings;
import supine.session.Effect.Cue;
import supine.settings.Folders;
import supine.settings.Offers;
import supine.settings.OneAtATime;
import supine.settings.Option;
import supine.settings.Settings;
import supine.settings.SettingsStore;
import supine.sound.Earcon;
import supine.sound.Earcons;
import supine.sound.Loudspeaker;
import supine.sound.Microphone;
import supine.sound.Plug;
import supine.sound.SoundFaultException;
import supine.speaking.Synthesizer;
import supine.terminal.TerminalDisplay;
import supine.terminal.TerminalKeys;

/** Real engines behind the ports: FreeTTS, Sphinx4, Java Sound, Jackson, Swing. */
final class Engines implements Equipment {
    /** Within a folder of scripts; the user's own are said beside those that are shipped. */
    private static final Path PHRASES = Path.of("phrases", "en.json");
    private final Path home;
    private final FreeTtsSynthesizer synthesizer = new FreeTtsSynthesizer();
    private final JavaSoundDevices devices = new JavaSoundDevices();
    private final DictionaryWords dictionary = new DictionaryWords();
    private final JsonLibrary library;
    private final Journal journal;
    private final SettingsStore settings;
    private final Path running;
    private final Path ownPhrases;

    /** @param home the folder with scripts/ and audio/ */
    Engines(Path home) {
        this(home, Folders.ofThisMachine());
    }

    /** @param own where the user's own things are */
    Engines(Path home, Folders own) {
        this.home = home;
        journal = new JsonJournal(own.journal());
        settings = new JsonSettings(own.settings());
        running = own.lock();
        library = new JsonLibrary(List.of(home.resolve("scripts"), own.scripts()), new Surroundings(sounds(), this::canBeSaid, sounding()));
        ownPhrases = own.scripts().resolve(PHRASES);
    }

    private static List<String> sounds() {
        return Arrays.stream(Earcon.values()).map(earcon -> earcon.fileName().replaceFirst("\\.wav$", "")).toList();
    }

    /** The dictionary that the recogniser comes with; the voice's letter-to-sound rules for what it lacks. */
    private Sounding sounding() {
        return new Sounding() {
            @Override
            public List<List<String>> ways(String word) {
                return dictionary.ways(word).stream().map(way -> way.stream().map(Phone::name).toList()).toList();
            }

            @Override
            public List<String> guess(String word) {
                return synthesizer.phones(word);
            }
        };
    }

    /** The voice's lexicon holds what its rules get wrong; what they get right is only to be found in the full dictionary. */
    private boolean canBeSaid(String word) {
        var stem = word.replaceFirst("'s?$", "");
        return dictionary.contains(word) || dictionary.contains(stem) || synthesizer.isInLexicon(word) || synthesizer.isInLexicon(stem);
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public Phrasebook phrasebook() throws ScriptException {
        var surroundings = new Surroundings(List.of(), Pronouncer.ALL, sounding());
        var shipped = JsonPhrasebook.read(home.resolve("scripts").resolve(PHRASES));
        return Files.exists(ownPhrases) ? shipped.with(JsonPhrasebook.read(ownPhrases, surroundings, shipped.phrases())) : shipped;
    }

    @Override
    public Phrasebook phrasebook(List<String> names) throws ScriptException {
        return phrasebook().naming(names.stream()
                .filter(name -> Arrays.stream(Phrasebook.plain(name).split(" ")).allMatch(dictionary::contains)).toList());
    }

    @Override
    public Synthesizer synthesizer() {
        synthesizer.warmUp();
        return synthesizer;
    }

    @Override
    public Ears ears(Phrasebook phrasebook) {
        return hearing(phrasebook).get();
    }

    @Override
    public Ears explainingEars(Phrasebook phrasebook) {
        return ears(phrasebook, new SphinxRecogniser(model(phrasebook), true));
    }

    @Override
    public Supplier<Ears> hearing(Phrasebook phrasebook) {
        var phrases = model(phrasebook);
        return () -> ears(phrasebook, new SphinxRecogniser(phrases));
    }

    private PhraseModel model(Phrasebook phrasebook) {
        return new PhraseModel(phrasebook, word -> synthesizer.phones(word).stream().flatMap(phone -> Phone.of(phone).stream()).toList());
    }

    private static Ears ears(Phrasebook phrasebook, SphinxRecogniser recogniser) {
        return new Ears(new LearnedOnset(), recogniser, new OwnVoiceMask(phrasebook), new LinearEchoCanceller());
    }

    @Override
    public Function<Cue, short[]> earcons() {
        var earcons = Earcons.load(home.resolve("audio"));
        return cue -> earcons.samples(Earcon.valueOf(cue.name()));
    }

    @Override
    public Microphone microphone(String name) throws SoundFaultException {
        return devices.microphone(name);
    }

    @Override
    public Loudspeaker loudspeaker(String name) throws SoundFaultException {
        return devices.loudspeaker(name);
    }

    @Override
    public Plug plug() {
        return new PulsePlug();
    }

    @Override
    public Class<?> program() {
        return Supine.class;
    }

    @Override
    public ClosableLog events(Path file) {
        try {
            var events = new JsonEvents(Files.newBufferedWriter(file));
            return new ClosableLog() {
                @Override
                public void write(long atMs, String event, Map<String, ?> fields) {
                    events.write(event, atMs, fields);
                }

                @Override
                public void close() {
                    events.close();
                }
            };
        } catch (IOException fault) {
            throw new UncheckedIOException(new IOException("The events cannot be written to " + file
                    + (fault instanceof NoSuchFileException ? ": there is no such folder." : ": " + fault.getMessage()), fault));
        }
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public SettingsStore settings() {
        return settings;
    }

    @Override
    public Reader reader() {
        return SpdSay.find("spd-say");
    }

    @Override
    public Optional<OneAtATime> alone() {
        return OneAtATime.take(running);
    }

    @Override
    public Offers offers() {
        return new Offers(named(devices.microphones()), named(devices.loudspeakers()), regions());
    }

    private static List<Option> named(List<String> devices) {
        return devices.stream().map(name -> new Option(name, name)).toList();
    }

    private List<Option> regions() {
        try {
            return library.regions().all().stream().map(region -> new Option(region.id(), region.name() + ": " + region.spoken())).toList();
        } catch (ScriptException broken) {
            return List.of();
        }
    }

    @Override
    public Display display(Screen screen, Controls controls, Phrasebook phrasebook, Settings chosen) {
        return switch (screen) {
            case NONE -> new NoDisplay();
            case TERMINAL -> terminal(controls, phrasebook);
            case WINDOW, AUTO -> window(screen, controls, phrasebook, chosen);
        };
    }

    private static Display window(Screen wanted, Controls controls, Phrasebook phrasebook, Settings chosen) {
        try {
            return WindowProcess.open(controls, WindowOptions.of(chosen).withPhrases(phrasebook::taught),
                    () -> terminal(controls, phrasebook));
        } catch (NoWindowException none) {
            var terminal = terminal(controls, phrasebook);
            if (wanted == Screen.WINDOW) {
                terminal.note(none.getMessage());
            }
            return terminal;
        }
    }

    private static Display terminal(Controls controls, Phrasebook phrasebook) {
        var terminal = new TerminalDisplay(System.out);
        TerminalKeys.start(System.in, TerminalKeys.isTerminal(), terminal, controls, phrasebook);
        return terminal;
    }
}
