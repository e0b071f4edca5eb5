package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.List;
import java.util.stream.Collectors;
import javax.accessibility.AccessibleRole;

/**
 * Bars with their figures above and their names beneath; as many of the last ones as there is room to write under. To assistive technology
 * it is a picture whose description reads all of them.
 */
final class BarChart extends Drawing {
    /** @param words the whole of it, for those who hear it */
    record Bar(String label, long value, String words) {
    }

    private final String title;
    private transient List<Bar> bars = List.of();

    BarChart(Look look, String title) {
        super(look, AccessibleRole.ICON, title, "Nothing yet");
        this.title = title;
    }

    void show(List<Bar> now) {
        bars = List.copyOf(now);
        getAccessibleContext().setAccessibleDescription(bars.stream().map(Bar::words).collect(Collectors.joining("; ")) + ".");
        revalidate();
        repaint();
    }

    private int widest() {
        var metrics = getFontMetrics(look.font(.9, false));
        return bars.stream().mapToInt(bar -> Math.max(metrics.stringWidth(bar.label()), metrics.stringWidth(Long.toString(bar.value())))).max().orElse(0);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Math.max((widest() + look.space(.5)) * bars.size(), getFontMetrics(look.font(1, true)).stringWidth(title) + 2), look.space(5) + look.px(3.6));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var colours = look.palette();
        var font = look.font(.9, false);
        var metrics = getFontMetrics(font);
        g.setFont(look.font(1, true));
        g.setColor(colours.ink());
        g.drawString(title, 0, g.getFontMetrics().getAscent());
        var top = g.getFontMetrics().getHeight() + metrics.getHeight();
        var base = getHeight() - metrics.getHeight() - 2;
        var slot = Math.max(1, widest() + look.space(.5));
        var shown = bars.subList(Math.max(0, bars.size() - Math.max(1, getWidth() / slot)), bars.size());
        var most = Math.max(1, shown.stream().mapToLong(Bar::value).max().orElse(1));
        g.setFont(font);
        for (int i = 0; i < shown.size(); i++) {
            var bar = shown.get(i);
            var high = (int) ((base - top) * bar.value() / most);
            var x = i * slot;
            var wide = Math.max(4, slot - look.space(.6));
            g.setColor(colours.accent());
            g.fillRect(x, base - high, wide, high);
            g.setColor(colours.ink());
            var value = Long.toString(bar.value());
            g.drawString(value, x + (wide - metrics.stringWidth(value)) / 2, base - high - metrics.getDescent());
            g.drawString(bar.label(), x + (wide - metrics.stringWidth(bar.label())) / 2, getHeight() - metrics.getDescent());
        }
        g.setColor(colours.edge());
        g.setStroke(new BasicStroke(1.5f));
        g.drawLine(0, base, Math.min(getWidth(), shown.size() * slot), base);
        g.dispose();
    }
}
