package supine.display;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import supine.script.Figure;
import supine.script.Figure.Joint;
import supine.script.Figure.Limb;
import supine.script.Figure.Point;
import supine.script.Pose;

/**
 * A pose on its way from start to movement and back. Pure. What lies or stands on the floor in both keeps its place, so that the body
 * moves and not the floor.
 */
public final class PoseMotion {
    /** A body part is said to move from so many degrees on. */
    private static final int MOVES_FROM = 4;
    private static final int LOOKS = 8;

    /** A part of the body that is drawn as one. */
    public enum Part {
        TRUNK, RIGHT_ARM, LEFT_ARM, RIGHT_LEG, LEFT_LEG
    }

    /** In body heights, y upward. */
    public record Bounds(double left, double bottom, double right, double top) {
        public double width() {
            return right - left;
        }

        public double height() {
            return top - bottom;
        }
    }

    private final Pose pose;
    private final Optional<Joint> resting;

    public PoseMotion(Pose pose) {
        this.pose = pose;
        resting = pose.view() == Pose.View.ABOVE ? Optional.of(Joint.HIPS) : lowestInBoth();
    }

    private Optional<Joint> lowestInBoth() {
        var start = pose.start().joints();
        var end = pose.movement().joints();
        return start.keySet().stream().min((a, b) -> Double.compare(high(start, end, a), high(start, end, b)));
    }

    private static double high(Map<Joint, Point> start, Map<Joint, Point> end, Joint joint) {
        return Math.max(start.get(joint).y(), end.get(joint).y());
    }

    public Pose.View view() {
        return pose.view();
    }

    /** @param part of the way, 0 at the start, 1 at the end of the movement */
    public Map<Joint, Point> at(double part) {
        var joints = between(pose.start(), pose.movement(), Math.max(0, Math.min(1, part))).joints();
        var moved = new EnumMap<Joint, Point>(Joint.class);
        var still = resting.map(joints::get).orElseThrow();
        var down = pose.view() == Pose.View.ABOVE ? still.y() : 0;
        joints.forEach((joint, at) -> moved.put(joint, new Point(at.x() - still.x(), at.y() - down)));
        return moved;
    }

    /** What the body takes up on the whole way, without its thickness. */
    public Bounds bounds() {
        double left = 0;
        double right = 0;
        double bottom = 0;
        double top = 0;
        for (int i = 0; i <= LOOKS; i++) {
            for (var point : at(i / (double) LOOKS).values()) {
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
                bottom = Math.min(bottom, point.y());
                top = Math.max(top, point.y());
            }
        }
        return new Bounds(left, bottom, right, top);
    }

    /** The parts that are somewhere else at the end than at the start. */
    public Set<Part> moving() {
        var all = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            var moves = switch (part) {
                case TRUNK -> apart(pose.start().trunk(), pose.movement().trunk()) >= MOVES_FROM
                        || apart(pose.start().head(), pose.movement().head()) >= MOVES_FROM;
                case RIGHT_ARM -> moves(pose.start().rightArm(), pose.movement().rightArm());
                case LEFT_ARM -> moves(pose.start().leftArm(), pose.movement().leftArm());
                case RIGHT_LEG -> moves(pose.start().rightLeg(), pose.movement().rightLeg());
                case LEFT_LEG -> moves(pose.start().leftLeg(), pose.movement().leftLeg());
            };
            if (moves) {
                all.add(part);
            }
        }
        return all;
    }

    private static boolean moves(Limb a, Limb b) {
        return apart(a.upper(), b.upper()) >= MOVES_FROM || apart(a.lower(), b.lower()) >= MOVES_FROM;
    }

    private static int apart(int a, int b) {
        return Math.abs(turn(a, b));
    }

    /** The shorter way round, degrees. */
    private static int turn(int from, int to) {
        var ahead = Math.floorMod(to - from, 360);
        return ahead > 180 ? ahead - 360 : ahead;
    }

    private static Figure between(Figure a, Figure b, double part) {
        return new Figure(between(a.trunk(), b.trunk(), part), between(a.head(), b.head(), part), between(a.rightArm(), b.rightArm(), part),
                between(a.leftArm(), b.leftArm(), part), between(a.rightLeg(), b.rightLeg(), part), between(a.leftLeg(), b.leftLeg(), part));
    }

    private static Limb between(Limb a, Limb b, double part) {
        return new Limb(between(a.upper(), b.upper(), part), between(a.lower(), b.lower(), part));
    }

    private static int between(int a, int b, double part) {
        return (int) Math.round(a + turn(a, b) * part);
    }
}
