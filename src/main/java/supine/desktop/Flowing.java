package supine.desktop;

import java.awt.Component;

/** Something whose height follows from the width that it is given, as wrapped text's does. */
interface Flowing {

    /** @return px */
    int heightFor(int width);

    /** Any component's height at a width. */
    static int heightOf(Component component, int width) {
        return component instanceof Flowing flowing ? flowing.heightFor(width) : component.getPreferredSize().height;
    }
}
