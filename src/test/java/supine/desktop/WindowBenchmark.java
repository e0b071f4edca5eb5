package supine.desktop;

import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import supine.Supine;
import supine.bench.live.LiveProgram;
import supine.bench.live.Recording;
import supine.testing.VirtualDisplay;
import supine.bench.live.VirtualRoom;

/**
 * The whole program with its window, live, on a virtual card and screen: how soon the loudspeaker is digitally silent after a key, for how
 * long the window's event thread was not to be had, and what the window's process costs. Slow, and wants a quiet machine, so it is no test.
 * {@code java -cp ... supine.desktop.WindowBenchmark TRIALS}
 */
final class WindowBenchmark {
    /** 50 ms: "stopped" sounds 150 ms after the silence that it tells of. */
    private static final int QUIET = 800;
    private static final double TICKS_PER_S = 100;

    private WindowBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            // Java looks for its display once, at the start.
            try (var display = VirtualDisplay.start()) {
                var folder = Files.createTempDirectory("watched");
                var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        System.getProperty("java.class.path"), WindowBenchmark.class.getName(), arguments[0], folder.toString()).inheritIO();
                builder.environment().put("DISPLAY", display.name());
                builder.environment().remove("WAYLAND_DISPLAY");
                builder.environment().put("JDK_JAVA_OPTIONS", DrivenSupine.watching(folder));
                builder.start().waitFor();
                System.out.print(Files.readString(DrivenSupine.report(folder)));
            }
            System.exit(0);
        }
        var folder = Files.createTempDirectory(Path.of("target"), "window");
        try (var room = VirtualRoom.start().noise();
                var program = LiveProgram.run(Supine.class, room, folder, "floor-reset", "--headset", "--display", "window");
                var speaker = room.record()) {
            run(program, speaker, Integer.parseInt(arguments[0]));
        }
        System.exit(0);
    }

    private static void run(LiveProgram program, Recording speaker, int trials) throws Exception {
        program.await("armed");
        var robot = new Robot();
        var random = new Random(6);
        var tookMs = new ArrayList<Double>();
        var window = ProcessHandle.of(program.pid()).orElseThrow().descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(WindowMain.class.getName())).findFirst().orElseThrow();
        var cpu = ticks(window.pid());
        var begun = System.nanoTime();
        for (int trial = 0; trial < trials; trial++) {
            program.await(program.now(), "a sentence", event -> event.name().equals("say")
                    && event.number("until_ms") - event.atMs() > 1_500 && !event.text("text").matches("Stopped.*|Still.*|Paused.*"));
            Thread.sleep(300 + random.nextInt(400));
            var from = program.now();
            var pressed = System.nanoTime();
            tap(robot, KeyEvent.VK_SPACE);
            program.await(from, "state stopped");
            Thread.sleep(500);
            tookMs.add((speaker.nanos(Recording.silentFrom(speaker.samples(), speaker.at(pressed), QUIET)) - pressed) / 1e6);
            from = program.now();
            // A hand that has just stopped it is not believed at once.
            Thread.sleep(1500);
            tap(robot, KeyEvent.VK_ENTER);
            program.await(from, "resumed");
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        tookMs.sort(null);
        System.out.printf(Locale.ROOT, "key in the window to silence at the loudspeaker: n %d, p50 %.0f ms, p95 %.0f ms, most %.0f ms%n", trials,
                tookMs.get(trials / 2), tookMs.get((int) Math.ceil(trials * .95) - 1), tookMs.get(trials - 1));
        System.out.println(tookMs.stream().map(ms -> Long.toString(Math.round(ms))).toList());
        System.out.printf(Locale.ROOT, "the window's process: %.1f %% of a core over %.0f s%n",
                (ticks(window.pid()) - cpu) / TICKS_PER_S / seconds * 100, seconds);
    }

    private static void tap(Robot robot, int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private static double ticks(long pid) throws IOException {
        var after = List.of(Files.readString(Path.of("/proc", Long.toString(pid), "stat")).replaceFirst(".*\\) ", "").split(" "));
        return Double.parseDouble(after.get(11)) + Double.parseDouble(after.get(12));
    }
}
