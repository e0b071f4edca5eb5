package supine.desktop;

import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import supine.app.Controls;
import supine.app.Display;
import supine.command.Command;

/** A window to be read from outside: shows a hold at rest, presses Tab at "tab", opens a page at "page 3", goes on at "next", ends with its input. */
final class AssistedWindow {

    private AssistedWindow() {
    }

    public static void main(String[] args) throws Exception {
        var controls = new Controls() {
            @Override
            public void press(Command command) {
                System.out.println(command);
            }

            @Override
            public void closed() {
                System.out.println("closed");
            }
        };
        // As the program opens it, or with a bridge that the caller has laid.
        var home = args.length > 0 && args[0].equals("home");
        Display window = args.length > 0 && !home
                ? WindowProcess.open(controls, WindowOptions.usual(), () -> {
                    throw new AssertionError("the window has gone");
                })
                : SessionWindow.open(controls, WindowOptions.usual());
        if (home) {
            HomeExamples.tell(window);
            HomeExamples.edit(window, 1);
        } else {
            window.prepare(SessionExamples.routines());
            window.show(SessionExamples.stopped());
        }
        window.hearing(-34, true, "I can hear you");
        window.heard("stop");
        var robot = new Robot();
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            if (order.startsWith("page ")) {
                robot.keyPress(KeyEvent.VK_ALT);
                robot.keyPress(order.charAt(5));
                robot.keyRelease(order.charAt(5));
                robot.keyRelease(KeyEvent.VK_ALT);
            } else if (order.equals("tab")) {
                robot.keyPress(KeyEvent.VK_TAB);
                robot.keyRelease(KeyEvent.VK_TAB);
            } else {
                window.heard("more time");
                window.show(SessionExamples.holding(6_000, 20_000));
            }
        }
        System.exit(0);
    }
}
