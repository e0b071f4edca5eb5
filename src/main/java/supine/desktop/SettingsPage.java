package supine.desktop;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import supine.settings.Setting;
import supine.settings.Settings;
import supine.settings.SettingsModel;

/**
 * Everything that can be set, as a page. A change acts at once and is kept; the last ones can be undone one by one, "back to how it was
 * at first" among them. Event thread only.
 */
final class SettingsPage extends Pane {
    private static final int REMEMBERED = 50;

    private final transient SettingsModel model;
    private final transient Map<Setting, SettingField> fields = new EnumMap<>(Setting.class);
    private final transient Deque<Settings> before;
    private final TextBlock status;
    private final Chip undo;

    private record Section(String title, List<Setting> settings) {
    }

    private static final List<Section> SECTIONS = List.of(
            new Section("Speaking", List.of(Setting.RATE, Setting.VOLUME, Setting.SPEAKER)),
            new Section("Leading", List.of(Setting.COUNTING, Setting.INSTRUCTIONS, Setting.REGION)),
            new Section("Listening", List.of(Setting.MICROPHONE, Setting.LOUDSPEAKER, Setting.SENSITIVITY, Setting.SOUND_CHECK)),
            new Section("Window", List.of(Setting.THEME, Setting.TEXT_SIZE, Setting.MOTION)));

    private SettingsPage(Look look, SettingsModel model, Deque<Settings> before) {
        super(new BorderLayout(), "Settings", "Everything that can be set; all of it by voice as well");
        this.model = model;
        this.before = before;
        status = new TextBlock(look, look.font(1.1, false), look.palette().ink(), "What has just been changed");
        undo = new Chip(look, "Undo", "", "Takes the last change back", this::undo);
        undo.setEnabled(!before.isEmpty());
        var content = new Scrolled(new Column(look.space(1.1)), look.space(2), "Settings", "From the title down to the last setting");
        content.add(head(look));
        for (var section : SECTIONS) {
            content.add(card(look, section));
        }
        content.setBorder(BorderFactory.createEmptyBorder(look.space(1.1), look.space(1.4), look.space(1.1), look.space(1.4)));
        add(content.view(), BorderLayout.CENTER);
        setOpaque(true);
        setBackground(look.palette().ground());
        show(model.now());
        // What holds when it is shown: keys may have changed it again by then.
        model.watch(now -> EventQueue.invokeLater(() -> show(model.now())));
    }

    /** The page; it shows whatever the model comes to, whoever changed it. */
    static JComponent panel(Look look, SettingsModel model) {
        return new SettingsPage(look, model, new ArrayDeque<>());
    }

    /** The same, with what could be undone on the page before it. */
    static SettingsPage panel(Look look, WindowSettings model) {
        return new SettingsPage(look, model, model.before());
    }

    /** Puts the focus where the page's reading begins. */
    void rest() {
        fields.get(SECTIONS.get(0).settings().get(0)).rest();
    }

    private Pane head(Look look) {
        var title = new TextBlock(look, look.font(1.8, true), look.palette().ink(), "Title of the page");
        title.setText("Settings");
        var hint = new TextBlock(look, look.font(1, false), look.palette().softInk(), "How to set things by voice");
        hint.setText("By voice: say settings while you choose a routine. Say slower, faster, louder or quieter at any time.");
        var buttons = new Pane(new Row(look.space(.6), false), "Taking back", "Undo, and back to how everything was at first");
        buttons.add(undo);
        buttons.add(new Chip(look, "Back to defaults", "", "Everything as it was at first, but for where you are. Can be undone",
                () -> change(Settings.USUAL.with(Setting.REGION, model.now().region()).orElse(Settings.USUAL), "Everything is as it was at first.")));
        var head = new Pane(new Column(look.space(.6)), "Settings", "Title, what has just been changed, and taking it back");
        head.add(title);
        head.add(hint);
        head.add(buttons);
        head.add(status);
        return head;
    }

    private Pane card(Look look, Section section) {
        var card = new Pane(new Column(look.space(1.3)), section.title(), "A group of settings");
        card.asCard(look);
        card.setBorder(BorderFactory.createEmptyBorder(look.space(1), look.space(1.2), look.space(1.2), look.space(1.2)));
        var title = new TextBlock(look, look.font(1.3, true), look.palette().softInk(), "Title of a group of settings");
        title.setText(section.title());
        card.add(title);
        for (var setting : section.settings()) {
            var field = new SettingField(look, setting, value -> choose(setting, value));
            fields.put(setting, field);
            card.add(field);
        }
        return card;
    }

    private void choose(Setting setting, String value) {
        model.now().with(setting, value).ifPresent(next -> change(next, setting.title() + ": " + setting.words(value, model.offers())
                + (setting.waitsForNextSession() ? ", from the next session on." : ".")));
    }

    private void change(Settings next, String words) {
        var now = model.now();
        if (!next.equals(now)) {
            before.push(now);
            if (before.size() > REMEMBERED) {
                before.removeLast();
            }
            take(next, words);
        }
    }

    private void undo() {
        if (!before.isEmpty()) {
            take(before.pop(), "The last change is taken back.");
        }
    }

    private void take(Settings next, String words) {
        status.setText(words);
        undo.setEnabled(!before.isEmpty());
        model.change(next);
        show(next);
    }

    private void show(Settings now) {
        var offers = model.offers();
        fields.values().forEach(field -> field.show(now, offers));
    }
}
