package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.accessibility.AccessibleRelation;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import supine.settings.Offers;
import supine.settings.Option;
import supine.settings.Setting;
import supine.settings.Settings;

/** One setting on the page: its title, what it is for, and the control that fits what it can be. Event thread only. */
final class SettingField extends Pane {
    private static final int MOST_CHOICES = 5;

    private final transient Look look;
    private final Setting setting;
    private final transient Consumer<String> chosen;
    private final transient Map<String, PillChoice> choices = new LinkedHashMap<>();
    private transient Consumer<String> show = value -> { };
    private transient List<Option> offered = List.of();
    private boolean showing;

    /** @param chosen told of the value that the user chose */
    SettingField(Look look, Setting setting, Consumer<String> chosen) {
        super(new Column(look.space(.45)), setting.title(), setting.purpose());
        this.look = look;
        this.setting = setting;
        this.chosen = chosen;
        var title = new TextBlock(look, look.font(1.15, true), look.palette().ink(), "Name of a setting");
        title.setText(setting.title());
        var purpose = new TextBlock(look, look.font(1, false), look.palette().softInk(), "What the setting is for");
        purpose.setText(setting.purpose() + ".");
        add(title);
        add(purpose);
    }

    void show(Settings now, Offers offers) {
        var options = setting.options(offers);
        var value = now.value(setting);
        showing = true;
        if (!options.equals(offered) || getComponentCount() == 2) {
            if (getComponentCount() > 2) {
                remove(2);
            }
            offered = options;
            add(control(options));
            revalidate();
        }
        show.accept(value);
        showing = false;
    }

    private JComponent control(List<Option> options) {
        if (setting.range().isPresent()) {
            return slider();
        }
        return options.size() > MOST_CHOICES || setting == Setting.MICROPHONE || setting == Setting.LOUDSPEAKER || setting == Setting.REGION
                ? list(options) : choices(options);
    }

    private JComponent slider() {
        var slider = new PercentSlider(look, setting, percent -> choose(Integer.toString(percent)));
        show = value -> slider.show(Integer.parseInt(value));
        return slider;
    }

    private JComponent choices(List<Option> options) {
        var row = new Pane(new Row(look.space(.5), false), setting.title(), setting.purpose());
        var group = new ButtonGroup();
        choices.clear();
        for (var option : options) {
            var choice = new PillChoice(look, upper(option.words()), setting.title() + ". " + setting.purpose());
            // Arrow keys select without an action.
            choice.addItemListener(event -> {
                if (choice.isSelected()) {
                    choose(option.id());
                }
            });
            group.add(choice);
            choices.put(option.id(), choice);
            row.add(choice);
        }
        show = value -> {
            var choice = choices.get(value);
            if (choice != null) {
                choice.setSelected(true);
            }
        };
        return row;
    }

    private JComponent list(List<Option> options) {
        var box = new Box(look);
        options.forEach(box::addItem);
        box.setMaximumRowCount(10);
        box.setFont(look.font(1.05, false));
        box.setBackground(look.palette().surface());
        box.setForeground(look.palette().ink());
        box.setRenderer(new Renderer(look));
        box.getAccessibleContext().setAccessibleName(setting.title());
        box.getAccessibleContext().setAccessibleDescription(setting.purpose());
        // On Linux its name is told to be what is chosen, so its title has to come along by itself.
        box.getAccessibleContext().getAccessibleRelationSet().add(new AccessibleRelation(AccessibleRelation.LABELED_BY, getComponent(0)));
        nameParts(box, setting.title());
        box.addActionListener(event -> {
            if (box.getSelectedItem() instanceof Option option) {
                choose(option.id());
            }
        });
        box.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                Pill.inSight(box);
            }
        });
        show = value -> {
            if (box.getSelectedItem() instanceof Option option && option.id().equals(value)) {
                return;
            }
            var known = offered.stream().filter(option -> option.id().equals(value)).findFirst();
            var item = known.orElseGet(() -> new Option(value, setting.words(value, Offers.NONE)));
            if (known.isEmpty()) {
                // Not plugged in today, or not chosen yet: it is shown all the same.
                box.insertItemAt(item, 0);
            }
            box.setSelectedItem(item);
        };
        return box;
    }

    /** With an arrow that grows with the text, and an edge and a focus as every control of the window has them. */
    private static final class Box extends JComboBox<Option> {
        private final transient Look look;

        Box(Look look) {
            this.look = look;
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(look.space(26), look.target());
        }

        @Override
        public void paint(Graphics graphics) {
            super.paint(graphics);
            var g = Look.smooth(graphics);
            var colours = look.palette();
            var side = getHeight();
            var arrow = look.px(.4);
            var thick = isFocusOwner() ? Math.max(3, look.space(.18)) : 2;
            g.setColor(colours.surface());
            g.fillRect(getWidth() - side, thick, side - thick, side - 2 * thick);
            g.setColor(colours.ink());
            g.setStroke(new BasicStroke(Math.max(2f, arrow / 3f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.drawPolyline(new int[] {getWidth() - side / 2 - arrow, getWidth() - side / 2, getWidth() - side / 2 + arrow},
                    new int[] {(side - arrow) / 2, (side + arrow) / 2, (side - arrow) / 2}, 3);
            g.setColor(isFocusOwner() ? colours.accent() : colours.edge());
            g.setStroke(new BasicStroke(thick));
            g.drawRect(thick / 2, thick / 2, getWidth() - thick, getHeight() - thick);
            g.dispose();
        }
    }

    /** The arrow, and the popup that it opens, which assistive technology finds even while it is closed. */
    private static void nameParts(JComboBox<Option> box, String title) {
        for (var part : box.getComponents()) {
            if (part instanceof JComponent arrow) {
                Scrolled.name(arrow, title, "Opens the list of choices");
            }
        }
        if (box.getAccessibleContext().getAccessibleChild(0) instanceof JComponent popup) {
            nameAll(popup, title);
        }
    }

    private static void nameAll(JComponent part, String title) {
        Scrolled.name(part, title, "The list of choices");
        if (!(part instanceof JList)) {
            part.setFocusable(false);
        }
        for (var child : part.getComponents()) {
            if (child instanceof JComponent within) {
                nameAll(within, title);
            }
        }
    }

    private void choose(String value) {
        if (!showing) {
            chosen.accept(value);
        }
    }

    void rest() {
        if (getComponentCount() > 2) {
            getComponent(2).requestFocusInWindow();
        }
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static final class Renderer extends DefaultListCellRenderer {
        private final transient Look look;

        Renderer(Look look) {
            this.look = look;
        }

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
            super.getListCellRendererComponent(list, value instanceof Option option ? upper(option.words()) : value, index, selected, focused);
            var colours = look.palette();
            getAccessibleContext().setAccessibleDescription("One of the choices");
            setFont(look.font(1.05, selected && index >= 0));
            setBackground(selected && index >= 0 ? colours.accent() : colours.surface());
            setForeground(selected && index >= 0 ? colours.surface() : colours.ink());
            setBorder(BorderFactory.createEmptyBorder(look.px(.45), look.px(.5), look.px(.45), look.px(.5)));
            return this;
        }
    }
}
