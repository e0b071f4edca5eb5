package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import supine.display.PoseMotion;
import supine.display.PoseMotion.Part;
import supine.script.Figure.Joint;
import supine.script.Figure.Point;

/**
 * Draws a figure into a rectangle: far limbs first and softer, each part set off from what it covers by a rim in the ground's colour,
 * the parts that move in the accent colour. Thicknesses are in body heights, like the joints.
 */
final class FigurePainter {
    private static final double TRUNK = .1;
    private static final double THIGH = .07;
    private static final double SHIN = .052;
    private static final double UPPER_ARM = .046;
    private static final double FOREARM = .038;
    private static final double HEAD = .068;
    private static final double RIM = .014;
    /** Half of the thickest part, and air: the body may touch but not leave its rectangle. */
    private static final double MARGIN = .085;

    private final Look look;
    private final PoseMotion motion;
    private final PoseMotion.Bounds bounds;

    FigurePainter(Look look, PoseMotion motion) {
        this.look = look;
        this.motion = motion;
        bounds = motion.bounds();
    }

    /** Width by height of what is drawn. */
    double shape() {
        return (bounds.width() + 2 * MARGIN) / (bounds.height() + 2 * MARGIN);
    }

    /** Length of a body that would be drawn into so much room. */
    double scaleIn(double width, double height) {
        return Math.min(width / (bounds.width() + 2 * MARGIN), height / (bounds.height() + 2 * MARGIN));
    }

    void paint(Graphics2D graphics, Rectangle2D room, double part) {
        var scale = scaleIn(room.getWidth(), room.getHeight());
        var g = (Graphics2D) graphics.create();
        g.translate(room.getCenterX(), room.getCenterY());
        g.scale(scale, -scale);
        g.translate(-(bounds.left() + bounds.right()) / 2, -(bounds.bottom() + bounds.top()) / 2);
        ground(g);
        body(g, motion.at(part));
        g.dispose();
    }

    private void ground(Graphics2D g) {
        g.setColor(look.palette().edge());
        g.setStroke(new BasicStroke(.01f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        switch (motion.view()) {
            case SIDE -> {
                var floor = bounds.bottom() - TRUNK / 2 - .012;
                g.draw(line(new Point(bounds.left() - MARGIN * .8, floor), new Point(bounds.right() + MARGIN * .8, floor)));
            }
            // A mat: without it somebody who lies would seem to stand.
            case ABOVE -> g.draw(new RoundRectangle2D.Double(bounds.left() - MARGIN * .9, bounds.bottom() - MARGIN * .9,
                    bounds.width() + MARGIN * 1.8, bounds.height() + MARGIN * 1.8, MARGIN, MARGIN));
        }
    }

    private void body(Graphics2D g, Map<Joint, Point> at) {
        var ink = look.palette().ink();
        var far = look.palette().softInk();
        limb(g, at, Part.LEFT_ARM, far, Joint.NECK, Joint.LEFT_ELBOW, Joint.LEFT_HAND, UPPER_ARM, FOREARM);
        limb(g, at, Part.LEFT_LEG, far, Joint.HIPS, Joint.LEFT_KNEE, Joint.LEFT_FOOT, THIGH, SHIN);
        trunk(g, at, colour(Part.TRUNK, ink));
        limb(g, at, Part.RIGHT_LEG, ink, Joint.HIPS, Joint.RIGHT_KNEE, Joint.RIGHT_FOOT, THIGH, SHIN);
        limb(g, at, Part.RIGHT_ARM, ink, Joint.NECK, Joint.RIGHT_ELBOW, Joint.RIGHT_HAND, UPPER_ARM, FOREARM);
    }

    private Color colour(Part part, Color still) {
        return motion.moving().contains(part) ? look.palette().accent() : still;
    }

    private void trunk(Graphics2D g, Map<Joint, Point> at, Color colour) {
        var neck = at.get(Joint.NECK);
        var head = at.get(Joint.HEAD);
        var length = Math.hypot(head.x() - neck.x(), head.y() - neck.y());
        var middle = towards(neck, head, 1 - HEAD / length);
        bone(g, neck, middle, UPPER_ARM, colour);
        bone(g, at.get(Joint.HIPS), towards(neck, at.get(Joint.HIPS), .12), TRUNK, colour);
        var skull = new Ellipse2D.Double(middle.x() - HEAD, middle.y() - HEAD, 2 * HEAD, 2 * HEAD);
        g.setColor(colour);
        g.fill(skull);
    }

    private void limb(Graphics2D g, Map<Joint, Point> at, Part part, Color still, Joint from, Joint middle, Joint end, double upper,
            double lower) {
        var colour = colour(part, still);
        var root = from == Joint.NECK ? towards(at.get(Joint.NECK), at.get(Joint.HIPS), .1) : at.get(from);
        rim(g, root, at.get(middle), upper);
        rim(g, at.get(middle), at.get(end), lower);
        bone(g, root, at.get(middle), upper, colour);
        bone(g, at.get(middle), at.get(end), lower, colour);
    }

    private void rim(Graphics2D g, Point from, Point to, double thick) {
        bone(g, from, to, thick + 2 * RIM, look.palette().surface());
    }

    private static void bone(Graphics2D g, Point from, Point to, double thick, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line(from, to));
    }

    private static Path2D line(Point from, Point to) {
        var line = new Path2D.Double();
        line.moveTo(from.x(), from.y());
        line.lineTo(to.x(), to.y());
        return line;
    }

    private static Point towards(Point from, Point to, double part) {
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }
}
