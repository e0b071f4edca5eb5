package supine.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRole;
import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.app.SettingsDesk;
import supine.desktop.WindowOptions.Theme;
import supine.settings.Offers;
import supine.settings.Option;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.settings.SettingsStore;
import supine.testing.OnVirtualDisplay;

/** Everything that can be set, by keys alone, at every size of text. */
@OnVirtualDisplay
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsPageTest {
    private static final Offers OFFERS = new Offers(
            List.of(new Option("default", "default"), new Option("USB", "USB Audio Device with a rather long name [plughw:1,0]")),
            List.of(new Option("HDMI", "HDMI")), List.of(new Option("EU", "the European Union: one one two"),
            new Option("GB", "the United Kingdom: nine nine nine or one one two")));

    private final List<Settings> kept = new ArrayList<>();
    private final SettingsDesk desk = desk();
    /** Made in the JVM that has a display. */
    private Robot robot;

    private static Robot robot() {
        try {
            return new Robot();
        } catch (AWTException e) {
            throw new AssertionError(e);
        }
    }

    private SettingsDesk desk() {
        return new SettingsDesk(new SettingsStore() {
            @Override
            public Kept load() {
                return new Kept(Settings.USUAL);
            }

            @Override
            public void save(Settings settings) {
                kept.add(settings);
            }
        }, () -> OFFERS, Settings.USUAL, Settings.USUAL);
    }

    private interface Look2Page {
        void with(JFrame frame, JComponent page) throws Exception;
    }

    private void page(Theme theme, int percent, Dimension size, Look2Page test) throws Exception {
        robot = robot();
        var frame = new AtomicReference<JFrame>();
        var page = new AtomicReference<JComponent>();
        EventQueue.invokeAndWait(() -> {
            var look = Look.of(WindowOptions.usual().withTheme(theme).withTextPercent(percent));
            page.set(SettingsPage.panel(look, desk));
            frame.set(new JFrame("Settings"));
            frame.get().setContentPane(page.get());
            frame.get().setSize(size);
            frame.get().setVisible(true);
        });
        try {
            until(() -> frame.get().isFocused());
            settle();
            test.with(frame.get(), page.get());
        } finally {
            EventQueue.invokeAndWait(frame.get()::dispose);
        }
    }

    private void settle() {
        robot.delay(80);
        WindowUnderTest.flush();
    }

    private void until(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            robot.delay(10);
        }
        assertTrue(condition.getAsBoolean(), "it did not come to be");
    }

    private void key(int... chord) {
        for (var key : chord) {
            robot.keyPress(key);
        }
        for (int i = chord.length - 1; i >= 0; i--) {
            robot.keyRelease(chord[i]);
        }
        settle();
    }

    private static void each(Component component, Consumer<Component> visit) {
        visit.accept(component);
        if (component instanceof Container container) {
            for (var child : container.getComponents()) {
                each(child, visit);
            }
        }
    }

    /** What has the focus once that is none of these; on its way from one to the next it is nobody's. */
    private Component focusBeyond(List<Component> left) {
        var owner = new AtomicReference<Component>();
        until(() -> {
            var now = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            owner.set(now);
            return now != null && !left.contains(now);
        });
        return owner.get();
    }

    @Test
    void every_setting_can_be_changed_by_keys_alone_acts_at_once_and_is_kept() throws Exception {
        page(Theme.LIGHT, 100, new Dimension(900, 800), (frame, page) -> {
            var changed = EnumSet.noneOf(Setting.class);
            var seen = new ArrayList<Component>();
            var focus = focusBeyond(List.of());
            for (int i = 0; i < 80 && !changed.equals(EnumSet.allOf(Setting.class)); i++) {
                var before = desk.now();
                assertFalse(seen.contains(focus), "the focus went round before every setting had its turn: " + changed + ", by way of " + names(seen));
                seen.add(focus);
                if (focus instanceof PillChoice || focus instanceof PercentSlider || focus instanceof JComboBox<?>) {
                    key(focus instanceof JComboBox<?> ? KeyEvent.VK_DOWN : KeyEvent.VK_RIGHT);
                    until(() -> !desk.now().equals(before));
                }
                if (focus instanceof PillChoice) {
                    // An arrow takes the focus along. Where that came late it was taken for what the next Tab did, and that one's place was left out.
                    focus = focusBeyond(List.of(focus));
                    seen.add(focus);
                }
                for (var setting : Setting.values()) {
                    if (!desk.now().value(setting).equals(before.value(setting))) {
                        changed.add(setting);
                        assertEquals(desk.now(), kept.get(kept.size() - 1));
                    }
                }
                if (!changed.equals(EnumSet.allOf(Setting.class))) {
                    key(KeyEvent.VK_TAB);
                    focus = focusBeyond(List.of(focus));
                }
            }
            assertEquals(EnumSet.allOf(Setting.class), changed);
        });
    }

    private static List<String> names(List<Component> components) {
        return components.stream().map(component -> component.getAccessibleContext().getAccessibleName()).toList();
    }

    @Test
    void everything_can_go_back_to_how_it_was_at_first_and_that_can_be_undone() throws Exception {
        var odd = Settings.USUAL.with(Setting.RATE, "80").orElseThrow().with(Setting.REGION, "GB").orElseThrow();
        desk.change(odd);
        page(Theme.DARK, 100, new Dimension(900, 800), (frame, page) -> {
            press(page, "Back to defaults");
            assertEquals(Settings.USUAL.with(Setting.REGION, "GB").orElseThrow(), desk.now());
            assertEquals(80 + 20, slider(page, Setting.RATE).getValue());
            press(page, "Undo");
            assertEquals(odd, desk.now());
            assertEquals(80, slider(page, Setting.RATE).getValue());
            assertEquals(odd, kept.get(kept.size() - 1));
        });
    }

    @Test
    void what_is_changed_by_voice_is_shown() throws Exception {
        page(Theme.LIGHT, 100, new Dimension(900, 800), (frame, page) -> {
            desk.change(desk.now().notch(Setting.RATE, -1));
            settle();
            assertEquals(90, slider(page, Setting.RATE).getValue());
        });
    }

    private void press(JComponent page, String name) throws Exception {
        each(page, component -> {
            if (component instanceof Chip button && button.getText().equals(name)) {
                EventQueue.invokeLater(button::doClick);
            }
        });
        robot.delay(150);
        settle();
    }

    private static PercentSlider slider(JComponent page, Setting setting) {
        var found = new AtomicReference<PercentSlider>();
        each(page, component -> {
            if (component instanceof PercentSlider slider && slider.getAccessibleContext().getAccessibleName().equals(setting.title())) {
                found.set(slider);
            }
        });
        return found.get();
    }

    @Test
    void every_control_has_a_name_a_description_a_fitting_role_and_room_for_a_finger() throws Exception {
        page(Theme.LIGHT, 100, new Dimension(900, 800), (frame, page) -> each(page, component -> {
            if (component.isFocusable() && component.isShowing() && !(component.getParent() instanceof JComboBox<?>)) {
                var context = component.getAccessibleContext();
                assertFalse(context.getAccessibleName() == null || context.getAccessibleName().isBlank(), component.toString());
                assertFalse(context.getAccessibleDescription() == null || context.getAccessibleDescription().isBlank(), component.toString());
                assertTrue(Set.of(AccessibleRole.RADIO_BUTTON, AccessibleRole.SLIDER, AccessibleRole.COMBO_BOX, AccessibleRole.PUSH_BUTTON)
                        .contains(context.getAccessibleRole()), context.getAccessibleRole() + " " + component);
                assertTrue(component.getHeight() >= 44 && component.getWidth() >= 44, component.toString());
            }
        }));
    }

    @Test
    void nothing_is_clipped_or_overlaps_in_any_theme_at_any_size_and_there_is_a_picture_of_each() throws Exception {
        var folder = Path.of("target", "screenshots");
        Files.createDirectories(folder);
        for (var theme : new Theme[] {Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST}) {
            for (var percent : new int[] {100, 200, 300}) {
                for (var size : new Dimension[] {new Dimension(1100, 900), new Dimension(500, 900)}) {
                    if (theme != Theme.LIGHT && size.width == 500) {
                        continue;
                    }
                    page(theme, percent, size, (frame, page) -> {
                        each(page, component -> check(component, theme + " " + percent + " " + size));
                        var name = "settings-" + theme.name().toLowerCase(Locale.ROOT) + "-" + percent + "-" + size.width + ".png";
                        ImageIO.write(robot.createScreenCapture(frame.getBounds()), "png", folder.resolve(name).toFile());
                    });
                }
            }
        }
    }

    private static void check(Component component, String where) {
        if (!component.isVisible() || component instanceof JScrollBar || component.getParent() instanceof JScrollBar
                || component.getParent() instanceof JComboBox<?> || component instanceof JScrollPane) {
            return;
        }
        var what = component.getClass().getSimpleName() + " " + component.getBounds() + " in " + where;
        if (component instanceof Flowing flowing && component.getWidth() > 0 && component.getParent() instanceof Pane) {
            assertTrue(flowing.heightFor(component.getWidth()) <= component.getHeight(), "cut off: " + what);
        }
        if (component.getParent() instanceof Pane parent && !(parent instanceof SettingsPage)) {
            assertTrue(new Rectangle(parent.getSize()).contains(component.getBounds()), "it leaves its parent: " + what);
            for (var other : parent.getComponents()) {
                assertTrue(other == component || !other.isVisible() || !other.getBounds().intersects(component.getBounds()), "overlaps: " + what);
            }
        }
    }
}
