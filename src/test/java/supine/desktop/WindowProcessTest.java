package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.app.Controls;
import supine.app.Display;
import supine.command.Command;
import supine.display.Wording;
import supine.session.Snapshot;
import supine.sound.WordTime;
import supine.testing.VirtualDisplay;

/** A session outlives its screen. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WindowProcessTest {

    @Test
    void everything_that_is_shown_arrives_as_it_was() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        var routines = SessionExamples.routines();
        var list = Display.class.getMethod("prepare", List.class).getGenericParameterTypes()[0];
        Wire.write(out, list, routines);
        for (var snapshot : SessionExamples.all().values()) {
            Wire.write(out, Snapshot.class, snapshot);
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(routines, Wire.read(in, list));
        for (var snapshot : SessionExamples.all().values()) {
            assertEquals(snapshot, Wire.read(in, Snapshot.class));
        }
    }

    @Test
    void a_display_that_goes_away_takes_the_window_but_not_the_session() throws Exception {
        var display = VirtualDisplay.start();
        var process = start(display);
        var lines = process.inputReader();
        assertEquals("open", lines.readLine());
        display.close();
        assertEquals("The window has gone, with the screen that it was on. The session goes on, and I still listen.", lines.readLine());
        assertEquals("shown elsewhere: Under way", lines.readLine());
        assertEquals("alive", lines.readLine());
        assertEquals(0, process.waitFor());
    }

    @Test
    void where_there_is_no_display_it_says_so() throws Exception {
        var display = VirtualDisplay.start();
        display.close();
        var process = start(display);
        assertEquals("No window can be shown: the display " + display.name() + " cannot be used.", process.inputReader().readLine());
        assertEquals(0, process.waitFor());
    }

    @Test
    void keys_arrive_from_the_other_process_at_once_and_a_close_ends_it() throws Exception {
        try (var display = VirtualDisplay.start()) {
            var process = start(display, "keys");
            var lines = process.inputReader();
            assertEquals("open", lines.readLine());
            var tookMs = new ArrayList<Double>();
            for (var line = lines.readLine(); !"closed".equals(line); line = lines.readLine()) {
                tookMs.add(Double.parseDouble(line));
            }
            tookMs.sort(null);
            var p95 = tookMs.get(tookMs.size() * 95 / 100);
            System.out.printf("key to command across processes, n = %d: p50 %.1f ms, p95 %.1f ms%n", tookMs.size(),
                    tookMs.get(tookMs.size() / 2), p95);
            assertTrue(p95 <= 100, "p95 " + p95 + " ms");
            assertEquals(0, process.waitFor());
        }
    }

    private static Process start(VirtualDisplay display, String... how) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), WindowProcessTest.class.getName()));
        command.addAll(List.of(how));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", display.name());
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    /** What a session does: it shows, and gets commands. */
    public static void main(String[] args) throws Exception {
        var pressed = new LinkedBlockingQueue<Command>();
        var elsewhere = new CountDownLatch(1);
        try {
            var display = WindowProcess.open(new Controls() {
                @Override
                public void press(Command command) {
                    pressed.add(command);
                }

                @Override
                public void closed() {
                    throw new AssertionError("nobody closed it");
                }
            }, WindowOptions.usual(), () -> new Elsewhere(elsewhere));
            display.prepare(SessionExamples.routines());
            display.show(SessionExamples.holding(0, 20_000));
            System.out.println("open");
            if (args.length > 0) {
                press(pressed);
                display.close();
                System.out.println("closed");
                return;
            }
            while (!elsewhere.await(100, TimeUnit.MILLISECONDS)) {
                display.show(SessionExamples.holding(0, 20_000));
                display.speaking("Hold.", 0, new WordTime("Hold", 0, 300));
            }
            System.out.println("alive");
        } catch (NoWindowException none) {
            System.out.println(none.getMessage());
        }
        System.exit(0);
    }

    private static void press(BlockingQueue<Command> pressed) throws Exception {
        var robot = new Robot();
        robot.delay(1500);
        for (int i = 0; i < 40; i++) {
            var asked = System.nanoTime();
            robot.keyPress(KeyEvent.VK_X);
            if (pressed.poll(5, TimeUnit.SECONDS) != Command.STOP) {
                throw new AssertionError("no stop came");
            }
            System.out.println((System.nanoTime() - asked) / 1e6);
            robot.keyRelease(KeyEvent.VK_X);
            robot.delay(60);
        }
    }

    /** What takes the window's place. */
    private record Elsewhere(CountDownLatch shown) implements Display {
        @Override
        public void show(Snapshot snapshot) {
            if (shown.getCount() > 0) {
                System.out.println("shown elsewhere: " + Wording.mode(snapshot.mode()));
                shown.countDown();
            }
        }

        @Override
        public void speaking(String sentence, int index, WordTime word) {
        }

        @Override
        public void heard(String what) {
        }

        @Override
        public void hearing(double levelDbfs, boolean hearing, String words) {
        }

        @Override
        public void note(String line) {
            System.out.println(line);
        }

        @Override
        public void close() {
        }
    }
}
