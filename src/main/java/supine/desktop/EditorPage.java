package supine.desktop;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JTextField;
import supine.app.Controls;
import supine.app.Reply;
import supine.app.Reply.Script;
import supine.app.Request;

/** Routines of one's own: a list of scripts to open, and the one that is open beside its checks and its rehearsal. */
final class EditorPage extends Pane {
    private static final String LIST = "list";
    private static final String TEXT = "text";

    private final transient Look look;
    private final transient Controls controls;
    private final CardLayout cards = new CardLayout();
    private final Pane views = new Pane(cards, "Editor", "The list of scripts, or the one that is open");
    private final transient CardList<Script> scripts;
    private final JTextField name;
    private final TextBlock status;
    private final ScriptEditor editor;
    private boolean editing;

    EditorPage(Look look, Controls controls) {
        super(new BorderLayout(), "Editor", "Write routines of your own");
        this.look = look;
        this.controls = controls;
        editor = new ScriptEditor(look, controls, this::backToList);
        status = new TextBlock(look, look.font(1, false), look.palette().softInk(), "What was done last");
        var list = new Scrolled(new Column(look.space(.6)), look.space(2), "Scripts", "Yours first, then those that came along");
        scripts = new CardList<>(list, script -> { });
        name = new JTextField();
        name.setFont(look.font(1.1, false));
        name.setColumns(14);
        Written.dress(look, name, "Name of a new routine", "As it is spoken: letters, digits and spaces. Enter begins it");
        var field = new Pane(new BorderLayout(), "Name", "The name of a new routine") {
            @Override
            public Dimension getPreferredSize() {
                var size = super.getPreferredSize();
                return new Dimension(size.width, Math.max(look.target(), size.height));
            }
        };
        field.setOpaque(true);
        field.setBackground(look.palette().surface());
        field.add(name);
        name.setBorder(BorderFactory.createEmptyBorder());
        Written.edge(look, field, name);
        name.addActionListener(event -> begin());
        var actions = new Pane(new Row(look.space(.6), false), "What to do", "Open a script, or begin a new one");
        actions.add(new Chip(look, "Open", "Enter", "Opens the chosen script; one that came along opens as a copy of your own", this::open));
        var label = new TextBlock(look, look.font(1.1, false), look.palette().ink(), "Label of the name");
        label.setText("New routine, name:");
        actions.add(label);
        actions.add(field);
        actions.add(new Chip(look, "New", "", "Begins a routine of this name that works as it is", this::begin));
        var foot = new Pane(new Column(look.space(.5)), "What to do", "What was done last, and what can be done");
        foot.add(status);
        foot.add(actions);
        views.add(new PinnedPage(look, list, foot, "Scripts", "The scripts to open, and a new one"), LIST);
        views.add(editor, TEXT);
        add(views, BorderLayout.CENTER);
    }

    void know(List<Script> now) {
        if (now.equals(scripts.all())) {
            return;
        }
        var before = scripts.chosen();
        var focused = scripts.holdsFocus();
        scripts.fill(now, this::card);
        scripts.choose(before.filter(now::contains).orElse(now.isEmpty() ? new Script("", "", false) : now.get(0)));
        if (focused) {
            scripts.rest();
        }
    }

    private Card card(Script script) {
        var card = new Card(look, () -> scripts.choose(script), () -> {
            scripts.choose(script);
            open();
        });
        card.say(script.name(), script.own() ? "Your own" : "Came along; opens as a copy", "Enter opens it");
        return card;
    }

    private void open() {
        scripts.chosen().ifPresent(script -> controls.ask(new Request.Open(script.file())));
    }

    private void begin() {
        if (name.getText().isBlank()) {
            status.setText("Write a name for the new routine first.");
            name.requestFocusInWindow();
        } else {
            controls.ask(new Request.Begin(name.getText().strip()));
        }
    }

    void opened(Reply.Opened reply) {
        if (!reply.problem().isEmpty()) {
            status.setText(reply.problem());
            return;
        }
        status.setText("");
        name.setText("");
        editing = true;
        cards.show(views, TEXT);
        editor.open(reply);
    }

    private void backToList() {
        editing = false;
        cards.show(views, LIST);
        scripts.rest();
    }

    void checked(Reply.Checked reply) {
        editor.checked(reply);
    }

    void saved(Reply.Saved reply) {
        editor.saved(reply);
    }

    /** True if there is text that no file holds. */
    boolean isUnsaved() {
        return editing && editor.isUnsaved();
    }

    /** True while it asks about unsaved text. */
    boolean asks() {
        return editing && editor.asks();
    }

    /** @param then what is done once it is saved or given up */
    void askAboutUnsaved(Runnable then) {
        editor.ask(then);
    }

    void rest() {
        if (editing) {
            editor.rest();
        } else if (!scripts.rest()) {
            name.requestFocusInWindow();
        }
    }

    /** Everything that the user sees and has written, from a page in other colours. */
    void takeOver(EditorPage before) {
        know(before.scripts.all());
        before.scripts.chosen().ifPresent(scripts::choose);
        name.setText(before.name.getText());
        if (before.editing) {
            editing = true;
            cards.show(views, TEXT);
            editor.takeOver(before.editor);
        }
    }

    void stop() {
        editor.stop();
    }
}
