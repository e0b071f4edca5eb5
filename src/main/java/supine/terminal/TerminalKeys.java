package supine.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import supine.app.Controls;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.display.HurriedHand;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/**
 * Typed lines as commands, read on a thread of its own: words and letters, an empty Enter for stop while the session moves and for
 * ready or resume while it waits, a space for stop wherever it is. While it moves, whatever else is typed stops it.
 */
public final class TerminalKeys {
    private final TerminalDisplay display;
    private final Controls controls;
    private final TypedWords words;
    private final HurriedHand hand = new HurriedHand();

    private TerminalKeys(TerminalDisplay display, Controls controls, Phrasebook phrasebook) {
        this.display = display;
        this.controls = controls;
        words = new TypedWords(phrasebook);
    }

    /**
     * Begins to read; returns at once. The thread is a daemon and ends with the input.
     *
     * @param in       the standard input, or a test's
     * @param terminal true if somebody sits there: then the end of the input is their wish to leave ({@link Controls#closed}); the end
     *                 of a pipe or of nothing at all is no wish
     * @return the thread that reads
     */
    public static Thread start(InputStream in, boolean terminal, TerminalDisplay display, Controls controls, Phrasebook phrasebook) {
        var keys = new TerminalKeys(display, controls, phrasebook);
        var thread = new Thread(() -> keys.read(in, terminal), "terminal-keys");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** True if standard input and output are a terminal. From Java 22 on there is a console where there is none, so it is asked. */
    public static boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private void read(InputStream in, boolean terminal) {
        try {
            var lines = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                typed(line, System.nanoTime() / 1_000_000);
            }
        } catch (IOException e) {
            // A terminal that cannot be read has ended.
        }
        if (terminal) {
            controls.closed();
        }
    }

    private void typed(String line, long atMs) {
        var meaning = words.meaning(line, display.latest());
        if (meaning instanceof TypedWords.Meaning.Do deed) {
            // Nobody types a whole word in a hurry; only a bare Enter can be one blow of many.
            if (hand.permits(deed.command(), atMs, display.restingForMs()) || !line.isBlank()) {
                controls.say(deed.command(), deed.words());
            } else if (display.latest().map(Snapshot::mode).orElse(Mode.CHOOSING) == Mode.FROZEN) {
                // Frozen by a sound, it may go on by itself; this hand wanted it stopped.
                controls.press(Command.STOP);
            } else {
                display.note("Not yet: wait a second, then press Enter again to go on.");
            }
        } else if (meaning instanceof TypedWords.Meaning.Answer answer) {
            display.note(answer.line());
        }
    }
}
