package supine.desktop;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import supine.app.Controls;
import supine.app.Reply;
import supine.app.Request;
import supine.desktop.BarChart.Bar;
import supine.desktop.CardList.Entry;
import supine.display.HistoryWords;
import supine.history.PastSession;

/** Earlier sessions: in sums, in two charts whose figures are read out too, and one by one. What is deleted can be brought back. */
final class HistoryPage extends Pane {
    private static final int WEEKS = 12;
    /** More of them at once nobody reads, and each is a handful of components. */
    private static final int AT_ONCE = 40;

    private final transient Look look;
    private final transient Controls controls;
    private final transient HistoryWords words = new HistoryWords(ZoneId.systemDefault());
    private final TextBlock summary;
    private final BarChart weeks;
    private final BarChart felt;
    private final TextBlock status;
    private final transient CardList<String> list;
    private final Chip older;
    private final List<Chip> forOne = new ArrayList<>();
    private final Chip deleteAll;
    private final Chip undo;
    private final Chip export;
    private final transient Deque<List<String>> deleted = new ArrayDeque<>();
    private transient List<PastSession> sessions = List.of();
    private int shown = AT_ONCE;

    HistoryPage(Look look, Controls controls) {
        super(new BorderLayout(), "History", "Earlier sessions");
        this.look = look;
        this.controls = controls;
        summary = new TextBlock(look, look.font(1.2, true), look.palette().ink(), "All of them together");
        status = new TextBlock(look, look.font(1, false), look.palette().softInk(), "What was done last");
        weeks = new BarChart(look, "Minutes each week");
        felt = new BarChart(look, "How it felt afterwards");
        var charts = new Pane(new Row(look.space(2.5), false), "Charts", "Minutes each week, and how it felt");
        charts.add(weeks);
        charts.add(felt);
        var content = new Scrolled(new Column(look.space(.7)), look.space(2), "Sessions", "The newest first");
        content.add(summary);
        content.add(charts);
        list = new CardList<>(content, this::chosen);
        older = new Chip(look, "Show older ones", "", "Lists more of the earlier sessions", this::showOlder);
        var actions = new Pane(new Row(look.space(.6), false), "What to do", "With the session that is chosen, and with all");
        for (var how : List.of("Better", "Same", "Worse")) {
            one(actions, new Chip(look, how, "", "Notes that your back felt so after the chosen session", () -> felt(how)));
        }
        one(actions, new Chip(look, "Delete", "Del", "Deletes the chosen session; undo brings it back", this::delete));
        deleteAll = new Chip(look, "Delete all", "", "Deletes every session; undo brings them back", this::deleteAll);
        undo = new Chip(look, "Undo", "Ctrl Z", "Brings back what was deleted last", this::undo);
        export = new Chip(look, "Export", "", "Writes all sessions into a table in your home folder, as CSV", () -> controls.ask(new Request.Export()));
        actions.add(deleteAll);
        actions.add(undo);
        actions.add(export);
        var foot = new Pane(new Column(look.space(.5)), "What to do", "What was done last, and what can be done");
        foot.add(status);
        foot.add(actions);
        add(new PinnedPage(look, content, foot, "History", "The sessions, and what can be done with them"), BorderLayout.CENTER);
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), this::delete);
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK), this::undo);
        show(List.of());
    }

    private void one(Pane actions, Chip chip) {
        forOne.add(chip);
        actions.add(chip);
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

    /** @param now newest first */
    void show(List<PastSession> now) {
        var before = list.chosen();
        var focused = list.holdsFocus();
        var place = before.map(list.all()::indexOf).orElse(0);
        sessions = now;
        var today = LocalDate.now(ZoneId.systemDefault());
        summary.setText(words.summary(now, today));
        weeks.show(words.weeks(now, today, WEEKS).stream().map(week -> new Bar(week.label(), week.minutes(), week.words())).toList());
        felt.show(List.of("better", "same", "worse").stream().map(how -> new Bar(how, HistoryWords.felt(now, how),
                how + ": " + HistoryWords.felt(now, how))).toList());
        weeks.getParent().setVisible(!now.isEmpty());
        var entries = new ArrayList<Entry<String>>();
        for (var session : now.subList(0, Math.min(shown, now.size()))) {
            entries.add(new Entry<>(session.id(), card(session)));
        }
        list.fill(entries);
        list.choose(before.filter(list.all()::contains).orElseGet(() -> entries.isEmpty() ? ""
                : entries.get(Math.max(0, Math.min(place, entries.size() - 1))).what()));
        showOlderChip(now.size() > shown);
        if (focused && !list.rest()) {
            export.requestFocusInWindow();
        }
        offerWhatCanBeDone();
    }

    private Card card(PastSession session) {
        var card = new Card(look, () -> {
            list.choose(session.id());
            offerWhatCanBeDone();
        }, () -> list.choose(session.id()));
        card.say(words.when(session), words.facts(session), "A session. Delete removes it");
        return card;
    }

    private void showOlderChip(boolean more) {
        var content = summary.getParent();
        content.remove(older);
        if (more) {
            content.add(older);
        }
    }

    private void showOlder() {
        shown += AT_ONCE;
        show(sessions);
        list.rest();
    }

    private void chosen(String id) {
        offerWhatCanBeDone();
    }

    private void offerWhatCanBeDone() {
        forOne.forEach(chip -> chip.setEnabled(list.chosen().isPresent()));
        deleteAll.setEnabled(!sessions.isEmpty());
        undo.setEnabled(!deleted.isEmpty());
    }

    private void felt(String how) {
        list.chosen().ifPresent(id -> {
            controls.ask(new Request.Felt(id, how.toLowerCase(Locale.ROOT)));
            status.setText("Noted: " + how.toLowerCase(Locale.ROOT) + " afterwards.");
        });
    }

    private void delete() {
        list.chosen().ifPresent(id -> {
            deleted.push(List.of(id));
            controls.ask(new Request.Delete(List.of(id)));
            status.setText("Deleted. Undo brings it back, until the program ends.");
        });
    }

    private void deleteAll() {
        var all = sessions.stream().map(PastSession::id).toList();
        deleted.push(all);
        controls.ask(new Request.Delete(all));
        status.setText("All deleted. Undo brings them back, until the program ends.");
    }

    private void undo() {
        if (!deleted.isEmpty()) {
            controls.ask(new Request.Restore(deleted.pop()));
            status.setText("Brought back.");
        }
    }

    /** What can be undone stays so in other colours. */
    void takeOver(HistoryPage before) {
        deleted.addAll(before.deleted);
        shown = before.shown;
        show(before.sessions);
        before.list.chosen().ifPresent(list::choose);
        offerWhatCanBeDone();
    }

    void exported(Reply.Exported reply) {
        status.setText(reply.problem().isEmpty() ? "Written: " + reply.file() : reply.problem());
    }

    void rest() {
        if (!list.rest()) {
            export.requestFocusInWindow();
        }
    }
}
