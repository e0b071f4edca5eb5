package supine.desktop;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.swing.JFrame;
import supine.app.Controls;
import supine.app.Request;
import supine.command.Command;
import supine.session.SessionEvent.Pick;
import supine.session.Snapshot;
import supine.settings.Settings;

/** A real window, real keys and clicks through the display, and what they brought about. */
final class WindowUnderTest implements AutoCloseable {
    private static final long PATIENCE_MS = 5000;

    final SessionWindow window;
    final Robot robot;
    private volatile long arrivedNs;
    volatile Settings changed = Settings.USUAL;
    private final BlockingQueue<String> pressed = new LinkedBlockingQueue<>();

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    WindowUnderTest(WindowOptions options) throws NoWindowException, AWTException {
        window = SessionWindow.open(new Controls() {
            @Override
            public void press(Command command) {
                arrivedNs = System.nanoTime();
                pressed.add(command + (EventQueue.isDispatchThread() ? "" : " from another thread"));
            }

            @Override
            public void pick(Pick pick, String routine) {
                pressed.add((pick + " " + routine).strip());
            }

            @Override
            public void ask(Request request) {
                asked.add("ask " + request.toString());
                pressed.add("ask " + request.getClass().getSimpleName());
            }

            @Override
            public void change(Settings next) {
                changed = next;
                pressed.add("change");
            }

            @Override
            public void closed() {
                pressed.add("closed");
            }
        }, options);
        window.prepare(SessionExamples.routines());
        robot = new Robot();
        robot.setAutoDelay(0);
        until(() -> frame().isFocused() && frame().getFocusOwner() instanceof TextBlock);
    }

    WindowUnderTest() throws NoWindowException, AWTException {
        this(WindowOptions.usual());
    }

    JFrame frame() {
        for (var any : Window.getWindows()) {
            if (any.isShowing() && any instanceof JFrame frame) {
                return frame;
            }
        }
        throw new AssertionError("no window is showing");
    }

    /** Returns when it is to be seen. */
    WindowUnderTest showing(Snapshot snapshot) {
        window.show(snapshot);
        settle();
        return this;
    }

    /** Until everything said so far has been painted. */
    void settle() {
        robot.delay(2 * Refresher.GAP_MS);
        flush();
    }

    /** Robot's own waiting for idleness takes seconds while something is animated. */
    static void flush() {
        try {
            EventQueue.invokeAndWait(Toolkit.getDefaultToolkit()::sync);
        } catch (InterruptedException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    void focus(String name) {
        var wanted = named(name);
        wanted.requestFocus();
        until(() -> frame().getFocusOwner() == wanted);
    }

    WindowUnderTest key(int... chord) {
        for (var key : chord) {
            robot.keyPress(key);
        }
        for (int i = chord.length - 1; i >= 0; i--) {
            robot.keyRelease(chord[i]);
        }
        robot.delay(5);
        return this;
    }

    WindowUnderTest mouseDownOn(Component component) {
        var at = component.getLocationOnScreen();
        robot.mouseMove(at.x + component.getWidth() / 2, at.y + component.getHeight() / 2);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        return this;
    }

    void mouseUp() {
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** The next command, waited for with patience. */
    String command() throws InterruptedException {
        return command(PATIENCE_MS);
    }

    /** The next command, or "nothing" if none comes while a key would long have been through. */
    String quiet() throws InterruptedException {
        return command(250);
    }

    private String command(long patienceMs) throws InterruptedException {
        var next = pressed.poll(patienceMs, TimeUnit.MILLISECONDS);
        return next == null ? "nothing" : next;
    }

    /** The next thing asked for, in full, beyond what there is at all. */
    String told() throws InterruptedException {
        pressed.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
        var next = asked.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
        return "ask Everything[]".equals(next) ? asked.poll(PATIENCE_MS, TimeUnit.MILLISECONDS) : String.valueOf(next);
    }

    /** When the last command arrived, {@link System#nanoTime}. */
    long arrivedNs() {
        return arrivedNs;
    }

    List<Component> all(Predicate<Component> wanted) {
        var found = new ArrayList<Component>();
        collect(frame(), wanted, found);
        return found;
    }

    Component named(String name) {
        return all(c -> c.getAccessibleContext() != null && name.equals(c.getAccessibleContext().getAccessibleName())
                && c.isShowing() && !(c instanceof JFrame)).stream().findFirst()
                .orElseThrow(() -> new AssertionError("nothing is named " + name));
    }

    private static void collect(Component component, Predicate<Component> wanted, List<Component> found) {
        if (wanted.test(component)) {
            found.add(component);
        }
        if (component instanceof Container container) {
            for (var child : container.getComponents()) {
                collect(child, wanted, found);
            }
        }
    }

    void until(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to be within " + PATIENCE_MS + " ms; the focus is on " + frame().getFocusOwner());
            }
            robot.delay(10);
        }
    }

    @Override
    public void close() {
        window.close();
        flush();
    }
}
