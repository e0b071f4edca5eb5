package supine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import supine.app.Display;
import supine.app.Equipment;
import supine.app.Reply;
import supine.app.Reply.Exported;
import supine.app.Reply.Opened;
import supine.app.Reply.Saved;
import supine.app.Reply.Script;
import supine.app.Request;
import supine.app.Request.Check;
import supine.history.Happening;
import supine.history.Journal;
import supine.history.PastSession;
import supine.history.PastSessions;
import supine.script.Exercise;
import supine.script.Routine;
import supine.script.ScriptException;
import supine.script.Workshop;
import supine.script.Workshop.Kind;

/** Answers what the pages around a session ask for, one after the other on a thread of its own, so that neither window nor session waits. */
final class PagesDesk implements AutoCloseable {
    private static final String EXERCISE = " (exercise)";

    private final Equipment equipment;
    private final Journal journal;
    private final Clock clock;
    private final Display display;
    private final Drafts drafts;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var made = new Thread(work, "supine-desk");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private final AtomicReference<@Nullable Check> newest = new AtomicReference<>();
    private volatile boolean asked;

    PagesDesk(Equipment equipment, Clock clock, Display display) {
        this.equipment = equipment;
        this.journal = equipment.journal();
        this.clock = clock;
        this.display = display;
        drafts = new Drafts(equipment);
    }

    /** From any thread; returns at once. */
    void ask(Request request) {
        asked = true;
        if (request instanceof Check check) {
            newest.set(check);
        }
        thread.execute(() -> answer(request));
    }

    /** True if the display has pages. */
    boolean isAsked() {
        return asked;
    }

    /** Once a session is over. */
    void tellHistory() {
        thread.execute(this::history);
    }

    private void answer(Request request) {
        try {
            if (request instanceof Request.Everything) {
                forget();
                history();
                scripts();
            } else if (request instanceof Request.Delete delete) {
                delete.sessions().forEach(session -> keep("deleted", Map.of("session", session)));
                history();
            } else if (request instanceof Request.Restore restore) {
                restore.sessions().forEach(session -> keep("restored", Map.of("session", session)));
                history();
            } else if (request instanceof Request.Felt felt) {
                keep("felt", Map.of("session", felt.session(), "how", felt.how()));
                history();
            } else if (request instanceof Request.Export) {
                export();
            } else if (request instanceof Check check) {
                if (newest.get() == check) {
                    display.tell(drafts.check(check, () -> newest.get() == check));
                }
            } else {
                script(request);
            }
        } catch (UncheckedIOException fault) {
            display.note(String.valueOf(fault.getCause().getMessage()));
        } catch (RuntimeException fault) {
            display.note("That could not be done: " + fault.getMessage());
        }
    }

    private void keep(String what, Map<String, String> fields) {
        journal.write(new Happening(clock.instant(), what, fields));
    }

    private void history() {
        display.tell(new Reply.History(sessions(equipment)));
    }

    /** With names in the place of ids. */
    static List<PastSession> sessions(Equipment equipment) {
        var routines = equipment.library().routines().stream().collect(Collectors.toMap(Routine::id, Routine::name));
        var exercises = equipment.library().exercises().stream().collect(Collectors.toMap(Exercise::id, Exercise::name));
        return PastSessions.of(equipment.journal().all()).stream().map(each -> new PastSession(each.id(), each.beganMs(),
                routines.getOrDefault(each.routine(), each.routine()), each.minutes(), each.ended(), each.felt(),
                exercises.getOrDefault(each.pain(), each.pain()))).toList();
    }

    private void export() {
        try {
            display.tell(new Exported(HistoryFile.write(sessions(equipment), Path.of(System.getProperty("user.home", ".")), clock).toString(), ""));
        } catch (IOException e) {
            display.tell(new Exported("", "It could not be written: " + e.getMessage() + "."));
        }
    }

    private void script(Request request) {
        var workshop = equipment.library().workshop().orElse(null);
        if (workshop == null) {
            return;
        }
        if (request instanceof Request.Open open) {
            try {
                var text = workshop.open(Path.of(open.file()));
                display.tell(new Opened(text.file().toString(), text.text(), !text.saved(), ""));
            } catch (ScriptException e) {
                display.tell(new Opened(open.file(), "", false, Drafts.sentences(e)));
            }
        } else if (request instanceof Request.Begin begin) {
            try {
                var file = workshop.begin(Kind.ROUTINE, begin.name());
                scripts();
                display.tell(new Opened(file.toString(), workshop.open(file).text(), false, ""));
            } catch (ScriptException e) {
                display.tell(new Opened("", "", false, Drafts.sentences(e)));
            }
        } else if (request instanceof Request.Save save) {
            try {
                workshop.save(Path.of(save.file()), save.text());
                display.tell(new Saved(save.file(), save.text(), ""));
                scripts();
                display.prepare(equipment.library().routines());
            } catch (ScriptException e) {
                display.tell(new Saved(save.file(), save.text(), Drafts.sentences(e)));
            }
        }
    }

    private void scripts() {
        equipment.library().workshop().ifPresent(workshop -> display.tell(new Reply.Scripts(scripts(workshop))));
    }

    private List<Script> scripts(Workshop workshop) {
        var names = new ArrayList<Script>();
        for (var file : workshop.scripts()) {
            var path = file.toString();
            names.add(new Script(path, String.valueOf(file.getFileName()).replaceFirst("\\.json$", "")
                    + (String.valueOf(file.getParent()).endsWith("exercises") ? EXERCISE : ""), workshop.isOwn(file)));
        }
        return Stream.of(true, false).flatMap(own -> names.stream().filter(script -> script.own() == own)
                .sorted(Comparator.comparing((Script script) -> script.name().endsWith(EXERCISE)).thenComparing(Script::name))).toList();
    }

    /** What was deleted is forgotten now; if the program was ended in another way, at its next start. */
    @Override
    public void close() {
        thread.shutdownNow();
        forget();
    }

    private void forget() {
        var all = journal.all();
        var left = PastSessions.withoutDeleted(all);
        if (left.size() < all.size()) {
            journal.replace(left);
        }
    }
}
