package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JButton;
import javax.swing.SwingUtilities;

/**
 * A large button that halts: a sign, a word, and its key in small type. A mouse or finger acts as it goes down, not when it is lifted,
 * since what it does is wanted at once and can be taken back; keys and assistive technology act through the usual action.
 */
final class HaltButton extends JButton {
    private static final double HINT_SQUEEZE = 1.1;

    private final transient Look look;
    private final transient Shape sign;
    private final Color face;
    private final Color ink;
    private final String hint;
    private boolean byMouse;
    private boolean low;

    HaltButton(Look look, String word, String hint, Shape sign, Color face, Color ink, Runnable halt) {
        super(word);
        this.look = look;
        this.sign = sign;
        this.face = face;
        this.ink = ink;
        this.hint = hint;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setFocusPainted(false);
        setOpaque(false);
        getAccessibleContext().setAccessibleName(word);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                if (SwingUtilities.isLeftMouseButton(event)) {
                    byMouse = true;
                    halt.run();
                }
            }
        });
        addActionListener(event -> {
            if (!byMouse) {
                halt.run();
            }
            byMouse = false;
        });
    }

    /** @param now true on pages where one reads and writes, and nothing moves */
    void low(boolean now) {
        low = now;
        revalidate();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(16), low ? look.target() : Math.max(72, look.space(4.8)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var arc = look.space(1.4);
        g.setColor(getModel().isArmed() ? face.darker() : face);
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.setColor(ink);
        g.setStroke(new BasicStroke(2));
        g.drawRoundRect(1, 1, getWidth() - 2, getHeight() - 2, arc, arc);
        paintFace(g);
        if (isFocusOwner()) {
            var inset = Math.max(4, look.space(.3));
            g.setStroke(new BasicStroke(Math.max(2.5f, look.space(.16))));
            g.drawRoundRect(inset, inset, getWidth() - 2 * inset, getHeight() - 2 * inset, arc - inset, arc - inset);
        }
        g.dispose();
    }

    /** Sign, word and key side by side in the middle; what does not fit grows smaller together. */
    private void paintFace(Graphics2D g) {
        var word = look.font(low ? 1.4 : 2.2, true);
        var small = look.font(1, false);
        var gap = look.space(.9);
        var size = word.getSize();
        var wordWidth = getFontMetrics(word).stringWidth(getText());
        var whole = size + gap + wordWidth + gap + getFontMetrics(small).stringWidth(hint);
        var room = getWidth() - look.space(2);
        var shown = whole <= room * HINT_SQUEEZE && !look.isHuge();
        var width = shown ? whole : size + gap + wordWidth;
        var scale = Math.min(1, room / (double) width);
        g.translate(getWidth() / 2.0, getHeight() / 2.0);
        g.scale(scale, scale);
        g.translate(-width / 2.0, 0);
        Icons.paint(g, sign, 0, -size / 2.0, size);
        text(g, getText(), word, size + gap);
        if (shown) {
            text(g, hint, small, size + gap + wordWidth + gap);
        }
    }

    private void text(Graphics2D g, String text, Font font, int x) {
        var line = font.createGlyphVector(g.getFontRenderContext(), "H").getVisualBounds();
        g.setFont(font);
        g.drawString(text, x, (float) (line.getHeight() / 2));
    }
}
