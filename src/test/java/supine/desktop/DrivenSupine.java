package supine.desktop;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.swing.JFrame;
import supine.Supine;

/**
 * The real program with a user who presses keys and looks at the window's title, and a watchdog that measures for how long the event
 * thread was not to be had. {@code DrivenSupine finish|close|home:ROUTINE|watch ARGUMENTS...}: plays to the end (with a stop on the way), closes the
 * window as soon as something moves, comes home and takes a routine there ({@link HomeByKeys}), or only watches. Ends with one line: {@code watchdog: n = 900, p50 0.1 ms, p99 8.0 ms, most 21.0 ms}.
 */
final class DrivenSupine {
    private static final long EVERY_MS = 10;
    private static final long WARM_UP_NS = 3_000_000_000L;
    private static Path told = Path.of("");
    private static final ConcurrentLinkedQueue<Wait> WAITS = new ConcurrentLinkedQueue<>();

    /** @param computedNs what the event thread computed meanwhile: a wait beyond that is the machine's, not the window's */
    private record Wait(long ns, long computedNs) {
    }

    private DrivenSupine() {
    }

    /** Runs the program with this class as an agent in its window's process. */
    public static void main(String[] args) throws Exception {
        var folder = Files.createTempDirectory("driven");
        var told = folder.resolve("told.txt");
        var report = folder.resolve("report.txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Supine.class.getName()));
        command.addAll(List.of(args).subList(1, args.length));
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("JDK_JAVA_OPTIONS", "-javaagent:" + agent(folder.resolve("driver.jar")) + "=" + args[0] + "," + told + "," + report);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var code = process.waitFor();
        for (var file : List.of(told, report)) {
            System.out.print(Files.exists(file) ? Files.readString(file) : "");
        }
        System.exit(code);
    }

    /** For JDK_JAVA_OPTIONS: watches the event thread of a window that is opened, and leaves its report in the folder. */
    static String watching(Path folder) throws IOException {
        return "-javaagent:" + agent(folder.resolve("driver.jar")) + "=watch," + folder.resolve("told.txt") + "," + report(folder);
    }

    static Path report(Path folder) {
        return folder.resolve("report.txt");
    }

    /** A jar that only says which class is the agent: that one is on the class path anyway. */
    private static Path agent(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), DrivenSupine.class.getName());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    public static void premain(String given) {
        if (!System.getProperty("sun.java.command", "").startsWith(WindowMain.class.getName())) {
            return;
        }
        var words = given.split(",");
        told = Path.of(words[1]);
        if (words[0].startsWith("home:")) {
            daemon(() -> home(words[0].substring(words[0].indexOf(':') + 1)));
        } else if (!words[0].equals("watch")) {
            daemon(() -> drive(words[0]));
        }
        daemon(DrivenSupine::watch);
        daemon(() -> {
            // The process is ended without a farewell.
            while (true) {
                Thread.sleep(1000);
                var part = Path.of(words[2] + ".part");
                Files.writeString(part, report());
                Files.move(part, Path.of(words[2]), StandardCopyOption.ATOMIC_MOVE);
            }
        });
    }

    private static void home(String routine) throws Exception {
        while (frame() == null) {
            Thread.sleep(300);
        }
        new HomeByKeys(frame(), routine, DrivenSupine::tell).play();
    }

    /** Where the driver writes down what it did. */
    @FunctionalInterface
    interface Told {
        void tell(String line) throws IOException;
    }

    private static void tell(String line) throws IOException {
        Files.writeString(told, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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

    private static void drive(String how) throws AWTException, InterruptedException, InvocationTargetException, IOException {
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
            if (before.isEmpty()) {
                tell("ground: " + Integer.toHexString(frame.getContentPane().getBackground().getRGB()));
            }
            if (!title.equals(before)) {
                tell("title: " + title);
                before = title;
            }
            if (how.equals("close") && (title.contains("Listen") || title.contains("Under way"))) {
                tell("closing");
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

    private static String report() {
        var sorted = WAITS.stream().sorted(Comparator.comparing(Wait::ns)).toList();
        if (sorted.isEmpty()) {
            return "watchdog: n = 0\n";
        }
        var most = sorted.get(sorted.size() - 1);
        return String.format(Locale.ROOT, "watchdog: n = %d, p50 %.1f ms, p99 %.1f ms, over 50 ms %d, most %.1f ms (computing %.1f ms of it), "
                        + "most computing %.1f ms, computing %.1f s in all%n",
                sorted.size(), sorted.get(sorted.size() / 2).ns() / 1e6, sorted.get(sorted.size() * 99 / 100).ns() / 1e6,
                sorted.stream().filter(wait -> wait.ns() > 50_000_000).count(), most.ns() / 1e6, most.computedNs() / 1e6,
                sorted.stream().mapToLong(Wait::computedNs).max().orElse(0) / 1e6,
                sorted.stream().mapToLong(Wait::computedNs).sum() / 1e9);
    }
}
