package supine.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import supine.app.Display;
import supine.display.Counts;
import supine.display.Wording;
import supine.session.Snapshot;
import supine.sound.WordTime;

/**
 * The session in plain lines: each change once, sentences as they begin, the numbers of one count in one line. Levels are not
 * written, only whether it can hear.
 */
public final class TerminalDisplay implements Display {
    private static final String BELL = "\007";
    private static final long FOREVER_NS = 3_600_000_000_000L;

    private final LineWriter writer;
    private Optional<Snapshot> latest = Optional.empty();
    private long restingSinceNs = System.nanoTime() - FOREVER_NS;
    private String sentence = "";
    private boolean sentenceBegun;
    private String hearing = "";
    private boolean counting;
    private boolean closed;

    /** @param out written on a thread of this display's own; not closed */
    public TerminalDisplay(PrintStream out) {
        writer = new LineWriter(out);
    }

    /** What was shown last; for whoever has to know what a typed word means now. */
    public synchronized Optional<Snapshot> latest() {
        return latest;
    }

    /** For how long the session has been seen at rest, ms; of no meaning while it moves. */
    synchronized long restingForMs() {
        return (System.nanoTime() - restingSinceNs) / 1_000_000;
    }

    @Override
    public synchronized void show(Snapshot now) {
        var before = latest;
        if (before.isPresent() && before.get().mode().isMoving() && !now.mode().isMoving()) {
            restingSinceNs = System.nanoTime();
        }
        latest = Optional.of(now);
        if (!before.map(Snapshot::routine).orElse("").equals(now.routine()) && !now.routine().isEmpty()) {
            line(now.routine() + ".");
        }
        var repetition = Wording.repetition(now);
        if (!before.map(TerminalDisplay::place).orElse("").equals(place(now)) && !place(now).isEmpty()) {
            line(place(now));
        }
        if (!before.map(Wording::repetition).orElse("").equals(repetition) && !repetition.isEmpty()) {
            line(repetition + ".");
        }
        if (before.map(Snapshot::mode).orElse(null) != now.mode()) {
            line(state(now));
        }
        if (!before.map(Snapshot::sentence).orElse("").equals(now.sentence()) && !now.sentence().equals(sentence)) {
            sentence(now.sentence());
            sentenceBegun = false;
        }
    }

    /** Where in the routine: "Step 3 of 6: Knee to chest, right side." */
    private static String place(Snapshot now) {
        var parts = new ArrayList<String>();
        for (var part : new String[] {now.exercise(), Wording.side(now.side())}) {
            if (!part.isEmpty()) {
                parts.add(parts.isEmpty() ? part : part.toLowerCase(Locale.ROOT));
            }
        }
        var where = Wording.step(now);
        return where + (where.isEmpty() || parts.isEmpty() ? "" : ": ") + String.join(", ", parts)
                + (where.isEmpty() && parts.isEmpty() ? "" : ".");
    }

    private static String state(Snapshot now) {
        var left = now.hold().map(hold -> ", " + Wording.secondsLeft(hold.leftMs()) + " seconds").orElse("");
        return Wording.mode(now.mode()) + left + ".";
    }

    @Override
    public synchronized void speaking(String spoken, int index, WordTime word) {
        if (index != 0) {
            return;
        }
        if (!spoken.equals(sentence) || sentenceBegun) {
            sentence(spoken);
        }
        sentenceBegun = true;
    }

    private void sentence(String text) {
        sentence = text;
        if (text.isEmpty()) {
            return;
        }
        if (Counts.isCount(text)) {
            text(counting ? " " + text : text);
            counting = true;
        } else {
            line(text);
        }
    }

    @Override
    public synchronized void heard(String what) {
        line(full("Heard: " + what));
    }

    @Override
    public synchronized void hearing(double levelDbfs, boolean canHear, String words) {
        if (!words.equals(hearing)) {
            hearing = words;
            if (words.isEmpty()) {
                // It is not yet known whether it hears.
                return;
            }
            line(full((canHear ? "Microphone: " : "Microphone, warning: ") + words));
        }
    }

    @Override
    public synchronized void note(String line) {
        line(line);
    }

    @Override
    public synchronized void alarm() {
        text(BELL);
    }

    /** A full stop makes a screen reader pause. */
    private static String full(String text) {
        return text.matches(".*[.!?]$") ? text : text + ".";
    }

    private void line(String line) {
        if (counting) {
            counting = false;
            text(System.lineSeparator());
        }
        text(line + System.lineSeparator());
    }

    private void text(String text) {
        if (!closed) {
            writer.write(text);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (counting) {
                text(System.lineSeparator());
            }
            closed = true;
        }
        writer.close();
    }
}
