package supine.desktop;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JFrame;
import supine.Supine;

/**
 * The real program with a user who presses keys and looks at the window's title, and a watchdog that measures for how long the event
 * thread was not to be had. {@code DrivenSupine finish|close|watch ARGUMENTS...}: plays to the end (with a stop on the way), closes the window as
 * soon as something moves, or only watches. Ends with one line: {@code watchdog: n = 900, p50 0.1 ms, p99 8.0 ms, most 21.0 ms}.
 */
final class DrivenSupine {
    private static final long EVERY_MS = 10;
    private static final long WARM_UP_NS = 3_000_000_000L;
    private static final ConcurrentLinkedQueue<Wait> WAITS = new ConcurrentLinkedQueue<>();

    /** @param computedNs what the event thread computed meanwhile: a wait beyond that is the machine's, not the window's */
    private record Wait(long ns, long computedNs) {
    }

    private DrivenSupine() {
    }

    public static void main(String[] args) throws Exception {
        if (!args[0].equals("watch")) {
            daemon(() -> drive(args[0]));
        }
        daemon(DrivenSupine::watch);
        Runtime.getRuntime().addShutdownHook(new Thread(DrivenSupine::report));
        Supine.main(Arrays.copyOfRange(args, 1, args.length));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void daemon(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(3);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void drive(String how) throws AWTException, InterruptedException, InvocationTargetException {
        var robot = new Robot();
        var before = "";
        var stopped = false;
        while (true) {
            Thread.sleep(300);
            var frame = frame();
            if (frame == null) {
                continue;
            }
            var title = frame.getTitle();
            if (!title.equals(before)) {
                System.out.println("title: " + title);
                before = title;
            }
            if (how.equals("close") && (title.contains("Listen") || title.contains("Under way"))) {
                System.out.println("closing");
                EventQueue.invokeAndWait(() -> frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING)));
                return;
            }
            var stops = !stopped && title.contains(" \u2013 Listen");
            stopped |= stops;
            var key = stops ? KeyEvent.VK_SPACE : answer(frame, title);
            if (key != 0) {
                robot.keyPress(key);
                robot.keyRelease(key);
                Thread.sleep(1200);
            }
        }
    }

    /** The key that somebody would press who wants to go on, or 0. */
    private static int answer(JFrame frame, String title) {
        if (title.contains("Waiting for you") || title.contains("Stopped") || title.contains("Paused")) {
            return KeyEvent.VK_ENTER;
        }
        if (title.contains("A question") || title.contains("Choosing")) {
            var offered = new ArrayList<String>();
            chips(frame, offered);
            if (offered.contains("resume")) {
                return KeyEvent.VK_ENTER;
            }
            return offered.contains("no") ? KeyEvent.VK_N : offered.contains("yes") ? KeyEvent.VK_Y : KeyEvent.VK_ENTER;
        }
        return title.contains("Under way") ? KeyEvent.VK_RIGHT : 0;
    }

    private static void chips(Component component, List<String> offered) {
        if (component instanceof Chip chip && chip.isVisible()) {
            offered.add(chip.getText());
        } else if (component instanceof Container container) {
            for (var child : container.getComponents()) {
                chips(child, offered);
            }
        }
    }

    private static JFrame frame() {
        for (var window : Window.getWindows()) {
            if (window.isShowing() && window instanceof JFrame frame) {
                return frame;
            }
        }
        return null;
    }

    /** Posts a message every 10 ms, one at a time, and measures how long it takes to come to its turn. */
    private static void watch() throws InterruptedException {
        while (frame() == null) {
            Thread.sleep(EVERY_MS);
        }
        var from = System.nanoTime() + WARM_UP_NS;
        var waiting = new AtomicBoolean();
        var threads = ManagementFactory.getThreadMXBean();
        var before = new long[1];
        while (true) {
            if (waiting.compareAndSet(false, true)) {
                var posted = System.nanoTime();
                EventQueue.invokeLater(() -> {
                    var computed = threads.getCurrentThreadCpuTime();
                    if (posted > from) {
                        WAITS.add(new Wait(System.nanoTime() - posted, computed - before[0]));
                    }
                    before[0] = computed;
                    waiting.set(false);
                });
            }
            Thread.sleep(EVERY_MS);
        }
    }

    private static void report() {
        var sorted = WAITS.stream().sorted(Comparator.comparing(Wait::ns)).toList();
        if (sorted.isEmpty()) {
            System.out.println("watchdog: n = 0");
            return;
        }
        var most = sorted.get(sorted.size() - 1);
        System.out.printf(Locale.ROOT, "watchdog: n = %d, p50 %.1f ms, p99 %.1f ms, over 50 ms %d, most %.1f ms (computing %.1f ms of it), "
                        + "most computing %.1f ms, computing %.1f s in all%n",
                sorted.size(), sorted.get(sorted.size() / 2).ns() / 1e6, sorted.get(sorted.size() * 99 / 100).ns() / 1e6,
                sorted.stream().filter(wait -> wait.ns() > 50_000_000).count(), most.ns() / 1e6, most.computedNs() / 1e6,
                sorted.stream().mapToLong(Wait::computedNs).max().orElse(0) / 1e6,
                sorted.stream().mapToLong(Wait::computedNs).sum() / 1e9);
    }
}
