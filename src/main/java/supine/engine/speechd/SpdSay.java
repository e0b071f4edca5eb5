package supine.engine.speechd;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import supine.app.Reader;

/**
 * Speech Dispatcher by its command: {@code spd-say TEXT} queues a message and returns, {@code spd-say -C} cancels all. Calls go through one
 * thread, so that a cancelled message cannot overtake its own cancelling.
 */
public final class SpdSay implements Reader {
    private static final long PATIENCE_S = 3;

    private final String command;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
        var made = new Thread(work, "supine-reader");
        made.setDaemon(true);
        return made;
    });
    private volatile boolean there;

    private SpdSay(String command) {
        this.command = command;
        there = run("-C");
    }

    /**
     * Tries it, which may take up to three seconds where its server has to be started.
     *
     * @param command usually "spd-say"
     */
    public static Reader find(String command) {
        return new SpdSay(command);
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public void say(String text) {
        later("-n", "supine", "-P", "message", "--", text);
    }

    @Override
    public void hush() {
        thread.getQueue().clear();
        later("-C");
    }

    private void later(String... arguments) {
        thread.execute(() -> there = there && run(arguments));
    }

    private boolean run(String... arguments) {
        var words = new ArrayList<>(List.of(command));
        words.addAll(Arrays.asList(arguments));
        try {
            var process = new ProcessBuilder(words).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
            process.getOutputStream().close();
            if (process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
