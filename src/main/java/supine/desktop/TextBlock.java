package supine.desktop;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/**
 * Text that wraps, in one font, and of which one word can be marked: by a patch behind it, a bar beneath it and bold type. To
 * assistive technology it is a label whose name is the text, and every change of it is told.
 */
final class TextBlock extends JComponent implements Accessible, Flowing {
    private record Placed(String word, int x, int baseline, int width) {
    }

    private final transient Look look;
    private final Font wanted;
    private Font used;
    private Color colour;
    private String text = "";
    private int marked = -1;
    private List<Placed> placed = List.of();
    private int placedWidth = -1;
    private int placedHeight;
    private boolean centred;

    TextBlock(Look look, Font font, Color colour, String description) {
        this.look = look;
        wanted = font;
        used = font;
        this.colour = colour;
        setFocusable(false);
        setVisible(false);
        getAccessibleContext().setAccessibleDescription(description);
    }

    TextBlock centred() {
        centred = true;
        return this;
    }

    String text() {
        return text;
    }

    void setText(String now) {
        if (now.equals(text)) {
            return;
        }
        var before = text;
        text = now;
        placedWidth = -1;
        // Assistive technology need not stop at what says nothing; where the focus rests, it must.
        setVisible(!now.isEmpty() || isFocusable());
        getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, before, now);
        getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_VISIBLE_DATA_PROPERTY, null, now);
        revalidate();
        repaint();
    }

    void setColour(Color now) {
        if (!now.equals(colour)) {
            colour = now;
            repaint();
        }
    }

    /** @param word place among the words, -1 for none */
    void mark(int word) {
        if (word != marked) {
            marked = word;
            repaint();
            bringIntoSight();
        }
    }

    /** Where the text is larger than the window, the word being spoken; unless somebody is busy elsewhere in the window. */
    private void bringIntoSight() {
        if (marked >= 0 && marked < placed.size() && isFocusOwner()) {
            var metrics = getFontMetrics(used);
            var line = metrics.getHeight();
            var word = placed.get(marked);
            // The next line as well, if there is room for both; the word itself in any case.
            scrollRectToVisible(new Rectangle(word.x(), word.baseline() - line, word.width(), 2 * line));
            scrollRectToVisible(new Rectangle(word.x(), word.baseline() - metrics.getAscent(), word.width(), line));
        }
    }

    @Override
    public int heightFor(int width) {
        place(width);
        return placedHeight;
    }

    @Override
    public Dimension getPreferredSize() {
        var metrics = getFontMetrics(wanted);
        return new Dimension(text.isEmpty() ? 0 : metrics.stringWidth(text) + 2, text.isEmpty() ? 0 : metrics.getHeight());
    }

    /** A word wider than the width makes the whole text smaller, so that nothing is cut off. */
    private void place(int width) {
        if (width == placedWidth) {
            return;
        }
        placedWidth = width;
        used = wanted;
        var words = WordFollower.words(text);
        var bold = getFontMetrics(wanted.deriveFont(Font.BOLD));
        var widest = 1;
        for (var word : words) {
            widest = Math.max(widest, bold.stringWidth(word));
        }
        if (widest > width && width > 0) {
            used = wanted.deriveFont(wanted.getSize2D() * width / widest * .98f);
        }
        flow(words, getFontMetrics(used), width);
    }

    private void flow(String[] words, FontMetrics metrics, int width) {
        var lines = new ArrayList<List<Placed>>();
        var space = metrics.charWidth(' ');
        var x = 0;
        for (var word : words) {
            var wide = metrics.stringWidth(word);
            if (lines.isEmpty() || x + wide > width && x > 0) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            var baseline = (lines.size() - 1) * metrics.getHeight() + metrics.getLeading() / 2 + metrics.getAscent();
            lines.get(lines.size() - 1).add(new Placed(word, x, baseline, wide));
            x += wide + space;
        }
        var all = new ArrayList<Placed>();
        for (var line : lines) {
            var last = line.get(line.size() - 1);
            var shift = centred ? Math.max(0, (width - last.x() - last.width()) / 2) : 0;
            line.forEach(p -> all.add(new Placed(p.word(), p.x() + shift, p.baseline(), p.width())));
        }
        placed = all;
        placedHeight = lines.size() * metrics.getHeight();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        place(getWidth());
        var g = Look.smooth(graphics);
        g.setFont(used);
        var metrics = g.getFontMetrics();
        for (int i = 0; i < placed.size(); i++) {
            var p = placed.get(i);
            if (i == marked) {
                paintMark(g, p, metrics);
            } else {
                g.setColor(colour);
                g.drawString(p.word(), p.x(), p.baseline());
            }
        }
        g.dispose();
    }

    private void paintMark(Graphics2D g, Placed p, FontMetrics metrics) {
        var pad = Math.max(2, metrics.charWidth(' ') / 3);
        var bar = Math.max(3, metrics.getHeight() / 12);
        g.setColor(look.palette().mark());
        g.fillRoundRect(p.x() - pad, p.baseline() - metrics.getAscent(), p.width() + 2 * pad, metrics.getHeight(), pad * 2, pad * 2);
        g.setColor(look.palette().accent());
        g.fillRect(p.x(), p.baseline() + Math.max(2, metrics.getDescent() / 3), p.width(), bar);
        g.setColor(look.palette().ink());
        // Bold type is wider than the place kept for the word; it is drawn into that place so that the lines stand still.
        var bold = used.deriveFont(Font.BOLD);
        var squeeze = AffineTransform.getScaleInstance((double) p.width() / Math.max(1, getFontMetrics(bold).stringWidth(p.word())), 1);
        g.setFont(bold.deriveFont(squeeze));
        g.drawString(p.word(), p.x(), p.baseline());
        g.setFont(used);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public String getAccessibleName() {
                    return text;
                }

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }
            };
        }
        return accessibleContext;
    }
}
