package supine.desktop;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.swing.JFrame;

/**
 * Somebody without a mouse who comes home to the list of routines, takes one with the arrow keys and Enter, answers what is asked, stops and
 * resumes on the way, tells how it was, opens every page, and ends the program. Runs in the window's process; looks at what is shown, and
 * touches keys only.
 */
final class HomeByKeys {
    private static final long BETWEEN_MS = 1200;
    private final Robot robot = new Robot();
    private final JFrame frame;
    private final DrivenSupine.Told told;
    private final String routine;
    private boolean stopped;
    private boolean felt;

    HomeByKeys(JFrame frame, String routine, DrivenSupine.Told told) throws AWTException {
        this.frame = frame;
        this.routine = routine;
        this.told = told;
    }

    void play() throws Exception {
        choose();
        while (!(felt && tab(Page.ROUTINES).isShowing())) {
            Thread.sleep(300);
            // Once all is told, Enter would begin the first routine of the list that is about to be shown.
            int key = felt && !frame.getTitle().contains("A question") ? 0 : answer();
            if (key != 0) {
                press(key);
                Thread.sleep(BETWEEN_MS);
            }
        }
        pages();
        finish();
    }

    /** Down the list until the one that is wanted has the focus, and Enter. */
    private void choose() throws Exception {
        until(() -> tab(Page.ROUTINES).isShowing() && tab(Page.ROUTINES).isSelected() && focus() instanceof Card);
        for (int i = 0; i < 30 && !name(focus()).startsWith(routine); i++) {
            press(KeyEvent.VK_DOWN);
            Thread.sleep(400);
        }
        told.tell("chosen: " + name(focus()));
        press(KeyEvent.VK_ENTER);
        until(() -> !tab(Page.ROUTINES).isShowing());
    }

    /** The key for what is shown now; 0 to wait. */
    private int answer() throws Exception {
        var title = frame.getTitle();
        if (title.contains("Sound check")) {
            return KeyEvent.VK_SPACE;
        }
        if (title.contains("Waiting for you") || title.contains("Stopped") || title.contains("Paused")) {
            return KeyEvent.VK_ENTER;
        }
        if (title.contains("A question")) {
            return question();
        }
        if (title.contains(" \u2013 Listen") && !stopped) {
            stopped = true;
            return KeyEvent.VK_SPACE;
        }
        return title.contains("Under way") ? KeyEvent.VK_RIGHT : 0;
    }

    private int question() throws Exception {
        if (offers("better")) {
            felt = true;
            told.tell("felt: better");
            return KeyEvent.VK_B;
        }
        if (offers("resume")) {
            return KeyEvent.VK_ENTER;
        }
        var sentence = all(c -> c instanceof TextBlock text && text.isShowing()
                && "The sentence being spoken".equals(text.getAccessibleContext().getAccessibleDescription())).stream().map(c -> ((TextBlock) c).text()).findFirst().orElse("");
        if (!sentence.endsWith("?")) {
            return 0;
        }
        return sentence.contains("United Kingdom") || sentence.contains("mild") ? KeyEvent.VK_Y : KeyEvent.VK_N;
    }

    private boolean offers(String phrase) {
        return !all(c -> c instanceof Chip chip && chip.isShowing() && chip.getText().equals(phrase)).isEmpty();
    }

    private void pages() throws Exception {
        for (var page : Page.values()) {
            until(() -> tab(page).isShowing());
            robot.keyPress(KeyEvent.VK_ALT);
            press(KeyEvent.VK_1 + page.ordinal());
            robot.keyRelease(KeyEvent.VK_ALT);
            until(() -> tab(page).isSelected());
            told.tell("page: " + page.title);
        }
    }

    /** Tab to "finish" on the session's page, and Space. */
    private void finish() throws Exception {
        robot.keyPress(KeyEvent.VK_ALT);
        press(KeyEvent.VK_1 + Page.SESSION.ordinal());
        robot.keyRelease(KeyEvent.VK_ALT);
        until(() -> tab(Page.SESSION).isSelected() && offers("finish"));
        for (int i = 0; i < 60 && !(focus() instanceof Chip chip && chip.getText().equals("finish")); i++) {
            press(KeyEvent.VK_TAB);
            Thread.sleep(200);
        }
        told.tell("finishing with the focus on: " + name(focus()));
        press(KeyEvent.VK_SPACE);
    }

    private void press(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private static Component focus() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }

    private static String name(Component component) {
        return component == null ? "nothing" : String.valueOf(component.getAccessibleContext().getAccessibleName());
    }

    private Tab tab(Page page) {
        return (Tab) all(c -> c instanceof Tab tab && tab.getText().equals(page.title)).get(0);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(100);
        }
    }

    private List<Component> all(Predicate<Component> wanted) {
        var found = new ArrayList<Component>();
        collect(frame, wanted, found);
        return found;
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
}
