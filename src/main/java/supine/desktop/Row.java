package supine.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;

/** One beside the other at the width each would like, in as many lines as it takes; each line is centred on its height. */
final class Row extends PlainLayout {
    private final int gap;
    private final boolean spread;

    /** @param spread true to push the last of a line that holds everything to the far end */
    Row(int gap, boolean spread) {
        this.gap = gap;
        this.spread = spread;
    }

    int heightFor(Container parent, int width) {
        var insets = parent.getInsets();
        return arrange(parent, width - insets.left - insets.right, false) + insets.top + insets.bottom;
    }

    @Override
    public void layoutContainer(Container parent) {
        var insets = parent.getInsets();
        arrange(parent, parent.getWidth() - insets.left - insets.right, true);
    }

    private int arrange(Container parent, int width, boolean place) {
        var y = 0;
        var all = parent.getComponents();
        for (int i = 0; i < all.length;) {
            var end = i;
            var x = 0;
            var height = 0;
            for (; end < all.length; end++) {
                var wide = wide(all[end], width, width - x);
                if (wide > 0 && x > 0 && x + wide > width) {
                    break;
                }
                x += wide > 0 ? wide + gap : 0;
                height = Math.max(height, wide > 0 ? Flowing.heightOf(all[end], wide) : 0);
            }
            if (place) {
                placeLine(parent, i, end, y, height, width);
            }
            y += height > 0 ? height + gap : 0;
            i = end;
        }
        return Math.max(0, y - gap);
    }

    private void placeLine(Container parent, int from, int to, int y, int height, int width) {
        var insets = parent.getInsets();
        var all = parent.getComponents();
        var x = 0;
        for (int i = from; i < to; i++) {
            var wide = wide(all[i], width, width - x);
            var high = Flowing.heightOf(all[i], wide);
            var far = spread && i == all.length - 1 && i > 0 && from == 0;
            all[i].setBounds(insets.left + (far ? Math.max(x, width - wide) : x), insets.top + y + (height - high) / 2, wide, high);
            x += wide > 0 ? wide + gap : 0;
        }
    }

    /** Text that wraps is content with what is left of a line, if that is most of it. */
    private static int wide(Component child, int width, int left) {
        var wanted = child.isVisible() ? child.getPreferredSize().width : 0;
        return wanted > left && child instanceof TextBlock && left > width * .6 ? left : Math.min(width, wanted);
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        var sum = 0;
        for (var child : parent.getComponents()) {
            var wide = wide(child, Integer.MAX_VALUE, Integer.MAX_VALUE);
            sum += wide > 0 ? wide + gap : 0;
        }
        var insets = parent.getInsets();
        // Where its width is known, in as many lines as that takes.
        return new Dimension(Math.max(0, sum - gap) + insets.left + insets.right, heightFor(parent, parent.getWidth() > 0 ? parent.getWidth() : Short.MAX_VALUE));
    }
}
