package supine.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.Timer;
import supine.app.Controls;
import supine.command.Command;
import java.util.Map;
import supine.display.Wording;
import supine.script.Exercise;

/** All that the session's window holds. Event thread only. */
final class SessionView extends Pane {
    private final transient Look look;
    private final TextBlock routine;
    private final TextBlock state;
    private final TextBlock step;
    private final StepBar steps;
    private final Stage stage;
    private final LevelMeter meter;
    private final TextBlock hearing;
    private final TextBlock heard;
    private final TextBlock note;
    private final SayPane say;
    private final Timer unmark;

    SessionView(Look look, Controls controls, WindowOptions options) {
        super(new BorderLayout(), "Session", "The session, what it hears and what can be said");
        this.look = look;
        var colours = look.palette();
        routine = text(1.2, true, "Name of the routine");
        state = text(1.2, true, "What the session is doing");
        step = text(1.2, false, "Step of the routine");
        steps = new StepBar(look);
        stage = new Stage(look);
        meter = new LevelMeter(look);
        hearing = text(1.2, true, "Whether I can hear you");
        heard = text(1.2, false, "What was heard last");
        note = text(1.1, false, "Remark");
        note.setColour(colours.softInk());
        say = new SayPane(look, controls, options.phrases());
        unmark = new Timer(0, event -> stage.unmark());
        unmark.setRepeats(false);
        setOpaque(true);
        setBackground(colours.ground());
        add(scrolling(content()), BorderLayout.CENTER);
        add(foot(controls), BorderLayout.SOUTH);
    }

    private TextBlock text(double ems, boolean bold, String description) {
        return new TextBlock(look, look.font(ems, bold), look.palette().ink(), description);
    }

    private Content content() {
        var column = new Column(look.space(1));
        var content = new Content(column, look.space(2));
        var top = new Pane(new Row(look.space(1.4), true), "Routine and step", "Where in the routine");
        top.add(routine);
        top.add(step);
        top.add(state);
        var remarks = new Pane(new Row(look.space(1.2), false), "Heard", "What was heard last, and remarks");
        remarks.add(heard);
        remarks.add(note);
        column.grow(stage);
        content.add(top);
        content.add(steps);
        content.add(stage);
        content.add(remarks);
        content.add(say);
        content.setBorder(BorderFactory.createEmptyBorder(look.space(1.1), look.space(1.4), look.space(.4), look.space(1.4)));
        return content;
    }

    private static JScrollPane scrolling(Content content) {
        var scroll = new JScrollPane(content, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        name(scroll, "Session", "Scrolls where the text is larger than the window");
        name(scroll.getViewport(), "Session", "The part of the session that is in sight");
        name(scroll.getVerticalScrollBar(), "Scroll", "Up and down in the session");
        name(scroll.getHorizontalScrollBar(), "Scroll", "Sideways; not used");
        scroll.setFocusable(false);
        scroll.getViewport().setFocusable(false);
        for (var bar : new JScrollBar[] {scroll.getVerticalScrollBar(), scroll.getHorizontalScrollBar()}) {
            bar.setFocusable(false);
            for (var arrow : bar.getComponents()) {
                arrow.getAccessibleContext().setAccessibleName("Scroll");
                arrow.getAccessibleContext().setAccessibleDescription("A little further");
            }
        }
        return scroll;
    }

    private static void name(javax.swing.JComponent component, String name, String description) {
        component.getAccessibleContext().setAccessibleName(name);
        component.getAccessibleContext().setAccessibleDescription(description);
    }

    /** What is in sight whatever the size of the text: whether it hears, and the ways to stop. */
    private Pane foot(Controls controls) {
        var ear = new Pane(new Row(look.space(1.2), false), "Hearing", "Whether I can hear you");
        ear.add(meter);
        ear.add(hearing);
        var foot = new Pane(new Column(look.space(.8)), "Hearing, stop and pain", "Always in sight");
        foot.add(ear);
        foot.add(haltBar(controls));
        foot.setBorder(BorderFactory.createCompoundBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, look.palette().line()),
                BorderFactory.createEmptyBorder(look.space(.6), look.space(1.4), look.space(1.2), look.space(1.4))));
        return foot;
    }

    private Pane haltBar(Controls controls) {
        var colours = look.palette();
        var stop = new HaltButton(look, "Stop", "Escape or Space", Icons.octagon(), colours.stop(), colours.onStop(),
                () -> controls.press(Command.STOP));
        stop.getAccessibleContext().setAccessibleDescription("Stops speech and counting at once. Say stop, or press Escape or Space");
        var pain = new HaltButton(look, "Pain", "Control P", Icons.bolt(), colours.pain(), colours.onPain(),
                () -> controls.press(Command.PAIN));
        pain.getAccessibleContext().setAccessibleDescription("Ends the session and tells what to do. Say pain, or press Control P");
        var bar = new Pane(new GridLayout(1, 2, look.space(1), 0), "Stop and pain", "Always at hand");
        bar.add(stop);
        bar.add(pain);
        return bar;
    }

    void show(View view) {
        var now = view.snapshot();
        routine.setText(now.exercise().isEmpty() && !now.routine().isEmpty() ? "Supine" : now.routine());
        step.setText(Wording.step(now));
        steps.setVisible(now.stepNumber() > 0);
        steps.show(now.stepNumber(), now.steps());
        state.setText(Wording.mode(now.mode()));
        stage.show(view);
        showHearing(view);
        note.setText(view.note());
        if (say.show(now.offered())) {
            stage.restingPlace().requestFocusInWindow();
        }
        var markedMs = (view.markUntilNs() - System.nanoTime()) / 1_000_000;
        if (view.markedWord() >= 0 && markedMs > 0) {
            unmark.setInitialDelay((int) markedMs);
            unmark.restart();
        }
    }

    private void showHearing(View view) {
        meter.setVisible(view.hearing().known());
        meter.show(view.hearing());
        hearing.setText(view.hearing().words());
        hearing.setColour(view.hearing().hears() ? look.palette().ink() : look.palette().warning());
        heard.setText(view.heard().isEmpty() ? "" : "Heard: " + view.heard());
    }

    /** @param exercises by name */
    void know(Map<String, Exercise> exercises) {
        stage.know(exercises);
    }

    TextBlock restingPlace() {
        return stage.restingPlace();
    }

    void stop() {
        unmark.stop();
        stage.stop();
    }

    /** As wide as the window, and as high if that is enough. */
    private static final class Content extends Pane implements Scrollable {
        private final int unit;

        Content(Column column, int unit) {
            super(column, "Session", "From the routine's name down to what can be said");
            this.unit = unit;
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return unit;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return visible.height - unit;
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return getParent() != null && heightFor(getParent().getWidth()) <= getParent().getHeight();
        }
    }
}
