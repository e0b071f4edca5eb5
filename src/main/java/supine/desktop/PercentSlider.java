package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.JSlider;
import javax.swing.KeyStroke;
import supine.settings.Range;
import supine.settings.Setting;

/** A number as a bar with a knob and the number beside it; arrow keys go notch by notch. Painted by hand, so that it grows with the text. */
final class PercentSlider extends JSlider {
    private final transient Look look;
    private final int notch;

    PercentSlider(Look look, Setting setting, IntConsumer chosen) {
        super(setting.range().map(Range::least).orElse(0), setting.range().map(Range::most).orElse(100));
        this.look = look;
        notch = setting.range().map(Range::notch).orElse(1);
        setOpaque(false);
        setFont(look.font(1.05, true));
        // The look and feel's own listeners know another geometry.
        for (var listener : getMouseListeners()) {
            removeMouseListener(listener);
        }
        for (var listener : getMouseMotionListeners()) {
            removeMouseMotionListener(listener);
        }
        var mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                requestFocusInWindow();
                setValueIsAdjusting(true);
                setValue(at(event.getX()));
            }

            @Override
            public void mouseDragged(MouseEvent event) {
                setValue(at(event.getX()));
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                setValueIsAdjusting(false);
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addChangeListener(event -> {
            repaint();
            if (!getValueIsAdjusting()) {
                chosen.accept(getValue());
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                Pill.inSight(PercentSlider.this);
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
        bind("RIGHT", 1);
        bind("UP", 1);
        bind("LEFT", -1);
        bind("DOWN", -1);
        bind("PAGE_UP", 2);
        bind("PAGE_DOWN", -2);
        getAccessibleContext().setAccessibleName(setting.title());
        getAccessibleContext().setAccessibleDescription(setting.purpose() + ", percent. Left and right change it");
    }

    private void bind(String key, int notches) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                PercentSlider.this.setValue(PercentSlider.this.getValue() + notches * notch);
            }
        });
    }

    void show(int percent) {
        setValue(percent);
    }

    private int knob() {
        return Math.max(24, look.px(1.3));
    }

    private int numberWidth() {
        return getFontMetrics(getFont()).stringWidth("300 %") + look.space(1.6);
    }

    private int barWidth() {
        return Math.max(1, getWidth() - numberWidth() - knob() - 8);
    }

    private int at(int x) {
        var share = Math.max(0, Math.min(1, (x - 4 - knob() / 2.0) / barWidth()));
        var steps = Math.round(share * (getMaximum() - getMinimum()) / notch);
        return (int) (getMinimum() + steps * notch);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(26), Math.max(look.target(), knob() + 12));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var colours = look.palette();
        var knob = knob();
        var middle = getHeight() / 2;
        var left = 4 + knob / 2;
        var high = Math.max(8, knob / 3);
        var x = left + (int) ((getValue() - getMinimum()) / (double) (getMaximum() - getMinimum()) * barWidth());
        g.setColor(colours.track());
        g.fillRoundRect(left, middle - high / 2, barWidth(), high, high, high);
        g.setColor(colours.edge());
        g.drawRoundRect(left, middle - high / 2, barWidth(), high, high, high);
        g.setColor(colours.accent());
        g.fillRoundRect(left, middle - high / 2, Math.max(1, x - left), high, high, high);
        g.fillOval(x - knob / 2, middle - knob / 2, knob, knob);
        g.setColor(colours.surface());
        g.setStroke(new BasicStroke(2));
        g.drawOval(x - knob / 2, middle - knob / 2, knob, knob);
        g.setColor(colours.ink());
        g.setFont(getFont());
        var metrics = g.getFontMetrics();
        g.drawString(getValue() + " %", getWidth() - numberWidth() + look.space(.8), middle + (metrics.getAscent() - metrics.getDescent()) / 2);
        if (isFocusOwner()) {
            g.setColor(colours.accent());
            g.setStroke(new BasicStroke(Math.max(3f, look.space(.18))));
            g.drawRoundRect(2, 2, getWidth() - 5, getHeight() - 5, look.space(.8), look.space(.8));
        }
        g.dispose();
    }
}
