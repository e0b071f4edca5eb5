package supine.desktop;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;
import javax.accessibility.AccessibleRole;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import supine.display.PoseMotion;
import supine.display.PoseWords;
import supine.script.Exercise;
import supine.script.Pose;
import supine.script.Side;
import supine.session.Snapshot;

/**
 * The figure that shows the position: start and movement, slowly one after the other while somebody listens or gets ready, the
 * movement while it is held, the start whenever the session is at rest. Where nothing may glide, both stand next to each other.
 */
final class FigureView extends Drawing {
    private static final int FRAME_MS = 80;
    private static final long STAND_MS = 1500;
    private static final long MOVE_MS = 2000;

    private final Timer timer = new Timer(FRAME_MS, event -> step());
    private transient @Nullable FigurePainter painter;
    private transient @Nullable Pose pose;
    private double part;
    private long beganNs;

    FigureView(Look look) {
        super(look, AccessibleRole.ICON, "Figure", "Shows the position");
    }

    /** @param exercise the one that the snapshot names; null where it is not known */
    void show(@Nullable Exercise exercise, Snapshot now) {
        var right = exercise == null ? null : exercise.pose().orElse(null);
        var shown = right != null && now.side() == Side.LEFT ? right.mirrored() : right;
        if (shown == null || exercise == null) {
            pose = null;
            painter = null;
        } else if (!shown.equals(pose)) {
            pose = shown;
            painter = new FigurePainter(look, new PoseMotion(shown));
            beganNs = System.nanoTime();
            describe(PoseWords.position(exercise.start()) + ". " + PoseWords.of(shown));
            repaint();
        }
        setVisible(pose != null);
        act(now);
    }

    private void describe(String now) {
        Scrolled.name(this, "Figure: " + now.substring(0, now.indexOf('.')), now);
    }

    private void act(Snapshot now) {
        var alternates = switch (now.mode()) {
            case INSTRUCTING, WAITING, COUNTING_IN -> now.hold().isEmpty();
            case CHOOSING, CHECKING, HOLDING, RESTING, PAUSED, FROZEN, ASKING, STOPPED, AFTERCARE, ENDING, ENDED -> false;
        };
        if (pose != null && alternates && look.motion()) {
            if (!timer.isRunning()) {
                beganNs = System.nanoTime();
                timer.start();
            }
        } else {
            timer.stop();
            put(now.hold().isPresent() && now.mode().isMoving() ? 1 : 0);
        }
    }

    private void step() {
        var atMs = (System.nanoTime() - beganNs) / 1_000_000 % (2 * (STAND_MS + MOVE_MS));
        var there = Math.min(1, Math.max(0, atMs - STAND_MS) / (double) MOVE_MS);
        var back = Math.min(1, Math.max(0, atMs - 2 * STAND_MS - MOVE_MS) / (double) MOVE_MS);
        var way = there - back;
        put(way * way * (3 - 2 * way));
    }

    private void put(double now) {
        if (Math.abs(now - part) > .005) {
            part = now;
            repaint();
        }
    }

    void stop() {
        timer.stop();
    }

    /** True if there is something to draw. */
    boolean isKnown() {
        return pose != null;
    }

    /** How long a body would be in a room of this size, px; 0 if there is nothing to draw. */
    double sizeIn(int width, int height) {
        return painter == null ? 0 : painter.scaleIn(width, height);
    }

    /** The least length of a body that can be made out, px. */
    double leastSize() {
        return look.space(8);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.space(18), look.space(9));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var figure = painter;
        if (figure == null) {
            return;
        }
        var g = Look.smooth(graphics);
        if (look.motion()) {
            figure.paint(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), part);
        } else {
            var gap = look.space(1);
            var wide = (getWidth() - gap) / 2.0;
            var high = (getHeight() - gap) / 2.0;
            // One beside the other or one above the other, whichever leaves them larger.
            var beside = Math.min(wide, getHeight() * figure.shape()) >= Math.min(getWidth(), high * figure.shape());
            var first = beside ? new Rectangle2D.Double(0, 0, wide, getHeight()) : new Rectangle2D.Double(0, 0, getWidth(), high);
            var second = beside ? new Rectangle2D.Double(wide + gap, 0, wide, getHeight())
                    : new Rectangle2D.Double(0, high + gap, getWidth(), high);
            figure.paint(g, first, 0);
            figure.paint(g, second, 1);
        }
        g.dispose();
    }
}
