package supine.app;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.settings.Settings;

/** Controls for a display that is opened before its session stands. What is pressed earlier is passed over, but for the closing. */
public final class LateControls implements Controls {
    private final AtomicReference<@Nullable Controls> target = new AtomicReference<>();
    private volatile boolean closed;
    private volatile Consumer<Settings> changes = settings -> { };

    public void connect(Controls controls) {
        target.set(controls);
        if (closed) {
            controls.closed();
        }
    }

    @Override
    public void press(Command command) {
        var controls = target.get();
        if (controls != null) {
            controls.press(command);
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
    public void closed() {
        closed = true;
        var controls = target.get();
        if (controls != null) {
            controls.closed();
        }
    }
}
