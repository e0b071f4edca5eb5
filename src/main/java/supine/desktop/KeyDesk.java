package supine.desktop;

import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import supine.app.Controls;
import supine.command.Command;
import supine.display.HurriedHand;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/**
 * Takes every key of one window before any control does. A stop is passed on first thing, on the event thread, without looking at
 * anything but the last mode shown.
 */
final class KeyDesk implements KeyEventDispatcher {
    private final Window window;
    private final Controls controls;
    private final Supplier<Snapshot> shown;
    private final LongSupplier restingSinceNs;
    private final BooleanSupplier onFloor;
    private final Runnable fullScreen;
    private final HurriedHand hand = new HurriedHand();
    private final KeyRepeat repeat = new KeyRepeat();

    /** @param onFloor true while a page is open on which keys are the session's */
    KeyDesk(Window window, Controls controls, Supplier<Snapshot> shown, LongSupplier restingSinceNs, BooleanSupplier onFloor, Runnable fullScreen) {
        this.window = window;
        this.controls = controls;
        this.shown = shown;
        this.restingSinceNs = restingSinceNs;
        this.onFloor = onFloor;
        this.fullScreen = fullScreen;
    }

    void open() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(this);
    }

    void close() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
    }

    @Override
    public boolean dispatchKeyEvent(KeyEvent event) {
        var focus = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        if (focus.getFocusedWindow() != window || event.getID() == KeyEvent.KEY_TYPED) {
            return false;
        }
        if (event.getID() == KeyEvent.KEY_RELEASED) {
            repeat.released(event.getKeyCode(), event.getWhen());
            return false;
        }
        var now = shown.get();
        var meaning = onFloor.getAsBoolean() || now.mode().isMoving()
                ? KeyMeaning.of(event.getKeyCode(), event.getModifiersEx(), now, focus.getFocusOwner() instanceof AbstractButton)
                : KeyMeaning.elsewhere(event.getKeyCode(), event.getModifiersEx());
        var held = repeat.pressed(event.getKeyCode(), event.getWhen());
        if (meaning instanceof KeyMeaning.Do deed) {
            press(deed.command(), now.mode(), held);
        } else if (meaning instanceof KeyMeaning.FullScreen && !held) {
            fullScreen.run();
        }
        return !(meaning instanceof KeyMeaning.Usual);
    }

    private void press(Command command, Mode now, boolean held) {
        if (command.isAlwaysHeard() && (now.isMoving() || !held)) {
            controls.press(command);
        }
        var atNs = System.nanoTime();
        var permitted = hand.permits(command, atNs / 1_000_000, (atNs - restingSinceNs.getAsLong()) / 1_000_000);
        if (permitted && !held && !command.isAlwaysHeard()) {
            controls.press(command);
        } else if (!permitted && now == Mode.FROZEN) {
            // Frozen by a sound, it may go on by itself; this hand wanted it stopped.
            controls.press(Command.STOP);
        }
    }
}
