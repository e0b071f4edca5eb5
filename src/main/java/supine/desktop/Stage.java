package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.BorderFactory;
import supine.display.Wording;
import java.util.Map;
import supine.script.Exercise;
import supine.session.Snapshot;

/** The middle of the window: the exercise and side for whoever looks up from two metres, the sentence, the ring. */
final class Stage extends Pane {
    private final transient Look look;
    private final TextBlock exercise;
    private final TextBlock side;
    private final TextBlock repetition;
    private final TextBlock sentence;
    private final HoldRing ring;
    private final FigureView figure;
    private boolean holds;
    private transient Map<String, Exercise> exercises = Map.of();

    Stage(Look look) {
        super(new StageLayout(look), "Exercise", "What to do now");
        this.look = look;
        var colours = look.palette();
        // At huge sizes the name gives way, so that the sentence stays in sight.
        exercise = new TextBlock(look, look.font(look.isHuge() ? 2.4 : 3.4, true), colours.ink(), "Name of the exercise");
        side = new TextBlock(look, look.font(2.6, true), colours.accent(), "Side of the body");
        repetition = new TextBlock(look, look.font(2, false), colours.softInk(), "Repetition");
        sentence = new TextBlock(look, look.font(2.2, false), colours.ink(), "The sentence being spoken");
        ring = new HoldRing(look);
        figure = new FigureView(look);
        var place = new Pane(new Row(look.space(1.2), false), "Side and repetition", "Where in the exercise");
        place.add(side);
        place.add(repetition);
        var words = new Pane(new Column(look.space(.9)), "Words", "Exercise, side, repetition and the sentence being spoken");
        words.add(exercise);
        words.add(place);
        words.add(sentence);
        add(words);
        add(ring);
        add(figure);
        asCard(look);
        setBorder(BorderFactory.createEmptyBorder(look.space(1.6), look.space(1.8), look.space(1.6), look.space(1.8)));
        // The sentence can have the focus: it is where a screen reader rests, and a harmless place for keys to fall on.
        sentence.setFocusable(true);
        sentence.setVisible(true);
        sentence.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    void show(View view) {
        var now = view.snapshot();
        exercise.setText(title(now));
        side.setText(Wording.side(now.side()));
        repetition.setText(Wording.repetition(now));
        sentence.setText(view.sentence());
        sentence.mark(view.markUntilNs() - System.nanoTime() > 0 ? view.markedWord() : -1);
        ring.show(now, view.shownAtNs());
        var laidOut = figure.isKnown();
        figure.show(exercises.get(now.exercise()), now);
        if (figure.isKnown() != laidOut || holds != now.hold().isPresent()) {
            holds = now.hold().isPresent();
            revalidate();
        }
    }

    private static String title(Snapshot now) {
        if (!now.exercise().isEmpty()) {
            return now.exercise();
        }
        return now.routine().isEmpty() ? "Supine" : now.routine();
    }

    void unmark() {
        sentence.mark(-1);
    }

    TextBlock restingPlace() {
        return sentence;
    }

    /** @param known by name */
    void know(Map<String, Exercise> known) {
        exercises = known;
    }

    FigureView figure() {
        return figure;
    }

    /** True while the ring has a hold to show. */
    boolean holds() {
        return holds;
    }

    void stop() {
        ring.stop();
        figure.stop();
    }

    @Override
    public int heightFor(int width) {
        return ((StageLayout) getLayout()).heightFor(this, width);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (sentence.isFocusOwner()) {
            var g = Look.smooth(graphics);
            g.setColor(look.palette().accent());
            g.setStroke(new BasicStroke(Math.max(2f, look.space(.14))));
            g.drawRoundRect(1, 1, getWidth() - 3, getHeight() - 3, look.space(1.2), look.space(1.2));
            g.dispose();
        }
    }
}
