package supine.desktop;

import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;

/** Words and ring side by side where there is room, the ring beneath where there is not; the figure where they leave room. */
final class StageLayout extends PlainLayout {
    private static final double SIDE_BY_SIDE_EMS = 38;
    private static final double LEAST_RING_EMS = 12;
    private static final double MOST_RING_EMS = 26;

    private final Look look;
    private final int gap;

    StageLayout(Look look) {
        this.look = look;
        gap = look.space(2);
    }

    int heightFor(Container parent, int width) {
        var insets = parent.getInsets();
        var inner = width - insets.left - insets.right;
        var words = parent.getComponent(0);
        if (beside(inner)) {
            return Math.max(Flowing.heightOf(words, inner - ringWidth(inner) - gap), look.space(LEAST_RING_EMS)) + insets.top + insets.bottom;
        }
        return Flowing.heightOf(words, inner) + gap / 2 + Math.min(inner, look.space(LEAST_RING_EMS)) + insets.top + insets.bottom;
    }

    private boolean beside(int inner) {
        return inner >= look.space(SIDE_BY_SIDE_EMS);
    }

    private int ringWidth(int inner) {
        return Math.min(look.space(MOST_RING_EMS), (int) (inner * .34));
    }

    @Override
    public void layoutContainer(Container parent) {
        var insets = parent.getInsets();
        var inner = parent.getWidth() - insets.left - insets.right;
        var high = parent.getHeight() - insets.top - insets.bottom;
        var words = parent.getComponent(0);
        var ring = parent.getComponent(1);
        if (beside(inner)) {
            var wide = ringWidth(inner);
            var left = inner - wide - gap;
            var wordsHigh = Math.min(high, Flowing.heightOf(words, left));
            words.setBounds(insets.left, insets.top, left, wordsHigh);
            // In a stage that is higher than the window the ring stays in sight at the top.
            ring.setBounds(insets.left + left + gap, insets.top, wide, Math.min(high, wide * 5 / 4));
            figure((Stage) parent, new Rectangle(insets.left, insets.top + wordsHigh + gap / 2, left, high - wordsHigh - gap / 2));
        } else {
            var wordsHigh = Flowing.heightOf(words, inner);
            words.setBounds(insets.left, insets.top, inner, wordsHigh);
            ring.setBounds(insets.left, insets.top + wordsHigh + gap / 2, inner, Math.max(0, high - wordsHigh - gap / 2));
            figure((Stage) parent, new Rectangle());
        }
    }

    /** Under the words or, while the ring has no hold to show, in its place: wherever it is larger, if it can be made out there. */
    private static void figure(Stage stage, Rectangle room) {
        var figure = stage.figure();
        var ring = stage.getComponent(1);
        var under = figure.sizeIn(room.width, room.height);
        var instead = stage.holds() ? 0 : figure.sizeIn(ring.getWidth(), ring.getHeight());
        if (Math.max(under, instead) < figure.leastSize()) {
            figure.setBounds(0, 0, 0, 0);
        } else if (under >= instead) {
            figure.setBounds(room);
        } else {
            figure.setBounds(ring.getBounds());
            ring.setBounds(0, 0, 0, 0);
        }
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return new Dimension(look.space(SIDE_BY_SIDE_EMS), heightFor(parent, look.space(SIDE_BY_SIDE_EMS)));
    }
}
