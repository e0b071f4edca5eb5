package supine.desktop;

import static java.awt.event.InputEvent.ALT_DOWN_MASK;
import static java.awt.event.InputEvent.CTRL_DOWN_MASK;
import static java.awt.event.InputEvent.META_DOWN_MASK;

import java.awt.event.KeyEvent;
import supine.command.Command;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/**
 * What a key means, wherever the focus is (conversation page, "Screens"). Pure. Where it could mean nothing else and the session moves,
 * or may yet move by itself, it means stop.
 */
sealed interface KeyMeaning {

    record Do(Command command) implements KeyMeaning {
    }

    /** The window's own business. */
    record FullScreen() implements KeyMeaning {
    }

    /** Means to the focused control, or to the desktop, what it always means. */
    record Usual() implements KeyMeaning {
    }

    /**
     * @param key      {@link KeyEvent#getKeyCode}
     * @param held     {@link KeyEvent#getModifiersEx}
     * @param shown    what the session was last seen to be doing
     * @param onButton true if a button has the focus: at rest, Space and Enter press it
     */
    static KeyMeaning of(int key, int held, Snapshot shown, boolean onButton) {
        var mode = shown.mode();
        var control = (held & CTRL_DOWN_MASK) != 0;
        var alone = (held & (CTRL_DOWN_MASK | ALT_DOWN_MASK | META_DOWN_MASK)) == 0;
        var moving = mode.isMoving() || mode == Mode.FROZEN;
        if (KeyKind.isModifier(key) || KeyKind.belongsToDesktop(key, held)) {
            return new Usual();
        }
        if (key == KeyEvent.VK_ESCAPE) {
            return new Do(Command.STOP);
        }
        if (onButton && !moving && mode != Mode.AFTERCARE && (key == KeyEvent.VK_SPACE || key == KeyEvent.VK_ENTER)) {
            return new Usual();
        }
        if (key == KeyEvent.VK_SPACE) {
            return new Do(Command.STOP);
        }
        if (control && key == KeyEvent.VK_P) {
            return new Do(Command.PAIN);
        }
        if (alone && key == KeyEvent.VK_F11) {
            return new FullScreen();
        }
        var meant = alone ? plain(key, shown) : new Usual();
        return meant instanceof Usual && moving ? new Do(Command.STOP) : meant;
    }

    /** On pages where one reads and writes: whatever the focused control makes of it, but for stop and pain. */
    static KeyMeaning elsewhere(int key, int held) {
        var alone = (held & (CTRL_DOWN_MASK | ALT_DOWN_MASK | META_DOWN_MASK)) == 0;
        if (key == KeyEvent.VK_ESCAPE) {
            return new Do(Command.STOP);
        }
        if ((held & CTRL_DOWN_MASK) != 0 && key == KeyEvent.VK_P) {
            return new Do(Command.PAIN);
        }
        return alone && key == KeyEvent.VK_F11 ? new FullScreen() : new Usual();
    }

    private static KeyMeaning plain(int key, Snapshot shown) {
        var asked = shown.mode() == Mode.ASKING || shown.mode() == Mode.CHOOSING;
        return switch (key) {
            case KeyEvent.VK_RIGHT, KeyEvent.VK_KP_RIGHT, KeyEvent.VK_PAGE_DOWN -> new Do(Command.NEXT);
            case KeyEvent.VK_LEFT, KeyEvent.VK_KP_LEFT, KeyEvent.VK_PAGE_UP -> new Do(Command.BACK);
            case KeyEvent.VK_N -> new Do(asked ? Command.NO : Command.NEXT);
            case KeyEvent.VK_Y -> asked ? new Do(Command.YES) : new Usual();
            case KeyEvent.VK_B -> offered(Command.BETTER, shown);
            case KeyEvent.VK_S -> offered(Command.SAME, shown);
            case KeyEvent.VK_W -> offered(Command.WORSE, shown);
            case KeyEvent.VK_R -> new Do(Command.REPEAT);
            case KeyEvent.VK_P -> new Do(Command.PAUSE);
            case KeyEvent.VK_F1 -> new Do(Command.WHAT_CAN_I_SAY);
            case KeyEvent.VK_ENTER -> enter(shown);
            default -> new Usual();
        };
    }

    private static KeyMeaning offered(Command command, Snapshot shown) {
        return shown.offered().contains(command) ? new Do(command) : new Usual();
    }

    private static KeyMeaning enter(Snapshot shown) {
        return switch (shown.mode()) {
            case WAITING -> new Do(Command.READY);
            case STOPPED, PAUSED, FROZEN -> new Do(Command.RESUME);
            // The question after something unclear is whether to go on.
            case ASKING -> shown.offered().contains(Command.RESUME) ? new Do(Command.RESUME) : new Usual();
            case CHOOSING, CHECKING, INSTRUCTING, COUNTING_IN, HOLDING, RESTING, AFTERCARE, ENDING, ENDED -> new Usual();
        };
    }
}
