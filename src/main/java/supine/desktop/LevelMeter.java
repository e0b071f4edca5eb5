package supine.desktop;

import java.awt.Dimension;
import java.awt.Graphics;

/** A microphone, struck through while it hears nothing, and its level in {@value #BARS} bars that grow in height as well. */
final class LevelMeter extends Gauge {
    private static final int BARS = 10;
    private static final double QUIETEST_DBFS = -66;
    private static final double LOUDEST_DBFS = -12;

    private transient View.Hearing hearing = View.EMPTY.hearing();
    private final double times;
    private int lit;

    LevelMeter(Look look) {
        this(look, 1);
    }

    /** @param times as large as usual */
    LevelMeter(Look look, double times) {
        super(look, "Microphone level", "How loud the microphone is, from silence to loudest");
        this.times = times;
    }

    void show(View.Hearing now) {
        var before = hearing;
        hearing = now;
        var part = (now.levelDbfs() - QUIETEST_DBFS) / (LOUDEST_DBFS - QUIETEST_DBFS);
        var bars = now.hears() ? (int) Math.round(BARS * Math.max(0, Math.min(1, part))) : 0;
        if (now.hears() != before.hears()) {
            repaint();
        } else if (bars != lit) {
            // Only the bars that change: the sign beside them is the costlier part.
            var from = (int) (left() + Math.min(bars, lit) * step());
            repaint(from, 0, (int) Math.ceil(left() + Math.max(bars, lit) * step()) - from, getHeight());
        }
        lit = bars;
    }

    /** Where the bars begin, px. */
    private double left() {
        return getHeight() * 1.25;
    }

    private double step() {
        return (getWidth() - left()) / BARS;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(8 * times), look.space(1.8 * times));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        var height = getHeight();
        g.setColor(hearing.hears() ? look.palette().ink() : look.palette().warning());
        if (graphics.hitClip(0, 0, height, height)) {
            Icons.paint(g, hearing.hears() ? Icons.microphone() : Icons.struckMicrophone(), 0, 0, height);
        }
        var left = left();
        var step = step();
        for (int i = 0; i < BARS; i++) {
            var tall = height * (.3 + .7 * (i + 1) / BARS);
            g.setColor(i < lit ? look.palette().accent() : look.palette().track());
            g.fillRoundRect((int) (left + i * step), (int) (height - tall), Math.max(2, (int) (step * .62)), (int) tall, 3, 3);
        }
        g.dispose();
    }

    @Override
    int value() {
        return lit;
    }

    @Override
    int most() {
        return BARS;
    }
}
