package supine.desktop;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/** A layout that goes by the order of the components: it has no use for their names, and lets them be as small as there is room. */
abstract class PlainLayout implements LayoutManager {

    @Override
    public final Dimension minimumLayoutSize(Container parent) {
        return new Dimension(0, 0);
    }

    @Override
    public final void addLayoutComponent(String name, Component component) {
    }

    @Override
    public final void removeLayoutComponent(Component component) {
    }
}
