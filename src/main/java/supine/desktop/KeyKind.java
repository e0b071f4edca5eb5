package supine.desktop;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;

/** Keys that are nobody's command. */
final class KeyKind {

    private KeyKind() {
    }

    /** Keys that only change what others mean; Caps Lock and the like are among them, screen readers use them so. */
    static boolean isModifier(int key) {
        return switch (key) {
            case KeyEvent.VK_SHIFT, KeyEvent.VK_CONTROL, KeyEvent.VK_ALT, KeyEvent.VK_ALT_GRAPH, KeyEvent.VK_META, KeyEvent.VK_WINDOWS,
                    KeyEvent.VK_CAPS_LOCK, KeyEvent.VK_NUM_LOCK, KeyEvent.VK_SCROLL_LOCK -> true;
            default -> false;
        };
    }

    /** Tab moves the focus or changes the window; Alt-F4 closes it. */
    static boolean belongsToDesktop(int key, int held) {
        return key == KeyEvent.VK_TAB || key == KeyEvent.VK_F4 && (held & InputEvent.ALT_DOWN_MASK) != 0;
    }
}
