package supine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import supine.app.Display;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.app.LateControls;
import supine.app.LiveSession;
import supine.app.LockstepSession;
import supine.app.Memory;
import supine.app.Reader;
import supine.app.Replacements;
import supine.app.Reply;
import supine.app.SettingsDesk;
import supine.app.Stream;
import supine.app.Voice;
import supine.command.Phrasebook;
import supine.history.Journal;
import supine.script.Guidance;
import supine.script.Routine;
import supine.script.ScriptException;
import supine.session.Effect.EndReason;
import supine.session.Known;
import supine.session.Session;
import supine.session.Wishes;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.settings.Settings.Speaker;
import supine.settings.SettingsStore;
import supine.sound.Loudspeaker;
import supine.sound.Microphone;
import supine.sound.MonotonicClock;
import supine.sound.NoLoudspeaker;
import supine.sound.NoMicrophone;
import supine.sound.PacedLoudspeaker;
import supine.sound.PacedMicrophone;
import supine.sound.Plug;
import supine.sound.SoundFaultException;
import supine.sound.WavLoudspeaker;
import supine.sound.WavMicrophone;

/** Puts a session together from what the user chose, and runs it: live, or in lockstep where both ends are files. */
final class SessionStarter {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String NONE = Settings.NO_DEVICE;
    private static final long FAREWELL_MS = 1500;
    private static final long SOON_MS = 300;
    /** More names than anybody remembers would only be more to take one for another. */
    private static final int MOST_NAMES = 60;

    private final Equipment equipment;
    private final SessionOptions options;
    /** Why there is no microphone; null if there is one. */
    private @Nullable String cannotHear;
    /** Sentences to begin with, shown as well. */
    private final List<String> remarks = new ArrayList<>();
    /** What is for the eye only: paths. */
    private String shown = "";
    private Settings settings = Settings.USUAL;
    /** All routines, if reading them takes longer than somebody waits for the first word. */
    private @Nullable CompletableFuture<List<Routine>> late;

    SessionStarter(Equipment equipment, SessionOptions options) {
        this.equipment = equipment;
        this.options = options;
    }

    /** Everything that can be refused is refused before anything sounds. */
    int start(List<Routine> choice) throws Exception {
        return lead(choice, false);
    }

    /**
     * Welcome and choice, a session, and the choice again, until somebody says finish there, or closes the window. After pain, a call for
     * help or a screening that found something, nothing is offered: a window stays until it is closed or a hand picks a routine in it.
     */
    int home() throws Exception {
        settings = options.over(Settings.USUAL);
        var library = equipment.library();
        var all = CompletableFuture.supplyAsync(library::routines, task -> thread("supine-scripts", task));
        boolean lockstep = isFile(settings.microphone()) && isFile(settings.loudspeaker());
        var choice = lockstep ? all.join() : soon(all).orElseGet(() -> {
            late = all;
            return library.routinesAtHand();
        });
        return lead(choice, choice.size() > 1 && !isFile(settings.microphone()) && !isFile(settings.loudspeaker()));
    }

