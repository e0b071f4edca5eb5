package supine.desktop;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.LayoutManager;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;

/** A group of controls with a name for assistive technology, transparent or a card with round corners. */
class Pane extends JPanel implements Flowing {
    private transient @Nullable Color card;
    private transient @Nullable Color edge;
    private int arc;

    Pane(LayoutManager layout, String name, String description) {
        super(layout);
        setOpaque(false);
        // Or assistive technology would take every group for a place where the focus can be.
        setFocusable(false);
        getAccessibleContext().setAccessibleName(name);
        getAccessibleContext().setAccessibleDescription(description);
    }

    final void asCard(Look look) {
        card = look.palette().surface();
        edge = look.palette().line();
        arc = look.space(1.2);
    }

    @Override
    public int heightFor(int width) {
        if (getLayout() instanceof Column column) {
            return column.heightFor(this, width);
        }
        if (getLayout() instanceof BesideLayout beside) {
            return beside.heightFor(this, width);
        }
        return getLayout() instanceof Row row ? row.heightFor(this, width) : getPreferredSize().height;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (card != null) {
            var g = Look.smooth(graphics);
            g.setColor(card);
            g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
            g.setColor(edge);
            g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
            g.dispose();
        }
    }
}
