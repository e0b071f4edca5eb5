package supine.engine.javasound;

import javax.sound.sampled.Line;

/** Closes lines on threads of their own: with its server gone, a line's close may block for seconds. */
final class LineCloser {
    private LineCloser() {
    }

    /**
     * Closes a line, after something else.
     *
     * @param waitMs how long to wait for it; afterwards it goes on by itself, and does not keep the program from ending
     */
    static void close(Line line, Runnable before, long waitMs) {
        var closer = new Thread(() -> {
            before.run();
            line.close();
        }, "closing sound");
        closer.setDaemon(true);
        closer.start();
        try {
            closer.join(waitMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
