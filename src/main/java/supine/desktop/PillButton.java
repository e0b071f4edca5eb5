package supine.desktop;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JButton;

/** Does something at once. */
final class PillButton extends JButton implements Flowing {
    private final transient Pill pill;

    PillButton(Look look, String words, String description, Runnable deed) {
        super(words);
        pill = new Pill(look, this, false);
        addActionListener(event -> deed.run());
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
