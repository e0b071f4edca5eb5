package supine.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;

/** Words, and a picture at their right where there is room for both, else beneath them. */
final class BesideLayout extends PlainLayout {
    private static final double LEAST_WORDS_EMS = 16;

    private final Look look;

    BesideLayout(Look look) {
        this.look = look;
    }

    int heightFor(Container parent, int width) {
        var words = parent.getComponent(0);
        var picture = parent.getComponent(1);
        var size = sizeOf(picture);
        if (!picture.isVisible()) {
            return Flowing.heightOf(words, width);
        }
        return beside(width, size) ? Math.max(Flowing.heightOf(words, width - size.width - gap()), size.height)
                : Flowing.heightOf(words, width) + gap() + size.height;
    }

    private static Dimension sizeOf(Component picture) {
        return picture.getPreferredSize();
    }

    private boolean beside(int width, Dimension picture) {
        return width - picture.width - gap() >= look.px(LEAST_WORDS_EMS);
    }

    private int gap() {
        return look.space(.8);
    }

    @Override
    public void layoutContainer(Container parent) {
        var words = parent.getComponent(0);
        var picture = parent.getComponent(1);
        var size = sizeOf(picture);
        var width = parent.getWidth();
        if (!picture.isVisible()) {
            words.setBounds(0, 0, width, parent.getHeight());
        } else if (beside(width, size)) {
            words.setBounds(0, 0, width - size.width - gap(), Flowing.heightOf(words, width - size.width - gap()));
            picture.setBounds(width - size.width, 0, size.width, size.height);
        } else {
            var high = Flowing.heightOf(words, width);
            words.setBounds(0, 0, width, high);
            picture.setBounds(0, high + gap(), Math.min(width, size.width), size.height);
        }
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        var width = parent.getWidth() > 0 ? parent.getWidth() : look.space(40);
        return new Dimension(width, heightFor(parent, width));
    }
}
