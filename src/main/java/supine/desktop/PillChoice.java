package supine.desktop;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JRadioButton;

/** One of several that exclude each other. */
final class PillChoice extends JRadioButton implements Flowing {
    private final transient Pill pill;

    PillChoice(Look look, String words, String description) {
        super(words);
        pill = new Pill(look, this);
        getAccessibleContext().setAccessibleName(words);
        getAccessibleContext().setAccessibleDescription(description);
    }

    @Override
    public Dimension getPreferredSize() {
        return pill.size();
    }

    @Override
    public int heightFor(int width) {
        return pill.heightFor(width);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        pill.paint(graphics);
    }
}
