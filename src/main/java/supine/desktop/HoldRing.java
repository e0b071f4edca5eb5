package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
import javax.accessibility.AccessibleContext;
import javax.swing.Timer;
import supine.display.Wording;
import supine.session.Snapshot;

/**
 * A ring that empties with the hold, the seconds left in its middle; without a hold, the sign and words of what the session is doing.
 * Between snapshots it goes on by itself, but never for longer than {@value #ALONE_MS} ms, since a session that has died must not
 * look alive; and not where two snapshots in a row have the same time left, since then the hold's clock stands.
 */
final class HoldRing extends Gauge {
    private static final int FRAME_MS = 50;
    private static final int STEP_MS = 200;
    /** The part of the ring's size that words and signs may take. */
    private static final double MIDDLE = .86;
    private static final long ALONE_MS = 2000;

    private final transient Arc2D.Double arc = new Arc2D.Double(Arc2D.OPEN);
    private final Timer timer;
    private transient BasicStroke thin = new BasicStroke(1);
    private transient BasicStroke thick = new BasicStroke(1);
    private Font big;
    private Font small;
    private Font state;
    private transient Snapshot snapshot = View.NOTHING_YET;
    private long shownAtNs;
    private boolean running;
    private int shownSeconds = -1;
    private String digits = "";
    private String below = "";
    private double paintedExtent;
    private final transient Rectangle2D.Double dirty = new Rectangle2D.Double();

    HoldRing(Look look) {
        super(look, "", "How much of the hold is left, and what the session is doing");
        big = look.font(1, true);
        small = look.font(1, false);
        state = look.font(1, true);
        timer = new Timer(look.motion() ? FRAME_MS : STEP_MS, event -> tick());
    }

    void show(Snapshot now, long atNs) {
        var stateChanged = now.mode() != snapshot.mode() || now.hold().isPresent() != snapshot.hold().isPresent();
        running = now.mode().isMoving() && now.hold().isPresent() && (atNs == shownAtNs ? running : !now.hold().equals(snapshot.hold()));
        snapshot = now;
        shownAtNs = atNs;
        if (running) {
            timer.start();
        } else {
            timer.stop();
        }
        tick();
        if (stateChanged) {
            changed();
        }
    }

    void stop() {
        timer.stop();
    }

    private long leftMs() {
        var aloneMs = Math.min(ALONE_MS, (System.nanoTime() - shownAtNs) / 1_000_000);
        var passed = running ? aloneMs : 0;
        return snapshot.hold().map(hold -> Math.max(0, hold.leftMs() - passed)).orElse(0L);
    }

    /** Repaints only what has visibly moved. */
    private void tick() {
        var seconds = snapshot.hold().isPresent() ? Wording.secondsLeft(leftMs()) : -1;
        if (seconds != shownSeconds) {
            shownSeconds = seconds;
            digits = seconds < 0 ? "" : Integer.toString(seconds);
            below = seconds == 1 ? "second left" : "seconds left";
            changed();
        } else {
            var extent = extent();
            if (Math.abs(extent - paintedExtent) * Math.PI / 180 * arc.width / 2 >= 1) {
                repaintBetween(paintedExtent, extent);
                paintedExtent = extent;
            }
        }
    }

    /** Only the moving end of the ring: a whole ring twenty times a second would cost a fifth of a core. */
    private void repaintBetween(double before, double after) {
        if (Math.abs(before - after) > 30) {
            repaint();
            return;
        }
        var wide = (int) Math.ceil(thick.getLineWidth()) + 2;
        dirty.setFrameFromDiagonal(endX(before), endY(before), endX(after), endY(after));
        repaint((int) dirty.getX() - wide, (int) dirty.getY() - wide, (int) dirty.getWidth() + 2 * wide, (int) dirty.getHeight() + 2 * wide);
    }

    private double endX(double extent) {
        return arc.getCenterX() + Math.cos(Math.toRadians(90 + extent)) * arc.width / 2;
    }

    private double endY(double extent) {
        return arc.getCenterY() - Math.sin(Math.toRadians(90 + extent)) * arc.height / 2;
    }

