package supine.desktop;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import supine.session.Snapshot.Mode;

/** Signs drawn as shapes in a unit square, so that no state is told by colour alone. */
final class Icons {
    /** Made once: it is painted ten times a second. */
    private static final Area MICROPHONE = makeMicrophone();
    private static final Area STRUCK_MICROPHONE = strike(MICROPHONE);

    private Icons() {
    }

    static Shape of(Mode mode) {
        return switch (mode) {
            case INSTRUCTING, COUNTING_IN, HOLDING, RESTING, ENDING -> play();
            case PAUSED, FROZEN -> pause();
            case STOPPED -> new RoundRectangle2D.Double(.16, .16, .68, .68, .12, .12);
            case CHOOSING, ASKING, WAITING -> bubble();
            case CHECKING -> microphone();
            case AFTERCARE -> cross();
            case ENDED -> tick();
        };
    }

    /** A traffic sign's octagon. */
    static Shape octagon() {
        return polygon(.29, 0, .71, 0, 1, .29, 1, .71, .71, 1, .29, 1, 0, .71, 0, .29);
    }

    static Shape bolt() {
        return polygon(.62, 0, .16, .56, .46, .56, .36, 1, .84, .40, .54, .40);
    }

    static Shape microphone() {
        return MICROPHONE;
    }

    static Shape struckMicrophone() {
        return STRUCK_MICROPHONE;
    }

    private static Area makeMicrophone() {
        var all = new Area(new RoundRectangle2D.Double(.36, .02, .28, .56, .28, .28));
        var bow = new Area(new Ellipse2D.Double(.20, .14, .60, .64));
        bow.subtract(new Area(new Ellipse2D.Double(.29, .23, .42, .46)));
        bow.subtract(new Area(new Rectangle2D.Double(0, 0, 1, .44)));
        all.add(bow);
        all.add(new Area(new Rectangle2D.Double(.455, .76, .09, .16)));
        all.add(new Area(new RoundRectangle2D.Double(.30, .90, .40, .09, .06, .06)));
        return all;
    }

    private static Area strike(Area sign) {
        var all = new Area(sign);
        all.subtract(bar(.2));
        all.add(bar(.09));
        return all;
    }

    /** Paints a unit shape into a square, px. */
    static void paint(Graphics2D graphics, Shape shape, double x, double y, double size) {
        var g = (Graphics2D) graphics.create();
        g.translate(x, y);
        g.scale(size, size);
        g.fill(shape);
        g.dispose();
    }

    private static Area bar(double width) {
        var line = new Path2D.Double();
        line.moveTo(.08, .06);
        line.lineTo(.92, .94);
        return new Area(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line));
    }

    private static Shape play() {
        return polygon(.22, .10, .90, .50, .22, .90);
    }

    private static Shape pause() {
        var all = new Area(new RoundRectangle2D.Double(.18, .12, .24, .76, .08, .08));
        all.add(new Area(new RoundRectangle2D.Double(.58, .12, .24, .76, .08, .08)));
        return all;
    }

    private static Shape bubble() {
        var all = new Area(new RoundRectangle2D.Double(.04, .10, .92, .62, .36, .36));
        all.add(new Area(polygon(.22, .66, .52, .66, .22, .96)));
        for (var x : new double[] {.24, .44, .64}) {
            all.subtract(new Area(new Ellipse2D.Double(x, .35, .12, .12)));
        }
        return all;
    }

    private static Shape cross() {
        var all = new Area(new RoundRectangle2D.Double(.38, .08, .24, .84, .08, .08));
        all.add(new Area(new RoundRectangle2D.Double(.08, .38, .84, .24, .08, .08)));
        return all;
    }

    /** Not yet. */
    static Shape circle() {
        var ring = new Area(new Ellipse2D.Double(.06, .06, .88, .88));
        ring.subtract(new Area(new Ellipse2D.Double(.18, .18, .64, .64)));
        return ring;
    }

    /** A warning sign. */
    static Shape bang() {
        var sign = new Area(polygon(.5, .04, .98, .92, .02, .92));
        sign.subtract(new Area(new RoundRectangle2D.Double(.45, .34, .10, .30, .08, .08)));
        sign.subtract(new Area(new Ellipse2D.Double(.44, .70, .12, .12)));
        return sign;
    }

    static Shape tick() {
        return polygon(.08, .54, .22, .40, .40, .58, .78, .16, .92, .30, .40, .86);
    }

    private static Path2D polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
