package supine.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import supine.display.PoseMotion.Part;
import supine.script.Figure;
import supine.script.Figure.Joint;
import supine.script.Figure.Limb;
import supine.script.Pose;
import supine.script.Pose.View;

/** The figure, for those who do not see it, and how it moves for those who do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PoseWordsTest {
    private static final Limb BENT = new Limb(60, -60);
    private static final Limb BESIDE = new Limb(0, 0);
    private static final Figure ON_BACK = new Figure(180, 180, BESIDE, BESIDE, BENT, BENT);

    @Test
    void a_bridge_is_hips_lifted() {
        var lifted = new Figure(205, 185, BESIDE, BESIDE, new Limb(25, -67), new Limb(25, -67));
        assertEquals("At the start: both legs bent; both arms beside the body. In the movement: hips lifted.",
                PoseWords.of(new Pose(View.SIDE, ON_BACK, lifted)));
    }

    @Test
    void one_knee_to_the_chest_names_the_side_also_when_mirrored() {
        var pose = new Pose(View.SIDE, ON_BACK, new Figure(180, 180, BESIDE, BESIDE, new Limb(130, -20), BENT));
        assertEquals("At the start: both legs bent; both arms beside the body. "
                + "In the movement: right leg bent, knee drawn towards the chest.", PoseWords.of(pose));
        assertEquals("At the start: both legs bent; both arms beside the body. "
                + "In the movement: left leg bent, knee drawn towards the chest.", PoseWords.of(pose.mirrored()));
    }

    @Test
    void what_rests_on_the_floor_stays_there_while_the_rest_moves() {
        var motion = new PoseMotion(new Pose(View.SIDE, ON_BACK, new Figure(205, 185, BESIDE, BESIDE, new Limb(25, -67), new Limb(25, -67))));
        var neck = motion.at(0).get(Joint.NECK);
        for (double part = 0; part <= 1; part += .1) {
            assertEquals(neck.x(), motion.at(part).get(Joint.NECK).x(), .03);
        }
        assertEquals(Set.of(Part.TRUNK, Part.RIGHT_LEG, Part.LEFT_LEG), motion.moving());
    }

    @Test
    void limbs_turn_the_shorter_way() {
        var motion = new PoseMotion(new Pose(View.ABOVE, new Figure(90, 90, new Limb(170, 170), BESIDE, BENT, BENT),
                new Figure(90, 90, new Limb(-170, -170), BESIDE, BENT, BENT)));
        assertEquals(motion.at(.5).get(Joint.NECK).y(), motion.at(.5).get(Joint.RIGHT_ELBOW).y(), .001);
    }
}
