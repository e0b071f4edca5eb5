package supine.desktop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import supine.app.Controls;
import supine.app.Display;

/**
 * The window in a process of its own. When a display goes away, the X library ends the process that used it at once, without asking:
 * that must be the window's and not the session's. What the window would have shown is then shown by another display.
 */
public final class WindowProcess {
    /** More than this much unread, and the window hangs: what is older than the rest is no loss. */
    private static final int UNREAD = 2000;

    private static final long OPENING_S = 15;

    private record Call(Method method, Object[] arguments) {
    }

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>(UNREAD);
    private final AtomicReference<@Nullable Display> instead = new AtomicReference<>();
    private final Process process;
    private final Controls controls;
    private final Supplier<Display> fallback;
    private volatile boolean closing;

    private WindowProcess(Process process, Controls controls, Supplier<Display> fallback) {
        this.process = process;
        this.controls = controls;
        this.fallback = fallback;
    }

    /**
     * Starts the process and returns when the window is there, after about a second.
     *
     * @param fallback made and told of everything from then on, if the window goes away by itself; its first word is a note that says so
     * @throws NoWindowException if there can be none here
     */
    public static Display open(Controls controls, WindowOptions options, Supplier<Display> fallback) throws NoWindowException {
        return open(controls, options, fallback, Bridge.ofThisMachine());
    }

    /** With a bridge to assistive technology that takes the window down or keeps it from opening, it opens without. */
    static Display open(Controls controls, WindowOptions options, Supplier<Display> fallback, Bridge bridge) throws NoWindowException {
        try {
            return start(controls, options, fallback, bridge);
        } catch (IOException broken) {
            if (!bridge.equals(Bridge.NONE)) {
                return open(controls, options, fallback, Bridge.NONE);
            }
            throw new NoWindowException("No window can be shown: it could not be started.", broken);
        }
    }

    private static Display start(Controls controls, WindowOptions options, Supplier<Display> fallback, Bridge bridge)
            throws IOException, NoWindowException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(bridge.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path") + bridge.classPath(), WindowMain.class.getName()));
        var process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var opened = new CountDownLatch(1);
        daemon("supine-window-opening", () -> endUnless(opened, process));
        var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        var in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        Wire.write(out, WindowMain.Opening.class, WindowMain.Opening.of(options));
        out.flush();
        var refusal = (String) Wire.read(in, String.class);
        opened.countDown();
        if (!refusal.isEmpty()) {
            throw new NoWindowException(refusal, new IOException(refusal));
        }
        var window = new WindowProcess(process, controls, fallback);
        daemon("supine-window-out", () -> window.send(out));
        daemon("supine-window-in", () -> window.receive(in));
        return window.display();
    }

    /** A display that answers nothing, or a bus that is stuck, must not keep the session from beginning. */
    private static void endUnless(CountDownLatch opened, Process process) {
        try {
            if (!opened.await(OPENING_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Display display() {
        return (Display) Proxy.newProxyInstance(Display.class.getClassLoader(), new Class<?>[] {Display.class}, (self, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(this, arguments);
            }
            call(method, arguments == null ? new Object[0] : arguments);
            return null;
        });
    }

    private void call(Method method, Object[] arguments) throws ReflectiveOperationException {
        closing |= method.getName().equals("close");
        var other = instead.get();
        if (other != null) {
            method.invoke(other, arguments);
            return;
        }
        var call = new Call(method, arguments);
        while (!calls.offer(call)) {
            calls.poll();
        }
    }

    private void send(DataOutputStream out) {
        try (out) {
            while (true) {
                var call = calls.take();
                Calls.write(out, Display.class, call.method(), call.arguments());
                if (calls.isEmpty()) {
                    out.flush();
                }
                if (call.method().getName().equals("close")) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The receiving end notices as well, and is the one to act.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive(DataInputStream in) {
        try {
            Calls.perform(in, Controls.class, controls);
        } catch (IOException broken) {
            process.destroy();
        }
        if (!closing) {
            var other = fallback.get();
            other.note("The window has gone, with the screen that it was on. The session goes on, and I still listen.");
            instead.set(other);
        }
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
