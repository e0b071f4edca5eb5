package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.JToggleButton;

/** Opens a page. The open page's is bold and underlined as well as coloured. */
final class Tab extends JToggleButton {
    private final transient Look look;

    Tab(Look look, Page page, Runnable open) {
        super(page.title);
        this.look = look;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setFocusPainted(false);
        setOpaque(false);
        setFont(look.font(size(look), false));
        addActionListener(event -> open.run());
        getAccessibleContext().setAccessibleName(page.title);
        getAccessibleContext().setAccessibleDescription(page.description + ". Alt " + (page.ordinal() + 1));
    }

    /** So that all of them go into one line of a window of the usual size. */
    private static double size(Look look) {
        return look.isHuge() ? .92 : 1.1;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getFontMetrics(look.font(size(look), true)).stringWidth(getText()) + look.space(look.isHuge() ? .5 : 1.6), look.target());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var colours = look.palette();
        var arc = look.space(.8);
        if (getModel().isRollover() || getModel().isArmed()) {
            g.setColor(colours.track());
            g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        }
        if (isFocusOwner()) {
            g.setColor(colours.accent());
            g.setStroke(new BasicStroke(Math.max(3f, look.space(.16))));
            g.drawRoundRect(2, 2, getWidth() - 5, getHeight() - 5, arc, arc);
        }
        g.setColor(colours.ink());
        g.setFont(look.font(size(look), isSelected()));
        var metrics = g.getFontMetrics();
        var x = (getWidth() - metrics.stringWidth(getText())) / 2;
        g.drawString(getText(), x, (getHeight() + metrics.getAscent() - metrics.getDescent()) / 2);
        if (isSelected()) {
            var bar = Math.max(4, look.space(.22));
            g.setColor(colours.accent());
            g.fillRoundRect(x, getHeight() - bar - look.space(.35), getWidth() - 2 * x, bar, bar, bar);
        }
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJToggleButton() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.PAGE_TAB;
                }

                @Override
                public AccessibleStateSet getAccessibleStateSet() {
                    var states = super.getAccessibleStateSet();
                    states.add(AccessibleState.SELECTABLE);
                    if (isSelected()) {
                        states.add(AccessibleState.SELECTED);
                    }
                    return states;
                }
            };
        }
        return accessibleContext;
    }
}
