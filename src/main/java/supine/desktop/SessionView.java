package supine.desktop;

import java.awt.BorderLayout;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.Timer;
import supine.app.Controls;
import supine.command.Command;
import supine.display.Wording;
import supine.script.Exercise;

/** The session itself. Event thread only. */
final class SessionView extends Pane {
    /** With less room, in buttons, the sentence needs all of it. */
    private static final double LEAST_ROOM_TO_PIN = 2.5;

    private final transient Look look;
    private final TextBlock routine;
    private final TextBlock state;
    private final TextBlock step;
    private final StepBar steps;
    private final Stage stage;
    private final TextBlock heard;
    private final TextBlock note;
    /** What is most likely wanted, pinned to the foot where the text is so large that the rest is below what is in sight. */
    private final SayPane first;
    private final SayPane say;
    private transient Set<Command> offered = Set.of();
    private int roomHigh;
    private int roomWide;
    private final Timer unmark;

    SessionView(Look look, Controls controls, WindowOptions options) {
        super(new BorderLayout(), "Session", "The session, what was heard and what can be said");
        this.look = look;
        var colours = look.palette();
        routine = text(1.2, true, "Name of the routine");
        state = text(1.2, true, "What the session is doing");
        step = text(1.2, false, "Step of the routine");
        steps = new StepBar(look);
        stage = new Stage(look);
        heard = text(1.2, false, "What was heard last");
        note = text(1.1, false, "Remark");
        note.setColour(colours.softInk());
        first = new SayPane(look, controls, options.phrases(), false);
        say = new SayPane(look, controls, options.phrases(), true);
        unmark = new Timer(0, event -> stage.unmark());
        unmark.setRepeats(false);
        setOpaque(true);
        setBackground(colours.ground());
        add(content().view(), BorderLayout.CENTER);
    }

    private TextBlock text(double ems, boolean bold, String description) {
        return new TextBlock(look, look.font(ems, bold), look.palette().ink(), description);
    }

    private Scrolled content() {
        var column = new Column(look.space(1));
        var content = new Scrolled(column, look.space(2), "Session", "From the routine's name down to what can be said");
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

    void show(View view) {
        var now = view.snapshot();
        routine.setText(now.exercise().isEmpty() && !now.routine().isEmpty() ? "Supine" : now.routine());
        step.setText(Wording.step(now));
        steps.setVisible(now.stepNumber() > 0);
        steps.show(now.stepNumber(), now.steps());
        state.setText(Wording.mode(now.mode()));
        stage.show(view);
        heard.setText(view.heard().isEmpty() ? "" : "Heard: " + view.heard());
        note.setText(view.note());
        offer(now.offered());
        var markedMs = (view.markUntilNs() - System.nanoTime()) / 1_000_000;
        if (view.markedWord() >= 0 && markedMs > 0) {
            unmark.setInitialDelay((int) markedMs);
            unmark.restart();
        }
    }

    private void offer(Set<Command> now) {
        offered = now;
        var pinned = look.pinsWords() && roomHigh >= LEAST_ROOM_TO_PIN * look.target() ? first.fitting(now, roomWide - 2 * look.space(1.4)) : Set.<Command>of();
        var rest = now.stream().filter(command -> !pinned.contains(command)).collect(Collectors.toSet());
        if (first.show(pinned) | say.show(rest)) {
            stage.restingPlace().requestFocusInWindow();
        }
    }

    /** For the foot of the window. */
    Pane pinned() {
        return first;
    }

    /** @param high how much height there is for the session and what is pinned together, px */
    void within(int wide, int high) {
        roomWide = wide;
        roomHigh = high;
        offer(offered);
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
}
