package supine.app;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.session.SessionEvent.Pick;
import supine.settings.Settings;

/** Controls for a display that is opened before its session stands. What is pressed earlier is passed over, but
 * for the closing and a routine that is picked. */
public final class LateControls implements Controls {
    private final AtomicReference<@Nullable Controls> target = new AtomicReference<>();
    private volatile boolean closed;
    private volatile Consumer<Settings> changes = settings -> { };
    /** What a hand picked while nobody was connected. */
    private @Nullable Picked picked;
    private volatile Consumer<Request> desk = request -> { };

    private record Picked(Pick pick, String routine) {
    }

    public synchronized void connect(Controls controls) {
        target.set(controls);
        var waiting = picked;
        picked = null;
        if (closed) {
            controls.closed();
        } else if (waiting != null) {
            controls.pick(waiting.pick(), waiting.routine());
        }
    }

    @Override
    public void press(Command command) {
        var controls = target.get();
        if (controls != null) {
            controls.press(command);
        }
    }

    @Override
    public void say(Command command, String words) {
        var controls = target.get();
        if (controls != null) {
            controls.say(command, words);
        }
    }

    /** @param taker of changed settings, whether a session stands or not */
    public void takeChanges(Consumer<Settings> taker) {
        changes = taker;
    }

    @Override
    public void change(Settings next) {
        changes.accept(next);
    }

    @Override
    public synchronized void pick(Pick pick, String routine) {
        var controls = target.get();
        if (controls != null) {
            controls.pick(pick, routine);
        } else if (pick != Pick.LEAVE) {
            picked = new Picked(pick, routine);
            notifyAll();
        }
    }

    /** Waits until a routine is picked by hand, which the next one connected is told. @return false if the window was closed instead */
    public synchronized boolean awaitHand() throws InterruptedException {
        while (picked == null && !closed) {
            wait();
        }
        return !closed;
    }

    /** @param answers whatever pages ask for */
    public void answer(Consumer<Request> answers) {
        desk = answers;
    }

    @Override
    public void ask(Request request) {
        desk.accept(request);
    }

    /** Nobody is reached any more, until the next one is connected. */
    public synchronized void disconnect() {
        target.set(null);
    }

    /** True once the window was closed. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void closed() {
        closed = true;
        notifyAll();
        var controls = target.get();
        if (controls != null) {
            controls.closed();
        }
    }
}
