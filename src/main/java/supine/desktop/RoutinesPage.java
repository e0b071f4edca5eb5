package supine.desktop;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final transient Look look;
    private final transient Controls controls;
    private final TextBlock sentence;
    private final transient CardList<Routine> cards;
    private String said = "";
    /** True while there is no session that could tell of a routine. */
    private boolean over;

    RoutinesPage(Look look, Controls controls) {
        super(new BorderLayout(), "Routines", "The routines to choose from");
        this.look = look;
        this.controls = controls;
        var list = new Scrolled(new Column(look.space(.7)), look.space(2), "Routines", "One of them is chosen");
        // Works where the voice does not: halted, without a microphone, after a session.
        cards = new CardList<>(list, routine -> {
            if (!over) {
                offer();
            }
        });
        sentence = new TextBlock(look, look.font(1.1, false), look.palette().softInk(), "The sentence being spoken");
        var begin = new Chip(look, "Begin", "Enter", "Begins the routine that is chosen. Say yes", this::take);
        var hear = new Chip(look, "Hear about it", "R", "Tells what the chosen routine is. Say repeat", this::offer);
        var actions = new Pane(new Row(look.space(.6), false), "What to do", "With the routine that is chosen");
        actions.add(begin);
        actions.add(hear);
        var foot = new Pane(new Column(look.space(.5)), "What to do", "What is said, and the ways to begin");
        foot.add(sentence);
        foot.add(actions);
        add(new PinnedPage(look, list, foot, "Routines", "The list, and the ways to begin"), BorderLayout.CENTER);
    }

    private void take() {
        cards.chosen().ifPresent(routine -> controls.pick(Pick.TAKE, routine.id()));
    }

    /** Tells of it by voice; the session's answer keeps this page in step. */
    void offer() {
        cards.chosen().ifPresent(routine -> controls.pick(Pick.OFFER, routine.id()));
    }

    void know(List<Routine> routines) {
        if (routines.equals(cards.all()) || routines.isEmpty()) {
            return;
        }
        var before = cards.chosen().map(Routine::id).orElse("");
        // More may be found while somebody goes through them.
        var focused = cards.holdsFocus();
        cards.fill(routines, this::card);
        cards.choose(routines.stream().filter(routine -> routine.id().equals(before)).findFirst().orElse(routines.get(0)));
        if (focused) {
            cards.rest();
        }
    }

    private Card card(Routine routine) {
        var card = new Card(look, () -> {
            cards.choose(routine);
            offer();
        }, () -> {
            cards.choose(routine);
            take();
        });
        card.say(routine.name(), RoutineWords.facts(routine), RoutineWords.needs(routine) + " " + routine.summary()
                + " Space tells of it, Enter begins it");
        card.more(details(routine));
        return card;
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

    /** What the voice offers is chosen here, and has the focus if another of the list had it. */
    void show(View view) {
        var now = view.snapshot();
        over = now.mode() == Mode.ENDED;
        if (!said.equals(view.sentence())) {
            said = view.sentence();
            caption();
        }
        if (over || now.routine().isEmpty() || cards.chosen().map(routine -> routine.name().equals(now.routine())).orElse(false)) {
            return;
        }
        cards.all().stream().filter(routine -> routine.name().equals(now.routine())).findFirst().ifPresent(routine -> {
            var followed = cards.holdsFocus();
            cards.choose(routine);
            if (followed) {
                cards.rest();
            }
            EventQueue.invokeLater(cards::bringIntoSight);
        });
    }

    /** Where there is little room, what the chosen card says is not written twice. */
    private void caption() {
        var twice = cards.chosen().map(routine -> said.contains(routine.summary())).orElse(false);
        sentence.setText(twice && look.isHuge() ? "" : said);
    }

    /** Where the focus goes when the page is opened. */
    void rest() {
        cards.rest();
    }
}
