package supine.terminal;

import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes text on a thread of its own, so that a terminal that does not take it (Control-S, a full pipe) never holds up a session.
 * What does not fit into the queue is dropped: old news helps nobody.
 */
final class LineWriter implements AutoCloseable {
    private static final int CAPACITY = 500;
    private static final long LAST_WORDS_MS = 200;
    /** Known by identity, so that no text can be taken for it. */
    private static final String END = new String("end");

    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>(CAPACITY);
    private final PrintStream out;
    private final Thread thread;

    LineWriter(PrintStream out) {
        this.out = out;
        thread = new Thread(this::work, "terminal-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Any thread; returns at once. @return false if it was dropped */
    boolean write(String text) {
        return queue.offer(text);
    }

    private void work() {
        try {
            for (var text = queue.take(); text != END; text = queue.take()) {
                out.print(text);
                if (queue.isEmpty()) {
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            out.flush();
        }
    }

    /** Waits for the last lines, but not for a terminal that takes none. */
    @Override
    public void close() {
        try {
            if (queue.offer(END, LAST_WORDS_MS, TimeUnit.MILLISECONDS)) {
                thread.join(LAST_WORDS_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
