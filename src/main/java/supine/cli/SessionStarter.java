package supine.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import supine.app.Equipment;
import supine.app.EventLog;
import supine.app.LateControls;
import supine.app.LiveSession;
import supine.app.LockstepSession;
import supine.app.Memory;
import supine.app.Replacements;
import supine.app.Stream;
import supine.app.Voice;
import supine.command.Phrasebook;
import supine.history.Journal;
import supine.script.Guidance;
import supine.script.Routine;
import supine.script.ScriptException;
import supine.session.Effect.EndReason;
import supine.session.Session;
import supine.sound.Loudspeaker;
import supine.sound.Microphone;
import supine.sound.MonotonicClock;
import supine.sound.NoLoudspeaker;
import supine.sound.NoMicrophone;
import supine.sound.PacedLoudspeaker;
import supine.sound.PacedMicrophone;
import supine.sound.SoundFaultException;
import supine.sound.WavLoudspeaker;
import supine.sound.WavMicrophone;

/** Puts a session together from what the user chose, and runs it: live, or in lockstep where both ends are files. */
final class SessionStarter {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String NONE = "none";
    private static final String DEFAULT = "default";
    private static final long FAREWELL_MS = 1500;

    private final Equipment equipment;
    private final SessionOptions options;
    /** Why there is no microphone; null if there is one. */
    private @Nullable String cannotHear;

    SessionStarter(Equipment equipment, SessionOptions options) {
        this.equipment = equipment;
        this.options = options;
    }

    /** Everything that can be refused is refused before anything sounds. */
    int start(List<Routine> choice) throws Exception {
        options.check();
        if (choice.isEmpty()) {
            throw new BadInputException("There are no sound routines. See: supine check scripts");
        }
        var guidance = equipment.library().guidance();
        var phrasebook = equipment.phrasebook();
        var journal = equipment.journal();
        try (var microphone = microphone();
                var loudspeaker = loudspeaker();
                var events = events()) {
            var memory = new Memory(journal, CLOCK, choice.size() == 1 ? choice.get(0).id() : "");
            var ears = CompletableFuture.supplyAsync(() -> equipment.ears(phrasebook), task -> thread("supine-loading", task));
            var controls = new LateControls();
            try (var display = equipment.display(options.display, controls, phrasebook)) {
                display.prepare(choice);
                var stream = new Stream(session(choice, guidance, phrasebook, journal), new Voice(equipment.synthesizer(), options.rate),
                        microphone, loudspeaker, ears, equipment.earcons(), display, isAnybodyThere() ? memory.and(events.log()) : events.log());
                return code(run(stream, controls));
            }
        }
    }

    private Session session(List<Routine> choice, Guidance guidance, Phrasebook phrasebook, Journal journal) throws ScriptException {
        if (!asksBefore()) {
            return new Session(choice, guidance, phrasebook);
        }
        var library = equipment.library();
        var regions = library.regions().beginningWith(Locale.getDefault().getCountry());
        return new Session(choice, guidance, library.screening(), regions,
                Memory.known(journal, CLOCK, regions, library.exercises()), phrasebook);
    }

    /** Behind a recording nobody lies on the floor: nothing is asked, and nothing remembered. */
    private boolean isAnybodyThere() {
        return !isFile(options.microphone);
    }

    private boolean asksBefore() {
        return switch (options.screening) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> isAnybodyThere();
        };
    }

    private EndReason run(Stream stream, LateControls controls) throws Exception {
        if (isFile(options.microphone) && isFile(options.loudspeaker)) {
            return new LockstepSession(stream).run(atMs -> { }).reason();
        }
        var session = new LiveSession(stream, replacements());
        controls.connect(session);
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
        return new Replacements(isDevice(options.microphone) ? () -> device(options.microphone) : null,
                isDevice(options.loudspeaker) ? () -> equipment.loudspeaker(options.loudspeaker) : null);
    }

    private static boolean isDevice(String name) {
        return !NONE.equals(name) && !isFile(name);
    }

    private Microphone device(String name) throws SoundFaultException {
        var device = equipment.microphone(name);
        return options.headset ? new Headset(device) : device;
    }

    private Microphone microphone() throws SoundFaultException {
        var name = options.microphone;
        if (NONE.equals(name)) {
            cannotHear = "There is no microphone.";
            return new NoMicrophone();
        }
        if (isFile(name)) {
            var file = WavMicrophone.open(Path.of(name));
            return isFile(options.loudspeaker) ? file : new PacedMicrophone(file, MonotonicClock.system());
        }
        try {
            return device(name);
        } catch (SoundFaultException missing) {
            if (!DEFAULT.equals(name)) {
                throw missing;
            }
            cannotHear = missing.getMessage();
            return new NoMicrophone();
        }
    }

    private Loudspeaker loudspeaker() throws SoundFaultException {
        var name = options.loudspeaker;
        if (NONE.equals(name)) {
            return new PacedLoudspeaker(new NoLoudspeaker(), MonotonicClock.system());
        }
        if (isFile(name)) {
            var file = WavLoudspeaker.create(Path.of(name));
            return isFile(options.microphone) ? file : new PacedLoudspeaker(file, MonotonicClock.system());
        }
        return equipment.loudspeaker(name);
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

    private Events events() throws BadInputException {
        var file = options.events;
        try {
            return file == null ? new Events(EventLog.NONE, () -> { }) : Events.of(equipment.events(file));
        } catch (UncheckedIOException unusable) {
            throw new BadInputException(String.valueOf(unusable.getCause().getMessage()));
        }
    }

    private record Events(EventLog log, Runnable closing) implements AutoCloseable {
        static Events of(Equipment.ClosableLog log) {
            return new Events(log, log::close);
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
