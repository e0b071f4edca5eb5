package supine.desktop;

import java.awt.Container;
import java.awt.Dimension;
import javax.swing.JScrollPane;

/** What the check found in one sentence, the findings at the height that they need, and the rehearsal in the rest; each at least a third. */
final class SideLayout extends PlainLayout {
    private final int gap;

    SideLayout(Look look) {
        gap = look.space(.5);
    }

    @Override
    public void layoutContainer(Container parent) {
        var width = parent.getWidth();
        var summary = parent.getComponent(0);
        var high = Flowing.heightOf(summary, width);
        summary.setBounds(0, 0, width, high);
        var top = high > 0 ? high + gap : 0;
        var left = Math.max(0, parent.getHeight() - top);
        var list = ((JScrollPane) parent.getComponent(1)).getViewport().getView();
        var wanted = parent.getComponent(1).isVisible() ? Flowing.heightOf(list, width) : 0;
        var findings = Math.min(wanted, wanted > left / 2 ? left * 3 / 5 : wanted);
        parent.getComponent(1).setBounds(0, top, width, findings);
        var below = findings > 0 ? findings + gap : 0;
        parent.getComponent(2).setBounds(0, top + below, width, Math.max(0, left - below));
    }

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        return new Dimension(200, 200);
    }
}
