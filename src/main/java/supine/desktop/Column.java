package supine.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import org.jspecify.annotations.Nullable;

/** One under the other at full width, each as high as it needs; one of them, if named, takes the room that is left. */
final class Column extends PlainLayout {
    private final int gap;
    private @Nullable Component growing;

    /** @param gap between children that have any height, px */
    Column(int gap) {
        this.gap = gap;
    }

    void grow(Component child) {
        growing = child;
    }

    int heightFor(Container parent, int width) {
        var insets = parent.getInsets();
        var inner = width - insets.left - insets.right;
        var sum = 0;
        for (var child : parent.getComponents()) {
            var height = child.isVisible() ? Flowing.heightOf(child, inner) : 0;
            sum += height > 0 ? height + (sum > 0 ? gap : 0) : 0;
        }
        return sum + insets.top + insets.bottom;
    }

    @Override
    public void layoutContainer(Container parent) {
        var insets = parent.getInsets();
        var width = parent.getWidth() - insets.left - insets.right;
        var spare = Math.max(0, parent.getHeight() - heightFor(parent, parent.getWidth()));
        var y = insets.top;
        for (var child : parent.getComponents()) {
            var height = child.isVisible() ? Flowing.heightOf(child, width) : 0;
            if (child == growing) {
                height += spare;
            }
            child.setBounds(insets.left, y, width, height);
            y += height > 0 ? height + gap : 0;
        }
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        var width = parent.getWidth() > 0 ? parent.getWidth() : 900;
        return new Dimension(width, heightFor(parent, width));
    }
}
