package supine.desktop;

import java.awt.Dimension;
import java.awt.Graphics;
import javax.accessibility.AccessibleRole;

/** The routine's steps as a row of dashes: those done, the one under way (higher), those to come. The words stand beside it. */
final class StepBar extends Drawing {
    private static final int DRAWN_AT_MOST = 40;

    private int step;
    private int steps;

    StepBar(Look look) {
        super(look, AccessibleRole.PROGRESS_BAR, "Steps of the routine", "One dash for each step, those done are filled");
    }

    void show(int now, int of) {
        if (now != step || of != steps) {
            step = now;
            steps = of;
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(10), look.space(.4));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (steps <= 0 || steps > DRAWN_AT_MOST) {
            return;
        }
        var g = Look.smooth(graphics);
        var gap = Math.max(2, look.space(.3));
        var wide = (getWidth() + gap) / (double) steps;
        for (int i = 1; i <= steps; i++) {
            var high = i == step ? getHeight() : Math.max(2, getHeight() / 2);
            g.setColor(i <= step ? look.palette().accent() : look.palette().track());
            g.fillRoundRect((int) ((i - 1) * wide), (getHeight() - high) / 2, Math.max(1, (int) wide - gap), high, high, high);
        }
        g.dispose();
    }
}
