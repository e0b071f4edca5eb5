package supine.desktop;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.KeyStroke;
import supine.app.Controls;
import supine.display.RoutineWords;
import supine.script.Routine;
import supine.script.Side;
import supine.session.SessionEvent.Pick;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/**
 * The routines to choose from: the same choice as by voice, in step with it. What the voice offers is what is chosen here, and what is
 * chosen here is told by the voice.
 */
final class RoutinesPage extends Pane {
    private record Choice(Routine routine, Card card) {
    }

    private final transient Look look;
    private final transient Controls controls;
    private final Scrolled list;
    private final TextBlock sentence;
    private final Chip begin;
    private transient List<Choice> rows = List.of();
    private transient Optional<Choice> chosen = Optional.empty();
    /** True while there is no session that could tell of a routine. */
    private boolean over;

    RoutinesPage(Look look, Controls controls) {
        super(new BorderLayout(), "Routines", "The routines to choose from");
        this.look = look;
        this.controls = controls;
        list = new Scrolled(new Column(look.space(.7)), look.space(2), "Routines", "One of them is chosen");
        list.setBorder(BorderFactory.createEmptyBorder(look.space(.8), look.space(1.4), look.space(.8), look.space(1.4)));
        sentence = new TextBlock(look, look.font(1.1, false), look.palette().softInk(), "The sentence being spoken");
        begin = new Chip(look, "Begin", "Enter", "Begins the routine that is chosen. Say yes", this::take);
        var hear = new Chip(look, "Hear about it", "R", "Tells what the chosen routine is. Say repeat", this::offer);
        var actions = new Pane(new Row(look.space(.6), false), "What to do", "With the routine that is chosen");
        actions.add(begin);
        actions.add(hear);
        var foot = new Pane(new Column(look.space(.5)), "What to do", "What is said, and the ways to begin");
        foot.add(sentence);
        foot.add(actions);
        foot.setBorder(BorderFactory.createEmptyBorder(look.space(.4), look.space(1.4), look.space(.6), look.space(1.4)));
        step(KeyEvent.VK_DOWN, 1);
        step(KeyEvent.VK_UP, -1);
        add(list.view(), BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
    }

    /** Works where the voice does not: halted, without a microphone, after a session. */
    private void step(int key, int by) {
        // On the list itself, before its scroll pane takes the key for scrolling.
        list.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), key);
        list.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                var at = chosen.map(rows::indexOf).orElse(-1) + by;
                if (at >= 0 && at < rows.size()) {
                    choose(rows.get(at).routine().id());
                    rest();
                    if (!over) {
                        offer();
                    }
                }
            }
        });
    }

    private void take() {
        chosen.ifPresent(row -> controls.pick(Pick.TAKE, row.routine().id()));
    }

    /** Tells of it by voice; the session's answer keeps this page in step. */
    void offer() {
        chosen.ifPresent(row -> controls.pick(Pick.OFFER, row.routine().id()));
    }

    void know(List<Routine> routines) {
        if (routines.equals(rows.stream().map(Choice::routine).toList())) {
            return;
        }
        var before = chosen.map(row -> row.routine().id()).orElse("");
        list.removeAll();
        var made = new ArrayList<Choice>();
        for (var routine : routines) {
            var card = new Card(look, () -> {
                choose(routine.id());
                offer();
            }, () -> {
                choose(routine.id());
                take();
            });
            card.say(routine.name(), RoutineWords.facts(routine), RoutineWords.needs(routine) + " " + routine.summary()
                    + " Space tells of it, Enter begins it");
            card.more(details(routine));
            made.add(new Choice(routine, card));
            list.add(card);
        }
        rows = List.copyOf(made);
        chosen = Optional.empty();
        choose(routines.stream().anyMatch(routine -> routine.id().equals(before)) || rows.isEmpty() ? before : rows.get(0).routine().id());
        list.revalidate();
    }

    private Pane details(Routine routine) {
        var words = new Pane(new Column(look.space(.3)), routine.name(), "What it is and what it needs");
        for (var text : List.of(routine.summary(), RoutineWords.needs(routine))) {
            var block = new TextBlock(look, look.font(1, false), look.palette().ink(), "About this routine");
            block.setText(text);
            words.add(block);
        }
        var figure = new FigureView(look);
        var first = routine.steps().get(0).exercise();
        figure.show(first, new Snapshot(Mode.CHOOSING, routine.name(), first.name(), Side.BOTH, 0, 0, 0, 0, "", Optional.empty(), Set.of()));
        var details = new Pane(new BesideLayout(look), routine.name(), "What it is, and its first position");
        details.add(words);
        details.add(figure);
        return details;
    }

    private void choose(String id) {
        for (var row : rows) {
            var now = row.routine().id().equals(id);
            if (row.card().isSelected() != now) {
                row.card().setSelected(now);
            }
            if (now) {
                chosen = Optional.of(row);
            }
        }
        revalidate();
    }

    /** What the voice offers is chosen here, and has the focus if another of the list had it. */
    void show(View view) {
        var now = view.snapshot();
        over = now.mode() == Mode.ENDED;
        // At huge sizes there is no room to write twice what the chosen card says.
        var said = chosen.map(choice -> look.isHuge() && view.sentence().contains(choice.routine().summary())).orElse(false);
        sentence.setText(said ? "" : view.sentence());
        if (now.mode() == Mode.ENDED || now.routine().isEmpty() || chosen.map(row -> row.routine().name().equals(now.routine())).orElse(false)) {
            return;
        }
        rows.stream().filter(row -> row.routine().name().equals(now.routine())).findFirst().ifPresent(row -> {
            var followed = rows.stream().anyMatch(each -> each.card().isFocusOwner());
            choose(row.routine().id());
            if (followed) {
                row.card().requestFocusInWindow();
            }
            EventQueue.invokeLater(row.card()::bringIntoSight);
        });
    }

    /** Where the focus goes when the page is opened. */
    void rest() {
        chosen.ifPresent(row -> row.card().requestFocusInWindow());
    }
}
