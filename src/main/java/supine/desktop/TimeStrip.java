package supine.desktop;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.accessibility.AccessibleRole;
import supine.app.Reply.Moment;

/**
 * A rehearsal drawn along its time: the exercises as blocks with their names where there is room, beneath them when something is said and
 * counted and where "ready" is waited for, then the minutes. The moment that is read in the text beside it is marked. To assistive
 * technology it is a picture whose description tells when each exercise begins.
 */
final class TimeStrip extends Drawing implements Flowing {
    private static final String NONE = "No exercise yet";
    /** Minutes between two figures, as few as there is room for. */
    private static final int[] APART = {1, 2, 5, 10, 20, 60};

    /** An exercise from one time to another. */
    private record Block(String name, long fromMs, long untilMs) {
    }

    private transient List<Moment> moments = List.of();
    private transient List<Block> blocks = List.of();
    private int marked = -1;

    TimeStrip(Look look) {
        super(look, AccessibleRole.ICON, "Rehearsal, drawn along its time", NONE);
    }

    void show(List<Moment> now) {
        moments = List.copyOf(now);
        blocks = blocks();
        marked = -1;
        setVisible(!moments.isEmpty());
        getAccessibleContext().setAccessibleDescription(moments.isEmpty() ? NONE : words());
        revalidate();
        repaint();
    }

    /** @param moment its place in the list; -1 for none */
    void mark(int moment) {
        marked = moment;
        repaint();
    }

    private List<Block> blocks() {
        var all = new ArrayList<Block>();
        for (var moment : moments) {
            if (moment.kind().equals("step")) {
                var name = moment.text().split(",")[0];
                var last = all.isEmpty() ? null : all.get(all.size() - 1);
                if (last != null && last.name().equals(name)) {
                    continue;
                }
                if (last != null) {
                    all.set(all.size() - 1, new Block(last.name(), last.fromMs(), moment.atMs()));
                }
                all.add(new Block(name, moment.atMs(), lengthMs()));
            }
        }
        return List.copyOf(all);
    }

    private long lengthMs() {
        return moments.stream().mapToLong(Moment::untilMs).max().orElse(0);
    }

    private String words() {
        var words = new StringBuilder();
        blocks.forEach(block -> words.append(block.name().replace('-', ' ')).append(" at ").append(time(block.fromMs())).append("; "));
        return words.isEmpty() ? "No exercise yet" : words + "the end at " + time(lengthMs()) + ".";
    }

    private static String time(long ms) {
        return String.format(Locale.ROOT, "%d:%02d", ms / 60_000, ms / 1000 % 60);
    }

    private int row() {
        return look.px(1.25);
    }

    @Override
    public int heightFor(int width) {
        return 2 * row() + look.space(.3) + getFontMetrics(look.font(.85, false)).getHeight();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(15), heightFor(0));
    }

    private int x(long ms) {
        return (int) ((getWidth() - 1) * ms / Math.max(1, lengthMs()));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (moments.isEmpty()) {
            return;
        }
        var g = Look.smooth(graphics);
        g.setFont(look.font(.85, false));
        paintBlocks(g);
        paintSounds(g, row() + look.space(.2));
        paintMinutes(g, 2 * row() + look.space(.2));
        if (marked >= 0 && marked < moments.size()) {
            g.setColor(look.palette().warning());
            g.fillRect(Math.min(getWidth() - 3, x(moments.get(marked).atMs())), 0, Math.max(3, look.space(.15)), 2 * row() + look.space(.2));
        }
        g.dispose();
    }

    private void paintBlocks(Graphics2D g) {
        var colours = look.palette();
        var metrics = g.getFontMetrics();
        for (var block : blocks) {
            int from = x(block.fromMs());
            int wide = Math.max(2, x(block.untilMs()) - from - 2);
            g.setColor(colours.surface());
            g.fillRect(from, 0, wide, row());
            g.setColor(colours.edge());
            g.drawRect(from, 0, wide, row());
            var name = block.name().replace('-', ' ');
            g.setColor(colours.ink());
            if (metrics.stringWidth(name) + look.space(.4) <= wide) {
                g.drawString(name, from + look.space(.2), (row() + metrics.getAscent() - metrics.getDescent()) / 2);
            }
        }
    }

    /** Speech as bars, counts as ticks, "ready" as notches from above: shape as well as place tells which is which. */
    private void paintSounds(Graphics2D g, int top) {
        var colours = look.palette();
        g.setColor(colours.track());
        g.fillRect(0, top, getWidth(), row());
        for (var moment : moments) {
            int from = x(moment.atMs());
            switch (moment.kind()) {
                case "say" -> {
                    g.setColor(colours.accent());
                    g.fillRect(from, top + row() / 4, Math.max(2, x(moment.untilMs()) - from), row() / 2);
                }
                case "count" -> {
                    g.setColor(colours.ink());
                    g.fillRect(from, top + row() / 2, 1, row() / 2);
                }
                case "key" -> {
                    g.setColor(colours.ink());
                    int half = look.px(.3);
                    g.fillPolygon(new int[] {from - half, from + half, from}, new int[] {top, top, top + half * 2}, 3);
                }
                default -> { }
            }
        }
    }

    private void paintMinutes(Graphics2D g, int top) {
        var metrics = g.getFontMetrics();
        int apart = APART[APART.length - 1];
        for (int i = APART.length - 1; i >= 0; i--) {
            apart = x(APART[i] * 60_000L) >= metrics.stringWidth("00:00") + look.space(.8) ? APART[i] : apart;
        }
        g.setColor(look.palette().softInk());
        for (long at = 0; at <= lengthMs(); at += apart * 60_000L) {
            int wide = metrics.stringWidth(time(at));
            g.drawString(time(at), Math.max(0, Math.min(getWidth() - wide, x(at) - (at == 0 ? 0 : wide / 2))), top + metrics.getAscent());
        }
    }
}
