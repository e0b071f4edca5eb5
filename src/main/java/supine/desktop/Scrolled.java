package supine.desktop;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;

/** What may be higher than the window: as wide as its view, and as high if that is enough. */
final class Scrolled extends Pane implements Scrollable {
    private final int unit;

    Scrolled(Column column, int unit, String name, String description) {
        super(column, name, description);
        this.unit = unit;
    }

    /** A view on it that scrolls up and down; nothing in it but its contents can have the focus. */
    JScrollPane view() {
        var name = getAccessibleContext().getAccessibleName();
        var scroll = new JScrollPane(this, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        quiet(scroll, name);
        return scroll;
    }

    /** Names the parts of a scroll pane for assistive technology and keeps the focus off them. */
    static void quiet(JScrollPane scroll, String name) {
        name(scroll, name, "Scrolls where the text is larger than the window");
        name(scroll.getViewport(), name, "The part that is in sight");
        name(scroll.getVerticalScrollBar(), "Scroll", "Up and down");
        name(scroll.getHorizontalScrollBar(), "Scroll", "Sideways");
        scroll.setFocusable(false);
        scroll.getViewport().setFocusable(false);
        for (var bar : new JScrollBar[] {scroll.getVerticalScrollBar(), scroll.getHorizontalScrollBar()}) {
            bar.setFocusable(false);
            for (var arrow : bar.getComponents()) {
                arrow.setFocusable(false);
                arrow.getAccessibleContext().setAccessibleName("Scroll");
                arrow.getAccessibleContext().setAccessibleDescription("A little further");
            }
        }
    }

    static void name(JComponent component, String name, String description) {
        component.getAccessibleContext().setAccessibleName(name);
        component.getAccessibleContext().setAccessibleDescription(description);
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