    private void changed() {
        var context = getAccessibleContext();
        context.firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, null, context.getAccessibleName());
        context.firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, null, shownSeconds);
        repaint();
    }

    /** What is left of the circle, degrees. */
    private double extent() {
        var hold = snapshot.hold();
        if (hold.isEmpty() || hold.get().totalMs() <= 0) {
            return 0;
        }
        var left = look.motion() ? leftMs() : Wording.secondsLeft(leftMs()) * 1000L;
        return 360.0 * Math.min(1.0, left / (double) hold.get().totalMs());
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(16), look.space(16));
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        super.setBounds(x, y, width, height);
        var size = Math.min(width, height);
        thin = new BasicStroke(size * .035f);
        thick = new BasicStroke(size * .075f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        big = look.font().deriveFont(Font.BOLD, size * .34f);
        small = look.font().deriveFont(Font.PLAIN, size * .09f);
        state = look.font().deriveFont(Font.BOLD, size * .12f);
        arc.setFrame((width - size) / 2.0 + size * .05, (height - size) / 2.0 + size * .05, size * .9, size * .9);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var g = Look.smooth(graphics);
        g.setColor(look.palette().track());
        g.setStroke(thin);
        arc.start = 0;
        arc.extent = 360;
        g.draw(arc);
        var extent = extent();
        if (extent > 0) {
            // The end that moves goes clockwise, as a clock's hand does.
            arc.start = 90;
            arc.extent = extent;
            g.setColor(look.palette().accent());
            g.setStroke(thick);
            g.draw(arc);
        }
        var middle = (int) (arc.width * MIDDLE);
        if (!graphics.hitClip((getWidth() - middle) / 2, (getHeight() - middle) / 2, middle, middle)) {
            g.dispose();
            return;
        }
        if (snapshot.hold().isPresent()) {
            if (!snapshot.mode().isMoving()) {
                sign(g, .14, .31);
            }
            centre(g, digits, big, look.palette().ink(), .12, .6);
            centre(g, below, small, look.palette().softInk(), .25, .62);
        } else {
            paintState(g);
        }
        g.dispose();
    }

    private void paintState(Graphics2D g) {
        sign(g, .3, .14);
        var words = Wording.mode(snapshot.mode());
        var middle = words.lastIndexOf(' ', words.length() * 2 / 3);
        if (middle < 0) {
            centre(g, words, state, look.palette().ink(), .2, .66);
        } else {
            centre(g, words.substring(0, middle), state, look.palette().ink(), .17, .66);
            centre(g, words.substring(middle + 1), state, look.palette().ink(), .3, .5);
        }
    }

    /** @param part size of the sign, and @param up how far above the middle its own middle stands, as parts of the ring's size */
    private void sign(Graphics2D g, double part, double up) {
        var whole = Math.min(getWidth(), getHeight());
        var size = whole * part;
        g.setColor(snapshot.mode().isMoving() ? look.palette().accent() : look.palette().ink());
        Icons.paint(g, Icons.of(snapshot.mode()), (getWidth() - size) / 2, getHeight() / 2.0 - whole * up - size / 2, size);
    }

    /**
     * Writes into the middle.
     *
     * @param drop how far below the middle the baseline stands, as a part of the ring's size
     * @param part how wide the text may be, likewise
     */
    private void centre(Graphics2D g, String text, Font font, Color colour, double drop, double part) {
        var size = Math.min(getWidth(), getHeight());
        var width = getFontMetrics(font).stringWidth(text);
        var room = size * part;
        var fitting = width > room ? font.deriveFont((float) (font.getSize2D() * room / width)) : font;
        g.setFont(fitting);
        g.setColor(colour);
        g.drawString(text, (getWidth() - g.getFontMetrics().stringWidth(text)) / 2f, (float) (getHeight() / 2.0 + size * drop));
    }

    @Override
    AccessibleContext told() {
        return new Reading() {
            @Override
            public String getAccessibleName() {
                return shownSeconds >= 0 ? digits + " " + below : Wording.mode(snapshot.mode());
            }
        };
    }

    @Override
    int value() {
        return Math.max(0, shownSeconds);
    }

    @Override
    int most() {
        return snapshot.hold().map(hold -> Wording.secondsLeft(hold.totalMs())).orElse(0);
    }
}
