package supine.app;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import supine.command.Command;

/** Controls for a display that is opened before its session stands. What is pressed earlier is passed over, but for the closing. */
public final class LateControls implements Controls {
    private final AtomicReference<@Nullable Controls> target = new AtomicReference<>();
    private volatile boolean closed;

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

    @Override
    public void closed() {
        closed = true;
        var controls = target.get();
        if (controls != null) {
            controls.closed();
        }
    }
}
