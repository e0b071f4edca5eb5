package supine.script;

import java.util.EnumMap;
import java.util.Map;

/**
 * A stick figure, by the directions in which its bones point away from the hips: whole degrees, 0 to the right, 90 up, 180 to the
 * left, 270 or -90 down. Directions and not coordinates, since a figure written so always has limbs of the right length.
 *
 * @param trunk from the hips to the neck
 * @param head  from the neck to the top of the head
 */
public record Figure(int trunk, int head, Limb rightArm, Limb leftArm, Limb rightLeg, Limb leftLeg) {

    /** Lengths in body heights; Drillis and Contini, Body segment parameters (1966), the hand taken half as long. */
    private static final double TRUNK = 0.288;
    private static final double HEAD = 0.182;
    private static final double UPPER_ARM = 0.186;
    private static final double FOREARM = 0.17;
    private static final double THIGH = 0.245;
    private static final double SHIN = 0.246;

    /** Where bones meet or end. */
    public enum Joint {
        HIPS, NECK, HEAD, RIGHT_ELBOW, RIGHT_HAND, LEFT_ELBOW, LEFT_HAND, RIGHT_KNEE, RIGHT_FOOT, LEFT_KNEE, LEFT_FOOT
    }

    /** In body heights; x grows to the right, y upward from the lowest joint, which is at 0. */
    public record Point(double x, double y) {
        private Point toward(int degrees, double length) {
            return new Point(x + length * Math.cos(Math.toRadians(degrees)), y + length * Math.sin(Math.toRadians(degrees)));
        }
    }

    /** An arm or a leg: the directions of upper arm and forearm, of thigh and shin. */
    public record Limb(int upper, int lower) {
        /** Degrees by which elbow or knee can be bent, with some play for drawing. */
        public static final int MOST_BENT = 165;

        /** How far it is bent: 0 for straight, 180 for folded back onto itself. */
        public int bend() {
            int apart = Math.floorMod(lower - upper, 360);
            return Math.min(apart, 360 - apart);
        }

        private Limb flipped() {
            return new Limb(180 - upper, 180 - lower);
        }
    }

    /** Every joint's place. */
    public Map<Joint, Point> joints() {
        var at = new EnumMap<Joint, Point>(Joint.class);
        var hips = new Point(0, 0);
        var neck = hips.toward(trunk, TRUNK);
        at.put(Joint.HIPS, hips);
        at.put(Joint.NECK, neck);
        at.put(Joint.HEAD, neck.toward(head, HEAD));
        limb(at, neck, rightArm, Joint.RIGHT_ELBOW, UPPER_ARM, Joint.RIGHT_HAND, FOREARM);
        limb(at, neck, leftArm, Joint.LEFT_ELBOW, UPPER_ARM, Joint.LEFT_HAND, FOREARM);
        limb(at, hips, rightLeg, Joint.RIGHT_KNEE, THIGH, Joint.RIGHT_FOOT, SHIN);
        limb(at, hips, leftLeg, Joint.LEFT_KNEE, THIGH, Joint.LEFT_FOOT, SHIN);
        double lowest = at.values().stream().mapToDouble(Point::y).min().orElse(0);
        at.replaceAll((joint, point) -> new Point(point.x(), point.y() - lowest));
        return at;
    }

    /** Left for right: from beside it is the limbs that change places, from above the whole picture. */
    Figure mirrored(Pose.View view) {
        return switch (view) {
            case SIDE -> new Figure(trunk, head, leftArm, rightArm, leftLeg, rightLeg);
            case ABOVE -> new Figure(180 - trunk, 180 - head, leftArm.flipped(), rightArm.flipped(), leftLeg.flipped(), rightLeg.flipped());
        };
    }

    private static void limb(Map<Joint, Point> at, Point from, Limb limb, Joint middle, double upper, Joint end, double lower) {
        var bent = from.toward(limb.upper(), upper);
        at.put(middle, bent);
        at.put(end, bent.toward(limb.lower(), lower));
    }
}
