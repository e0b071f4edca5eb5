package supine.display;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import supine.script.Figure;
import supine.script.Figure.Joint;
import supine.script.Figure.Limb;
import supine.script.Pose;
import supine.script.Position;

/** A pose in words, for those to whom the drawing says nothing. Pure. */
public final class PoseWords {
    private static final int STRAIGHT_TO = 25;
    private static final int SLIGHTLY_TO = 60;
    private static final int HALF_TO = 120;
    private static final int BESIDE_TO = 40;
    private static final int HEAD_BENT = 35;
    private static final double LIFTED = .05;

    private PoseWords() {
    }

    /** "Lying on the back", "On hands and knees". */
    public static String position(Position position) {
        return switch (position) {
            case ON_BACK -> "Lying on the back";
            case ON_BACK_LEGS_RAISED -> "Lying on the back, legs raised";
            case ON_SIDE -> "Lying on the side";
            case FACE_DOWN -> "Lying face down";
            case HANDS_AND_KNEES -> "On hands and knees";
            case KNEELING -> "Kneeling";
            case SITTING -> "Sitting";
            case SITTING_ON_EDGE -> "Sitting on an edge";
            case STANDING -> "Standing";
            case IN_BED_ON_BACK -> "In bed, on the back";
            case IN_BED_ON_SIDE -> "In bed, on the side";
        };
    }

    /** "At the start: both legs bent; both arms beside the body. In the movement: hips lifted." */
    public static String of(Pose pose) {
        var first = limbs(pose.start());
        var start = new ArrayList<>(together(first));
        if (headIsBent(pose.start())) {
            start.add("head bent");
        }
        var moved = new ArrayList<String>();
        trunk(pose, moved);
        var changed = limbs(pose.movement());
        changed.entrySet().removeIf(limb -> limb.getValue().equals(first.get(limb.getKey())));
        moved.addAll(together(changed));
        return "At the start: " + String.join("; ", start) + ". In the movement: "
                + (moved.isEmpty() ? "a small movement, or none" : String.join("; ", moved)) + ".";
    }

    private static void trunk(Pose pose, List<String> moved) {
        var rise = pose.movement().joints().get(Joint.HIPS).y() - pose.start().joints().get(Joint.HIPS).y();
        var tips = apart(pose.start().trunk(), pose.movement().trunk());
        if (pose.view() == Pose.View.SIDE && Math.abs(rise) >= LIFTED) {
            moved.add(rise > 0 ? "hips lifted" : "hips lowered");
        }
        if (tips >= SLIGHTLY_TO) {
            moved.add("trunk bent forward");
        } else if (tips > 0 && moved.isEmpty()) {
            moved.add("pelvis and back tip a little");
        }
        if (headIsBent(pose.movement()) && !headIsBent(pose.start())) {
            moved.add("head bent");
        }
    }

    private static boolean headIsBent(Figure figure) {
        return apart(figure.head(), figure.trunk()) >= HEAD_BENT;
    }

    private static Map<String, String> limbs(Figure figure) {
        var words = new LinkedHashMap<String, String>();
        words.put("right leg", leg(figure, figure.rightLeg()));
        words.put("left leg", leg(figure, figure.leftLeg()));
        words.put("right arm", arm(figure, figure.rightArm()));
        words.put("left arm", arm(figure, figure.leftArm()));
        return words;
    }

    /** What is true of both legs or both arms is said once. */
    private static List<String> together(Map<String, String> limbs) {
        var words = new ArrayList<String>();
        limbs.forEach((limb, how) -> {
            var kind = limb.substring(limb.indexOf(' ') + 1);
            var shared = how.equals(limbs.get("right " + kind)) && how.equals(limbs.get("left " + kind));
            if (!shared) {
                words.add(limb + " " + how);
            } else if (limb.startsWith("right")) {
                words.add("both " + kind + "s " + how);
            }
        });
        return words;
    }

    private static String leg(Figure figure, Limb leg) {
        var hip = apart(leg.upper(), figure.trunk() + 180);
        var knee = bend(leg);
        if (hip >= HALF_TO) {
            return knee.equals("straight") ? "straight, raised towards the chest" : "bent, knee drawn towards the chest";
        }
        return hip >= SLIGHTLY_TO && !knee.equals("bent") ? knee + ", raised at the hip" : knee;
    }

    private static String arm(Figure figure, Limb arm) {
        var shoulder = apart(arm.upper(), figure.trunk() + 180);
        var where = shoulder < BESIDE_TO ? "beside the body" : shoulder < HALF_TO ? "away from the body" : "beyond the head";
        return arm.bend() < STRAIGHT_TO ? where : where + ", elbow bent";
    }

    private static String bend(Limb limb) {
        var bend = limb.bend();
        return bend < STRAIGHT_TO ? "straight" : bend < SLIGHTLY_TO ? "slightly bent" : "bent";
    }

    private static int apart(int a, int b) {
        var ahead = Math.floorMod(b - a, 360);
        return Math.min(ahead, 360 - ahead);
    }
}
