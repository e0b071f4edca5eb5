package supine.desktop;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import supine.app.Controls;
import supine.command.Command;
import supine.desktop.WindowOptions.Theme;
import supine.session.Snapshot;
import supine.sound.WordTime;

/**
 * Shows the window with made-up moments of a session. {@code ShowWindow FOLDER} takes a picture of each in light, dark and high contrast, at
 * 100, 200 and 300 %. {@code ShowWindow hold SECONDS} shows a hold as a session tells of it, prints what is pressed, and at the end the processor
 * time that the hold took and the longest time that the event thread was held up.
 */
public final class ShowWindow {

    private ShowWindow() {
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 0 || args[0].equals("hold")) {
            var window = SessionWindow.open(new Printing(), WindowOptions.usual());
            window.prepare(SessionExamples.routines());
            tell(window, SessionExamples.holding(0, 1));
            hold(window, args.length == 0 ? 30 : Integer.parseInt(args[1]));
            System.exit(0);
        }
        for (var theme : new Theme[] {Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST}) {
            for (var percent : new int[] {100, 200, 300}) {
                pictures(Path.of(args[0]), theme, percent);
            }
        }
        System.exit(0);
    }

    /** Tells the window of a hold ten times a second, as a live session does. */
    private static void hold(SessionWindow window, int seconds) throws Exception {
        var longestNs = new AtomicLong();
        var before = cpuNs();
        for (int ms = 0; ms < seconds * 1000; ms += 100) {
            if (ms == seconds * 500) {
                System.out.println("first half: " + shares(before, seconds / 2.0));
                before = cpuNs();
                longestNs.set(0);
            }
            window.show(SessionExamples.holding(ms, seconds * 1000L));
            window.hearing(-60 + Math.random() * 40, true, "I can hear you");
            var asked = System.nanoTime();
            EventQueue.invokeLater(() -> longestNs.accumulateAndGet(System.nanoTime() - asked, Math::max));
            Thread.sleep(100);
        }
        System.out.printf("second half: %s; event thread held up for at most %.1f ms%n", shares(before, seconds / 2.0), longestNs.get() / 1e6);
    }

    /** Processor time by thread, and of the whole JVM with its compiler and collector. */
    private static Map<String, Long> cpuNs() {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new LinkedHashMap<String, Long>();
        for (var id : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(id);
            if (info != null) {
                times.put(info.getThreadName(), threads.getThreadCpuTime(id));
            }
        }
        times.put("all", ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos());
        return times;
    }

    private static String shares(Map<String, Long> before, double seconds) {
        var told = new StringBuilder("percent of a core");
        cpuNs().forEach((name, ns) -> {
            var share = (ns - before.getOrDefault(name, 0L)) / (seconds * 1e7);
            if (share >= .1) {
                told.append(String.format(Locale.ROOT, ", %s %.1f", name, share));
            }
        });
        return told.toString();
    }

    /** Takes a picture of each example, keeps it in the folder and gives it back by the example's name. */
    static Map<String, BufferedImage> pictures(Path folder, Theme theme, int percent) throws Exception {
        Files.createDirectories(folder);
        var pictures = new LinkedHashMap<String, BufferedImage>();
        var robot = new Robot();
        var window = SessionWindow.open(new Printing(), WindowOptions.usual().withTheme(theme).withTextPercent(percent));
        window.prepare(SessionExamples.routines());
        for (var example : SessionExamples.all().entrySet()) {
            tell(window, example.getValue());
            robot.delay(150);
            WindowUnderTest.flush();
            var name = example.getKey() + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + percent + ".png";
            var picture = robot.createScreenCapture(bounds());
            ImageIO.write(picture, "png", folder.resolve(name).toFile());
            pictures.put(example.getKey(), picture);
        }
        window.close();
        WindowUnderTest.flush();
        pictures.putAll(pages(folder, theme, percent));
        return pictures;
    }

    /** The pages around a session. */
    private static Map<String, BufferedImage> pages(Path folder, Theme theme, int percent) throws Exception {
        var pictures = new LinkedHashMap<String, BufferedImage>();
        var robot = new Robot();
        var window = SessionWindow.open(new Printing(), WindowOptions.usual().withTheme(theme).withTextPercent(percent));
        HomeExamples.tell(window);
        robot.delay(300);
        for (var page : HomeExamples.PAGES) {
            open(robot, page);
            picture(robot, folder, "page-" + page.name().toLowerCase(Locale.ROOT), theme, percent, pictures);
        }
        open(robot, Page.EDITOR);
        HomeExamples.edit(window);
        robot.delay(400);
        picture(robot, folder, "page-editor-open", theme, percent, pictures);
        open(robot, Page.SOUND);
        for (var check : HomeExamples.CHECKS.keySet()) {
            HomeExamples.check(window, check);
            robot.delay(300);
            picture(robot, folder, "page-sound-" + check, theme, percent, pictures);
        }
        window.close();
        WindowUnderTest.flush();
        return pictures;
    }

    private static void open(Robot robot, Page page) {
        robot.keyPress(KeyEvent.VK_ALT);
        robot.keyPress(KeyEvent.VK_1 + page.ordinal());
        robot.keyRelease(KeyEvent.VK_1 + page.ordinal());
        robot.keyRelease(KeyEvent.VK_ALT);
        robot.delay(400);
    }

    private static void picture(Robot robot, Path folder, String name, Theme theme, int percent, Map<String, BufferedImage> pictures) throws Exception {
        WindowUnderTest.flush();
        var picture = robot.createScreenCapture(bounds());
        ImageIO.write(picture, "png", folder.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + percent + ".png").toFile());
        pictures.put(name, picture);
    }

    private static Rectangle bounds() {
        for (var window : Window.getWindows()) {
            if (window.isShowing()) {
                return window.getBounds();
            }
        }
        throw new IllegalStateException("no window is showing");
    }

    private static void tell(SessionWindow window, Snapshot snapshot) {
        window.show(snapshot);
        var deaf = snapshot.mode() == Snapshot.Mode.FROZEN;
        window.hearing(deaf ? -96 : -34, !deaf, deaf ? "I cannot hear you: the microphone gives only silence" : "I can hear you");
        window.heard(deaf ? "something unclear" : "next");
        window.note(deaf ? "A headset would be safer: I may hear myself." : "");
        var words = snapshot.sentence().split(" ");
        window.speaking(snapshot.sentence(), 0, new WordTime(words[0], 0, 300));
        if (snapshot.mode().isMoving()) {
            window.speaking(snapshot.sentence(), 1, new WordTime(words[1], 300, 500));
            window.speaking(snapshot.sentence(), 2, new WordTime(words[2], 500, 60_000));
        }
    }

    private static final class Printing implements Controls {
        @Override
        public void press(Command command) {
            System.out.println(command);
        }

        @Override
        public void closed() {
            System.exit(0);
        }
    }
}
