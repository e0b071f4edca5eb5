package supine.desktop;

import java.awt.Dimension;
import java.awt.Graphics;
import java.util.Map;
import javax.accessibility.AccessibleRole;
import javax.swing.JTextArea;
import javax.swing.text.BadLocationException;

/** The numbers of a text's lines; a line with an error has a cross before its number, one with a warning a sign of exclamation. */
final class LineNumbers extends Drawing {
    private final JTextArea text;
    private transient Map<Integer, String> signs = Map.of();

    LineNumbers(Look look, JTextArea text) {
        super(look, AccessibleRole.LABEL, "Line numbers", "The lines with something to mend are listed under findings");
        this.text = text;
        setFont(text.getFont());
    }

    /** @param now line from 1, and its sign */
    void sign(Map<Integer, String> now) {
        signs = Map.copyOf(now);
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(getFontMetrics(getFont()).charWidth('0') * 6, text.getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var metrics = g.getFontMetrics(getFont());
        var clip = g.getClipBounds();
        g.setFont(getFont());
        try {
            for (int line = 0; line < text.getLineCount(); line++) {
                var at = text.modelToView2D(text.getLineStartOffset(line));
                if (at == null || at.getMaxY() < clip.y || at.getY() > clip.getMaxY()) {
                    continue;
                }
                var sign = signs.getOrDefault(line + 1, "");
                g.setColor(sign.isEmpty() ? look.palette().softInk() : look.palette().warning());
                var words = sign + (line + 1);
                g.drawString(words, getWidth() - metrics.stringWidth(words) - metrics.charWidth('0'), (int) at.getY() + metrics.getAscent());
            }
        } catch (BadLocationException changing) {
            repaint();
        }
        g.dispose();
    }
}
