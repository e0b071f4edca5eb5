package supine.desktop;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.text.BadLocationException;
import supine.app.Controls;
import supine.app.Reply;
import supine.app.Reply.Finding;
import supine.app.Reply.Moment;
import supine.app.Request;

/** One script: its text, what is wrong with it, and how it would go. Checked a moment after the last key. */
final class ScriptEditor extends Pane {
    private static final int CHECK_AFTER_MS = 600;

    private final transient Look look;
    private final transient Controls controls;
    private final transient Runnable leave;
    private final TextBlock title;
    private final TextBlock status;
    private final TextBlock summary;
    private final ScriptText text;
    private final transient CardList<Finding> findings;
    private final JScrollPane list;
    private final JTextArea timeline;
    private final TimeStrip strip;
    private final Chip save;
    private final Chip undo;
    private final Chip redo;
    private final Pane question;
    private final Chip keep;
    private final Timer soon = new Timer(CHECK_AFTER_MS, event -> check());
    private String file = "";
    private String held = "";
    private long draft;
    private transient Runnable afterwards = () -> { };

    /** @param leave back to where scripts are chosen */
    ScriptEditor(Look look, Controls controls, Runnable leave) {
        super(new BorderLayout(), "Script", "Its text, its checks and its rehearsal");
        this.look = look;
        this.controls = controls;
        this.leave = leave;
        soon.setRepeats(false);
        title = new TextBlock(look, look.font(1.2, true), look.palette().ink(), "The script that is open");
        status = new TextBlock(look, look.font(1, false), look.palette().softInk(), "Whether it is saved");
        summary = new TextBlock(look, look.font(1.1, true), look.palette().ink(), "What the check found");
        text = new ScriptText(look, this::changed);
        var right = new Scrolled(new Column(look.space(.5)), look.space(2), "Findings", "What is wrong, and what to do about it");
        list = right.view();
        findings = new CardList<>(right, finding -> { });
        strip = new TimeStrip(look);
        timeline = new JTextArea();
        timeline.setFont(look.font(.95, false));
        timeline.setEditable(false);
        timeline.setLineWrap(true);
        timeline.setWrapStyleWord(true);
        Written.dress(look, timeline, "Rehearsal", "The whole session with its times, as it would go");
        timeline.addCaretListener(event -> strip.mark(timeline.isFocusOwner() ? lineOf(event.getDot()) : -1));
        save = new Chip(look, "Save", "Ctrl S", "Puts the text into its file", this::save);
        undo = new Chip(look, "Undo", "Ctrl Z", "Takes the last change back", () -> text.undo());
        redo = new Chip(look, "Redo", "Ctrl Y", "Makes it again", () -> text.redo());
        question = new Pane(new Row(look.space(.6), false), "Unsaved changes", "Save them, or give them up");
        keep = new Chip(look, "Save them", "", "Saves the text and goes on", this::saveAndGo);
        ask();
        var split = new EditorSplit(look, text, side());
        var column = new Column(look.space(.5));
        column.grow(split);
        var content = new Scrolled(column, look.space(2), "Script", "Its text, its checks and its rehearsal");
        content.add(head());
        content.add(split);
        content.setBorder(BorderFactory.createEmptyBorder(look.space(.6), look.space(1.4), look.space(.6), look.space(1.4)));
        add(content.view(), BorderLayout.CENTER);
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_S, InputEvent.CTRL_DOWN_MASK), this::save);
    }

    private void ask() {
        var words = new TextBlock(look, look.font(1.1, true), look.palette().warning(), "A question");
        words.setText("There are changes that are not saved.");
        question.add(words);
        question.add(keep);
        question.add(new Chip(look, "Give them up", "", "Goes on without the changes", this::goOn));
        question.add(new Chip(look, "Stay here", "", "Goes on editing", () -> {
            question.setVisible(false);
            rest();
        }));
        question.setVisible(false);
    }

    private Pane head() {
        var line = new Pane(new Row(look.space(1), false), "Script", "Its name, and whether it is saved");
        line.add(title);
        line.add(status);
        var buttons = new Pane(new Row(look.space(.5), false), "What to do", "With this script");
        buttons.add(save);
        buttons.add(undo);
        buttons.add(redo);
        buttons.add(new Chip(look, "Back to the list", "", "Closes this script", () -> {
            if (isUnsaved()) {
                ask(leave);
            } else {
                leave.run();
            }
        }));
        var head = new Pane(new Column(look.space(.4)), "Script", "Its name, and what can be done with it");
        head.add(line);
        head.add(buttons);
        head.add(question);
        return head;
    }

    private Pane side() {
        var side = new Pane(new SideLayout(look), "Checks", "What is wrong, and how it would go");
        var head = new Pane(new Column(look.space(.4)), "Summary", "What the check found, and the rehearsal drawn along its time");
        head.add(summary);
        head.add(strip);
        side.add(head);
        side.add(list);
        side.add(Written.scrolling(look, timeline, "Rehearsal"));
        return side;
    }

    private void bind(KeyStroke key, Runnable deed) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                deed.run();
            }
        });
    }

    void open(Reply.Opened opened) {
        file = opened.file();
        held = opened.fresh() ? "" : opened.text();
        title.setText(file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1));
        question.setVisible(false);
        text.fill(opened.text());
        show(List.of(), List.of(), "");
        state();
        check();
        rest();
    }

    private void changed() {
        state();
        soon.restart();
    }

    private void state() {
        status.setText(isUnsaved() ? "Not saved" : "Saved");
        undo.setEnabled(text.canUndo());
        redo.setEnabled(text.canRedo());
    }

    private void check() {
        summary.setText("Checking \u2026");
        controls.ask(new Request.Check(++draft, file, text.words()));
    }

    void checked(Reply.Checked reply) {
        if (reply.draft() == draft && !soon.isRunning()) {
            show(reply.findings(), reply.timeline(), reply.summary());
        }
    }

    private void show(List<Finding> found, List<Moment> moments, String words) {
        text.mark(found);
        summary.setText(words);
        findings.fill(found, this::card);
        var lines = new StringBuilder();
        moments.forEach(moment -> lines.append(line(moment)).append('\n'));
        timeline.setText(lines.toString());
        strip.show(moments);
        timeline.getParent().getParent().setVisible(!moments.isEmpty());
        list.setVisible(!found.isEmpty());
        timeline.setCaretPosition(0);
    }

    private int lineOf(int place) {
        try {
            return timeline.getLineOfOffset(place);
        } catch (BadLocationException gone) {
            return -1;
        }
    }

    private Card card(Finding finding) {
        Runnable jump = () -> {
            findings.choose(finding);
            text.jump(finding.line(), finding.column());
        };
        var card = new Card(look, jump, jump);
        var kind = finding.severity().substring(0, 1).toUpperCase(Locale.ROOT) + finding.severity().substring(1);
        card.say(finding.line() > 0 ? kind + " in line " + finding.line() + ", column " + finding.column() : kind,
                (finding.problem() + " " + finding.mend()).strip(), "Enter goes there in the text");
        return card;
    }

    private static String line(Moment moment) {
        var at = String.format(Locale.ROOT, "%02d:%02d ", moment.atMs() / 60_000, moment.atMs() / 1000 % 60);
        return switch (moment.kind()) {
            case "step" -> at + "\u2014 " + moment.text();
            case "count", "key" -> at + "   " + moment.text();
            default -> at + moment.text();
        };
    }

    private void save() {
        controls.ask(new Request.Save(file, text.words()));
    }

    private void saveAndGo() {
        var then = afterwards;
        afterwards = () -> {
            question.setVisible(false);
            then.run();
        };
        save();
    }

    private void goOn() {
        held = text.words();
        question.setVisible(false);
        state();
        afterwards.run();
    }

    void saved(Reply.Saved reply) {
        if (!reply.file().equals(file)) {
            return;
        }
        if (reply.problem().isEmpty()) {
            held = reply.text();
            state();
            if (question.isVisible()) {
                afterwards.run();
            }
        } else {
            status.setText(reply.problem());
        }
    }

    boolean isUnsaved() {
        return !text.words().equals(held);
    }

    boolean asks() {
        return question.isVisible();
    }

    /** @param then once the changes are saved or given up */
    void ask(Runnable then) {
        afterwards = then;
        question.setVisible(true);
        revalidate();
        keep.requestFocusInWindow();
    }

    void rest() {
        text.jump(1, 1);
    }

    void takeOver(ScriptEditor before) {
        open(new Reply.Opened(before.file, before.text.words(), true, ""));
        held = before.held;
        text.caret(before.text.caret());
        state();
    }

    void stop() {
        soon.stop();
    }
}
