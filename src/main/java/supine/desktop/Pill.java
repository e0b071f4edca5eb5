package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComponent;

/** How choices are painted: words that wrap in a round edge, after a dot; what is chosen has a filled dot and bold words as well. */
final class Pill {
    private static final double PLAIN = 1.05;

    private final Look look;
    private final AbstractButton button;

    Pill(Look look, AbstractButton button) {
        this.look = look;
        this.button = button;
        button.setFont(look.font(PLAIN, false));
        button.setContentAreaFilled(false);
        button.setBorderPainted(false);
        button.setFocusPainted(false);
        button.setOpaque(false);
        button.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                inSight(button);
            }
        });
    }

    static void inSight(Component focused) {
        if (focused instanceof JComponent component) {
            component.scrollRectToVisible(new Rectangle(0, 0, component.getWidth(), component.getHeight()));
        }
    }

    private FontMetrics metrics() {
        // Measured in bold, so that nothing moves when it is chosen.
        return button.getFontMetrics(look.font(PLAIN, true));
    }

    private int side() {
        return look.space(1);
    }

    private int dot() {
        return look.px(.9) + look.space(.5);
    }

    Dimension size() {
        return new Dimension(2 * side() + dot() + metrics().stringWidth(button.getText()), look.target());
    }

    int heightFor(int width) {
        return Math.max(look.target(), lines(width).size() * metrics().getHeight() + look.px(.7));
    }

    private List<String> lines(int width) {
        var room = width - 2 * side() - dot();
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : button.getText().split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics().stringWidth(longer) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    void paint(Graphics graphics) {
        var g = Look.smooth(graphics);
        var colours = look.palette();
        var width = button.getWidth() - 1;
        var high = button.getHeight() - 1;
        var arc = Math.min(high, look.target());
        var model = button.getModel();
        g.setColor(model.isArmed() || model.isRollover() ? colours.track() : colours.surface());
        g.fillRoundRect(0, 0, width, high, arc, arc);
        var focused = button.isFocusOwner();
        g.setColor(focused ? colours.accent() : colours.edge());
        g.setStroke(new BasicStroke(focused ? Math.max(3f, look.space(.18)) : 1.2f));
        var inset = focused ? 2 : 0;
        g.drawRoundRect(inset, inset, width - 2 * inset, high - 2 * inset, arc, arc);
        paintDot(g, high);
        g.setColor(button.isEnabled() ? colours.ink() : colours.softInk());
        g.setFont(look.font(PLAIN, button.isSelected()));
        var lines = lines(button.getWidth());
        var line = g.getFontMetrics();
        var y = (high - lines.size() * line.getHeight()) / 2 + line.getAscent();
        for (var words : lines) {
            g.drawString(words, side() + dot(), y);
            y += line.getHeight();
        }
        g.dispose();
    }

    private void paintDot(Graphics2D g, int high) {
        var size = look.px(.9);
        var x = side();
        var y = (high - size) / 2;
        g.setColor(look.palette().edge());
        g.setStroke(new BasicStroke(Math.max(1.5f, size / 10f)));
        g.drawOval(x, y, size, size);
        if (button.isSelected()) {
            g.setColor(look.palette().accent());
            g.fillOval(x + size / 4, y + size / 4, size - size / 4 * 2, size - size / 4 * 2);
        }
    }
}
