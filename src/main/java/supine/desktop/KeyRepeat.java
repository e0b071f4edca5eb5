package supine.desktop;

/**
 * Tells a key that is held down from one that is pressed again: a key held half a second means "next" once. Where the desktop
 * reports a repeat as release and press, the two come together; a release that got lost is forgotten after a second. Times in ms.
 */
final class KeyRepeat {
    private static final long TOGETHER_MS = 20;
    private static final long LONGEST_REPEAT_GAP_MS = 1000;

    private int key;
    private boolean down;
    private long lastMs = Long.MIN_VALUE / 2;

    /** @return true if this is a held key repeating */
    boolean pressed(int pressedKey, long atMs) {
        var gap = atMs - lastMs;
        var repeats = pressedKey == key && (down ? gap < LONGEST_REPEAT_GAP_MS : gap < TOGETHER_MS);
        key = pressedKey;
        down = true;
        lastMs = atMs;
        return repeats;
    }

    void released(int releasedKey, long atMs) {
        if (releasedKey == key) {
            down = false;
            lastMs = atMs;
        }
    }
}
