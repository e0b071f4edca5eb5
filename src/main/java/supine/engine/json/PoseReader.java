package supine.engine.json;

import java.util.Map;
import supine.script.Figure;
import supine.script.Figure.Limb;
import supine.script.Pose;
import supine.script.Pose.View;

/** Reads what an exercise looks like. */
final class PoseReader {

    private static final Map<String, View> VIEWS = Words.of(View.values());
    private static final int LEAST = -180;
    private static final int MOST = 360;

    private PoseReader() {
    }

    static Pose pose(Node node, Faults faults) {
        var fields = Fields.of("a pose", node, faults);
        var pose = new Pose(fields.choice("view", VIEWS), figure(fields, "start"), figure(fields, "movement"));
        fields.done();
        return pose;
    }

    private static Figure figure(Fields pose, String name) {
        var none = new Limb(0, 0);
        return pose.required(name).map(node -> figure(node, pose.faults())).orElse(new Figure(0, 0, none, none, none, none));
    }

    private static Figure figure(Node node, Faults faults) {
        var fields = Fields.of("a figure", node, faults);
        var figure = new Figure(fields.number("trunk", LEAST, MOST), fields.number("head", LEAST, MOST),
                limb(fields, "right_arm", "elbow"), limb(fields, "left_arm", "elbow"),
                limb(fields, "right_leg", "knee"), limb(fields, "left_leg", "knee"));
        fields.done();
        return figure;
    }

    private static Limb limb(Fields fields, String name, String joint) {
        var faults = fields.faults();
        var angles = fields.list(name, (node, f) -> Values.number(name, node, LEAST, MOST, f));
        if (fields.has(name) && fields.optional(name).orElseThrow() instanceof Node.Arr && angles.size() != 2) {
            faults.error(fields.at(name), "\"" + name + "\" is a list of " + angles.size() + "; two directions were expected.",
                    "Write the upper part's and the lower part's, as in [60, -60].");
        }
        if (angles.size() != 2) {
            return new Limb(0, 0);
        }
        var limb = new Limb(angles.get(0), angles.get(1));
        if (limb.bend() > Limb.MOST_BENT) {
            faults.error(fields.at(name), "This " + joint + " is bent by " + limb.bend() + " degrees, which no " + joint + " can be.",
                    "The two directions may differ by " + Limb.MOST_BENT + " degrees at most.");
        }
        return limb;
    }
}
