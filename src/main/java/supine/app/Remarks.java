package supine.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What the user must know and what is no part of the session: said once nothing else is, and again from its beginning if the session
 * cuts it short. Of the session's thread.
 */
final class Remarks {
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean begun;

    void add(String text) {
        waiting.add(text);
    }

    /** What is to be said now; null if nothing is. @param silent true if nothing else is being said, or is ordered */
    @Nullable String next(boolean silent) {
        if (!silent || begun || waiting.isEmpty()) {
            return null;
        }
        begun = true;
        return waiting.element();
    }

    /** It has been said to its end. */
    void said() {
        if (begun) {
            begun = false;
            waiting.remove();
        }
    }

    /** All that was being said is forgotten. */
    void cut() {
        begun = false;
    }
}
