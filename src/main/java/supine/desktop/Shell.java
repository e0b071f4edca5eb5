package supine.desktop;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.HashMap;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import supine.app.Controls;
import supine.app.Reply;
import supine.app.Request;
import supine.script.Exercise;
import supine.script.Routine;
import supine.script.Step;
import supine.session.SessionEvent.Pick;
import supine.session.Snapshot;
import supine.session.Snapshot.Mode;

/**
 * All that the window holds: pages, the way between them, and the foot. While a session is under way there is its page and nothing else.
 * A program that leads one given routine has that page alone. Event thread only.
 */
final class Shell extends Pane {
    private final transient Controls controls;
    private final CardLayout cards = new CardLayout();
    private final Pane pages = new Pane(cards, "Page", "The page that is open");
    private final Tabs tabs;
    private final SessionView session;
    private final RoutinesPage routines;
    private final HistoryPage history;
    private final SettingsPage settingsPage;
    private final EditorPage editor;
    private final SoundPage sound;
    private final Foot foot;
    private Page open = Page.SESSION;
    private transient Snapshot shown = View.NOTHING_YET;
    private transient List<Routine> choice = List.of();
    private boolean home;
    /** Where the sound check found the window. */
    private Page beforeCheck = Page.SESSION;

    Shell(Look look, Controls controls, WindowOptions options, WindowSettings settings) {
        super(new BorderLayout(), "Supine", "Pages, whether it hears, stop and pain");
        this.controls = controls;
        session = new SessionView(look, controls, options);
        routines = new RoutinesPage(look, controls);
        settingsPage = SettingsPage.panel(look, settings);
        session.restingPlace().enableInputMethods(false);
        history = new HistoryPage(look, controls);
        editor = new EditorPage(look, controls);
        sound = new SoundPage(look, controls);
        tabs = new Tabs(look, this::open);
        tabs.setVisible(false);
        foot = new Foot(look, controls, session.pinned());
        pages.add(session, Page.SESSION.name());
        pages.add(routines, Page.ROUTINES.name());
        pages.add(history, Page.HISTORY.name());
        pages.add(settingsPage, Page.SETTINGS.name());
        pages.add(editor, Page.EDITOR.name());
        pages.add(sound, Page.SOUND.name());
        cards.show(pages, Page.SESSION.name());
        setOpaque(true);
        setBackground(look.palette().ground());
        add(tabs, BorderLayout.NORTH);
        add(pages, BorderLayout.CENTER);
        add(foot, BorderLayout.SOUTH);
        for (var page : Page.values()) {
            bind(page);
        }
    }