    /** A few scripts are read at once; the first word does not wait for thousands. */
    private static <T> Optional<T> soon(CompletableFuture<T> reading) throws Exception {
        try {
            return Optional.of(reading.get(SOON_MS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        }
    }

    private int lead(List<Routine> first, boolean home) throws Exception {
        var kept = kept();
        settings = options.over(kept);
        if (first.isEmpty()) {
            throw new BadInputException("There are no sound routines. See: supine check scripts");
        }
        if (!isAnybodyThere()) {
            return lead(first, home, kept);
        }
        var alone = equipment.alone();
        if (alone.isEmpty()) {
            SecondStart.say(new Voice(equipment.synthesizer(), settings), loudspeaker());
            throw new UncheckedIOException(new IOException(SecondStart.WORDS));
        }
        try {
            return lead(first, home, kept);
        } finally {
            alone.get().close();
        }
    }

    /** @param home true if there are pages around it, and the choice again afterwards */
    private int lead(List<Routine> first, boolean home, Settings kept) throws Exception {
        var offers = CompletableFuture.supplyAsync(equipment::offers, task -> thread("supine-offers", task));
        var desk = new SettingsDesk(isAnybodyThere() ? equipment.settings() : SettingsStore.NONE, offers::join, kept, settings);
        // The voice is loaded while the window opens, not after it.
        thread("supine-voice", equipment::synthesizer);
        var controls = new LateControls();
        controls.takeChanges(desk::change);
        var opened = new Ends(microphone(), loudspeaker());
        try (var events = EventFile.open(equipment, options.events);
                var display = equipment.display(options.display, controls, phrasebook(first), settings);
                var pages = new PagesDesk(equipment, CLOCK, display)) {
            display.prepare(first);
            if (home) {
                controls.answer(pages::ask);
                display.tell(new Reply.Home());
            }
            desk.watch(now -> {
                display.settings(now, desk.offers());
                desk.faults().forEach(display::note);
            });
            offers.thenRun(() -> display.settings(desk.now(), desk.offers()));
            var sitting = new Sitting(controls, display, events, desk);
            var reason = sitting.session(first, opened, false);
            while (home && sitting.goesOn(reason, pages)) {
                settings = desk.now();
                var choice = equipment.library().routines();
                display.prepare(choice);
                reason = sitting.session(choice, new Ends(microphone(), loudspeaker()), true);
            }
            return code(reason);
        }
    }

    /** With the names of routines and settings. */
    private Phrasebook phrasebook(List<Routine> choice) throws ScriptException {
        return equipment.phrasebook(java.util.stream.Stream.concat(Arrays.stream(Setting.values()).map(Setting::phrase),
                choice.stream().limit(MOST_NAMES).map(Routine::name)).toList());
    }

    private record Ends(Microphone microphone, Loudspeaker loudspeaker) implements AutoCloseable {
        @Override
        public void close() {
            microphone.close();
            loudspeaker.close();
        }
    }

    /** The sessions that are led one after the other in front of one display. */
    private final class Sitting {
        private final LateControls controls;
        private final Display display;
        private final EventLog log;
        private final SettingsDesk desk;
        private volatile @Nullable LiveSession live;
        private boolean chosen;

        Sitting(LateControls controls, Display display, EventLog log, SettingsDesk desk) {
            this.controls = controls;
            this.display = display;
            this.log = log;
            this.desk = desk;
            desk.watch(now -> {
                var session = live;
                if (session != null) {
                    session.settings(now);
                }
            });
        }

        /** Closes the ends. */
        EndReason session(List<Routine> choice, Ends opened, boolean again) throws Exception {
            var phrasebook = phrasebook(choice);
            remarks.forEach(display::note);
            if (!shown.isEmpty()) {
                display.note(shown);
                shown = "";
            }
            try (var ends = opened) {
                var memory = new Memory(equipment.journal(), CLOCK);
                var ears = CompletableFuture.supplyAsync(() -> equipment.ears(phrasebook), task -> thread("supine-loading", task));
                var reader = reader();
                chosen = false;
                var notes = log.and((atMs, event, fields) -> chosen |= event.equals("chosen")).and(new SoundTold(display));
                var stream = new Stream(SessionStarter.this.session(choice, equipment.library().guidance(), phrasebook, equipment.journal(), desk, again),
                        new Voice(equipment.synthesizer(), settings), ends.microphone(), ends.loudspeaker(), ears, equipment.earcons(), display,
                        isAnybodyThere() ? memory.and(regionInto(desk)).and(notes) : notes, desk::change, reader);
                remarks.clear();
                return run(stream);
            } finally {
                live = null;
                controls.disconnect();
                cannotHear = null;
            }
        }

        private EndReason run(Stream stream) throws Exception {
            if (isFile(settings.microphone()) && isFile(settings.loudspeaker())) {
                return new LockstepSession(stream).run(atMs -> { }).reason();
            }
            var session = new LiveSession(stream, replacements());
            live = session;
            controls.connect(session);
            var coming = late;
            if (coming != null) {
                late = null;
                coming.thenAccept(all -> {
                    session.found(all);
                    display.prepare(all);
                });
            }
            var over = new CountDownLatch(1);
            var farewell = new Thread(() -> {
                session.closed();
                await(over);
            }, "supine-farewell");
            Runtime.getRuntime().addShutdownHook(farewell);
            try {
                return session.run(cannotHear);
            } finally {
                over.countDown();
                try {
                    Runtime.getRuntime().removeShutdownHook(farewell);
                } catch (IllegalStateException alreadyGoing) {
                    // Ctrl-C: the hook itself is what ended the session.
                }
            }
        }

        /** Whether there is to be another one. */
        boolean goesOn(EndReason reason, PagesDesk pages) throws InterruptedException {
            pages.tellHistory();
            display.hearing(-96, false, "The session is over. I do not listen now.");
            return !controls.isClosed() && switch (reason) {
                case FINISHED, STOPPED -> chosen;
                case PAIN, HELP, DECLINED -> pages.isAsked() && controls.awaitHand();
                case FAULT -> false;
            };
        }
    }

    /** Whoever asks for it during a session gets it in the next one. */
    private Reader reader() {
        if (settings.speaker() == Speaker.PROGRAM) {
            return Reader.NONE;
        }
        var reader = equipment.reader();
        if (!reader.isThere()) {
            remarks.add("I cannot reach the screen reader's voice, so I speak myself.");
        }
        return reader;
    }

    /** Where somebody is there, what they chose; a recording is the same on every machine. */
    private Settings kept() {
        if (isFile(options.microphone == null ? Settings.DEFAULT_DEVICE : options.microphone)) {
            return Settings.USUAL;
        }
        var kept = equipment.settings().load();
        if (!kept.fault().isEmpty()) {
            remarks.add(kept.fault());
            shown = kept.where();
        }
        return kept.settings();
    }

    /** Where the user is, as answered in a session, is a setting as well. */
    private static EventLog regionInto(SettingsDesk desk) {
        return (atMs, event, fields) -> {
            if (event.equals("region")) {
                desk.now().with(Setting.REGION, String.valueOf(fields.get("region"))).ifPresent(desk::change);
            }
        };
    }

    private Session session(List<Routine> choice, Guidance guidance, Phrasebook phrasebook, Journal journal, SettingsDesk desk,
            boolean again) throws ScriptException {
        var library = equipment.library();
        var wishes = new Wishes(settings, desk.offers(), remarks, again, checksSound(journal, again));
        if (!asksBefore()) {
            return new Session(choice, guidance, null, library.regions(), isAnybodyThere() ? Known.NOTHING.having(Memory.timesDone(journal)) : Known.NOTHING, phrasebook, wishes);
        }
        var regions = library.regions().beginningWith(Locale.getDefault().getCountry());
        var known = Memory.known(journal, CLOCK, regions, library::exercise);
        return new Session(choice, guidance, library.screening(), regions,
                settings.region().isEmpty() ? known : known.in(regions.of(settings.region())), phrasebook, wishes);
    }

    private boolean checksSound(Journal journal, boolean again) {
        return asksBefore() && cannotHear == null && switch (settings.soundCheck()) {
            case FIRST -> !again && !Memory.isSoundChecked(journal);
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /** Behind a recording nobody lies on the floor: nothing is asked, and nothing remembered. */
    private boolean isAnybodyThere() {
        return !isFile(settings.microphone());
    }

    private boolean asksBefore() {
        return switch (options.screening) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> isAnybodyThere();
        };
    }

    private static void await(CountDownLatch over) {
        try {
            over.await(FAREWELL_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static int code(EndReason reason) {
        return reason == EndReason.FAULT ? ExitCode.FAULT : ExitCode.DONE;
    }

    /** Devices are opened again when they are lost; what was missing at the start may come later. */
    private Replacements replacements() {
        var microphone = settings.microphone();
        var loudspeaker = settings.loudspeaker();
        return new Replacements(isDevice(microphone) ? () -> device(microphone) : null,
                isDevice(loudspeaker) ? () -> equipment.loudspeaker(loudspeaker) : null,
                isDevice(microphone) ? equipment.plug() : Plug.UNKNOWN);
    }

    private static boolean isDevice(String name) {
        return !NONE.equals(name) && !isFile(name);
    }

    private Microphone device(String name) throws SoundFaultException {
        var device = equipment.microphone(name);
        var sensitive = Amplified.of(device, settings.sensitivity());
        return options.headset ? new Headset(sensitive) : sensitive;
    }

    private Microphone microphone() throws SoundFaultException {
        var name = settings.microphone();
        if (NONE.equals(name)) {
            cannotHear = "There is no microphone.";
            return new NoMicrophone();
        }
        if (isFile(name)) {
            var file = WavMicrophone.open(Path.of(name));
            return isFile(settings.loudspeaker()) ? file : new PacedMicrophone(file, MonotonicClock.system());
        }
        try {
            return device(name);
        } catch (SoundFaultException missing) {
            if (options.microphone != null && !Settings.DEFAULT_DEVICE.equals(name)) {
                throw missing;
            }
            return usualMicrophone(name, missing);
        }
    }

    /** A device that was chosen some day and is not plugged in today costs nobody the session. */
    private Microphone usualMicrophone(String name, SoundFaultException missing) {
        try {
            if (!Settings.DEFAULT_DEVICE.equals(name)) {
                settings = settings.with(Setting.MICROPHONE, Settings.DEFAULT_DEVICE).orElseThrow();
                remarks.add("Your microphone is not there. I use the system's own.");
                return device(Settings.DEFAULT_DEVICE);
            }
            cannotHear = missing.getMessage();
        } catch (SoundFaultException none) {
            cannotHear = none.getMessage();
        }
        return new NoMicrophone();
    }

    private Loudspeaker loudspeaker() throws SoundFaultException {
        var name = settings.loudspeaker();
        if (NONE.equals(name)) {
            return new PacedLoudspeaker(new NoLoudspeaker(), MonotonicClock.system());
        }
        if (isFile(name)) {
            var file = WavLoudspeaker.create(Path.of(name));
            return isFile(settings.microphone()) ? file : new PacedLoudspeaker(file, MonotonicClock.system());
        }
        try {
            return equipment.loudspeaker(name);
        } catch (SoundFaultException missing) {
            if (options.loudspeaker != null || Settings.DEFAULT_DEVICE.equals(name)) {
                throw missing;
            }
            settings = settings.with(Setting.LOUDSPEAKER, Settings.DEFAULT_DEVICE).orElseThrow();
            remarks.add("Your loudspeaker is not there. I use the system's own.");
            return equipment.loudspeaker(Settings.DEFAULT_DEVICE);
        }
    }

    /** A device's name never ends in .wav; a path that is there is taken for a file too, so that it gets a fitting fault. */
    private static boolean isFile(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".wav") || name.contains("/") || Files.exists(Path.of(name));
    }

    private static void thread(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
