package supine.desktop;

import java.awt.BorderLayout;
import java.awt.Dimension;

/** Text and checks side by side where there is room for both, else the text above. */
final class EditorSplit extends Pane {
    private static final double LEAST_TEXT_EMS = 10;
    private static final double LEAST_SIDE_EMS = 19;
    private static final double SIDE_BY_SIDE_EMS = 52;
    private static final double TEXT_SHARE = .56;
    private static final double GAP = .7;

    private final transient Look look;

    EditorSplit(Look look, Pane text, Pane side) {
        super(new BorderLayout(), "Script and checks", "The text, and what is to be said of it");
        this.look = look;
        add(text);
        add(side);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(40), look.space(20));
    }

    @Override
    public int heightFor(int width) {
        return isBeside(width) ? look.px(LEAST_SIDE_EMS) : look.px(LEAST_TEXT_EMS) + look.space(GAP) + look.px(LEAST_SIDE_EMS);
    }

    private boolean isBeside(int width) {
        return width >= look.px(SIDE_BY_SIDE_EMS);
    }

    @Override
    public void doLayout() {
        var gap = look.space(GAP);
        var beside = isBeside(getWidth());
        var wide = beside ? (int) (getWidth() * TEXT_SHARE) : getWidth();
        var high = beside ? getHeight() : (int) (getHeight() * LEAST_TEXT_EMS / (LEAST_TEXT_EMS + LEAST_SIDE_EMS));
        getComponent(0).setBounds(0, 0, wide, high);
        getComponent(1).setBounds(beside ? wide + gap : 0, beside ? 0 : high + gap, beside ? getWidth() - wide - gap : getWidth(),
                Math.max(0, beside ? getHeight() : getHeight() - high - gap));
    }
}