    private void bind(Page page) {
        getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(KeyEvent.VK_1 + page.ordinal(), InputEvent.ALT_DOWN_MASK), page);
        getActionMap().put(page, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (tabs.isVisible() && tabs.offers(page)) {
                    open(page);
                    rest();
                }
            }
        });
    }

    /** Shows what another one showed that looked otherwise. */
    void takeOver(Shell other) {
        prepare(other.choice);
        shown = other.shown;
        if (other.home) {
            tell(new Reply.Home());
        }
        history.takeOver(other.history);
        editor.takeOver(other.editor);
        sound.takeOver(other.sound);
        beforeCheck = other.beforeCheck;
        turnTo(other.open);
    }

    void prepare(List<Routine> choice) {
        this.choice = choice;
        var exercises = new HashMap<String, Exercise>();
        choice.stream().flatMap(routine -> routine.steps().stream()).map(Step::exercise)
                .forEach(exercise -> exercises.putIfAbsent(exercise.name(), exercise));
        session.know(exercises);
        routines.know(choice);
    }

    void tell(Reply reply) {
        if (reply instanceof Reply.Home && !home) {
            home = true;
            tabs.offer(Page.ROUTINES);
            tabs.offer(Page.SESSION);
            tabs.offer(Page.SETTINGS);
            tabs.offer(Page.SOUND);
            tabs.setVisible(!isUnderWay(shown));
            if (!isUnderWay(shown) && shown.mode() != Mode.CHECKING) {
                turnTo(Page.ROUTINES);
                rest();
            }
            controls.ask(new Request.Everything());
        } else if (reply instanceof Reply.History past) {
            tabs.offer(Page.HISTORY);
            history.show(past.sessions());
        } else if (reply instanceof Reply.Sound checked) {
            sound.tell(checked);
        } else if (reply instanceof Reply.Exported exported) {
            history.exported(exported);
        } else if (reply instanceof Reply.Scripts scripts) {
            tabs.offer(Page.EDITOR);
            editor.know(scripts.scripts());
        } else if (reply instanceof Reply.Opened opened) {
            editor.opened(opened);
        } else if (reply instanceof Reply.Checked checked) {
            editor.checked(checked);
        } else if (reply instanceof Reply.Saved saved) {
            editor.saved(saved);
        }
    }

    /** What is pinned depends on the room that there is, and so comes first. */
    @Override
    public void doLayout() {
        foot.setSize(getWidth(), foot.getHeight());
        tabs.setSize(getWidth(), tabs.getHeight());
        session.within(getWidth(), getHeight() - foot.bareHeight() - (tabs.isVisible() ? tabs.heightFor(getWidth()) : 0));
        super.doLayout();
    }

    /** The page that is in sight. */
    Page page() {
        return open;
    }

    private void open(Page page) {
        var before = open;
        turnTo(page);
        if (shown.mode() == Mode.CHOOSING && before != page) {
            if (page == Page.ROUTINES && !before.isOfTheSession()) {
                routines.offer();
            } else if (before.isOfTheSession() && !page.isOfTheSession()) {
                controls.pick(Pick.LEAVE, "");
            }
        }
    }

    private void turnTo(Page page) {
        open = page;
        tabs.open(page);
        cards.show(pages, page.name());
        foot.on(page);
    }

    void show(View view) {
        var was = shown;
        shown = view.snapshot();
        sound.show(view);
        var underWay = isUnderWay(shown);
        if (home && underWay != isUnderWay(was)) {
            tabs.setVisible(!underWay);
        }
        if (shown.mode() == Mode.CHECKING && was.mode() != Mode.CHECKING) {
            beforeCheck = open;
            turnTo(Page.SOUND);
            rest();
        } else if (was.mode() == Mode.CHECKING && shown.mode() != Mode.CHECKING && open == Page.SOUND) {
            leaveCheck();
        } else if (home && underWay && shown.mode() != Mode.CHECKING && open != Page.SESSION) {
            open(Page.SESSION);
            rest();
        } else if (home && open == Page.SESSION && was.mode() == Mode.ENDED && shown.mode() == Mode.CHOOSING) {
            open(Page.ROUTINES);
            rest();
        }
        session.show(view);
        routines.show(view);
        foot.show(view);
    }

    /** Whoever began it on its page stays to read what it found; else the session goes on in sight. */
    private void leaveCheck() {
        if (beforeCheck != Page.SOUND || shown.mode() != Mode.CHOOSING) {
            turnTo(home && !isUnderWay(shown) ? Page.ROUTINES : Page.SESSION);
        }
        rest();
    }

    /** True while keys are the session's, wherever the focus is. */
    boolean isOnFloor() {
        return open.isOfTheSession() || open == Page.SOUND && shown.mode() == Mode.CHECKING;
    }

    /** True from the moment a routine is taken, or pain is called, until the session's last word. */
    private static boolean isUnderWay(Snapshot now) {
        return switch (now.mode()) {
            case CHOOSING, ENDED -> false;
            case ASKING, AFTERCARE, ENDING -> true;
            case CHECKING, INSTRUCTING, WAITING, COUNTING_IN, HOLDING, RESTING, PAUSED, FROZEN, STOPPED -> now.steps() > 0;
        };
    }

    /** Puts the focus where a page's reading begins. */
    void rest() {
        switch (open) {
            case ROUTINES -> routines.rest();
            case HISTORY -> history.rest();
            case SETTINGS -> settingsPage.rest();
            case EDITOR -> editor.rest();
            case SOUND -> sound.rest();
            case SESSION -> session.restingPlace().requestFocusInWindow();
        }
    }

    /**
     * Asks about text that no file holds. While a session is under way nobody is asked: that is to end at once.
     *
     * @param close once that is settled
     * @return false if there is nothing to ask, or it has been asked and closing was the answer
     */
    boolean asksBeforeClosing(Runnable close) {
        if (isUnderWay(shown) || !editor.isUnsaved() || editor.asks()) {
            return false;
        }
        open(Page.EDITOR);
        editor.askAboutUnsaved(close);
        return true;
    }

    void stop() {
        session.stop();
        editor.stop();
    }
}
