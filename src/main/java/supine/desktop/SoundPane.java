package supine.desktop;

import java.awt.Graphics;
import java.awt.Shape;
import javax.swing.BorderFactory;

/** One point of the sound check: a sign for its state, its name, and what is known in words. */
final class SoundPane extends Pane {
    private final transient Look look;
    private final TextBlock words;
    private transient SoundPoint.State state = SoundPoint.State.OPEN;

    SoundPane(Look look, String title) {
        super(new Column(look.space(.2)), title, "One point of the sound check");
        this.look = look;
        asCard(look);
        var name = new TextBlock(look, look.font(1.2, true), look.palette().ink(), "What is checked");
        name.setText(title);
        words = new TextBlock(look, look.font(1.1, false), look.palette().ink(), "What is known of it: " + title);
        add(name);
        add(words);
        setBorder(BorderFactory.createEmptyBorder(look.space(.7), look.space(1.6) + sign(), look.space(.7), look.space(1)));
    }

    private int sign() {
        return look.px(1.5);
    }

    void show(SoundPoint point) {
        words.setText(point.words());
        if (state != point.state()) {
            state = point.state();
            repaint();
        }
    }

    private Shape shape() {
        return switch (state) {
            case OPEN -> Icons.circle();
            case NOW -> Icons.microphone();
            case GOOD -> Icons.tick();
            case BAD -> Icons.bang();
        };
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        var g = Look.smooth(graphics);
        var colours = look.palette();
        g.setColor(switch (state) {
            case OPEN -> colours.edge();
            case NOW, GOOD -> colours.accent();
            case BAD -> colours.warning();
        });
        Icons.paint(g, shape(), look.space(.8), (getHeight() - sign()) / 2.0, sign());
        g.dispose();
    }
}
