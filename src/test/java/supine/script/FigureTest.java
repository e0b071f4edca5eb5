package supine.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import supine.script.Figure.Joint;
import supine.script.Figure.Limb;
import supine.script.Figure.Point;

class FigureTest {

    private static final Limb DOWN = new Limb(-90, -90);
    private static final Limb STRAIGHT = new Limb(0, 0);
    private static final Limb BENT = new Limb(60, -60);

    @Test
    void whoStandsIsAsTallAsABodyAndStandsOnTheFloor() {
        var joints = new Figure(90, 90, DOWN, DOWN, DOWN, DOWN).joints();

        assertEquals(0, joints.get(Joint.RIGHT_FOOT).y(), 1e-9);
        assertEquals(0.96, joints.get(Joint.HEAD).y(), 0.01);
    }

    @Test
    void whoLiesWithBentKneesHasFeetAndHipsOnTheFloor() {
        var joints = new Figure(180, 180, STRAIGHT, STRAIGHT, BENT, BENT).joints();

        assertEquals(0, joints.get(Joint.HIPS).y(), 0.01);
        assertEquals(0, joints.get(Joint.LEFT_FOOT).y(), 0.01);
        assertTrue(joints.get(Joint.LEFT_KNEE).y() > 0.2);
    }

    @Test
    void theLeftSideIsTheRightOnesMirrorImage() {
        var figure = new Figure(90, 90, new Limb(180, 180), STRAIGHT, new Limb(-20, -100), DOWN);
        var mirrored = new Pose(Pose.View.ABOVE, figure, figure).mirrored().start().joints();
        var knee = figure.joints().get(Joint.RIGHT_KNEE);

        assertPoint(new Point(-knee.x(), knee.y()), mirrored.get(Joint.LEFT_KNEE));
        assertPoint(knee, new Pose(Pose.View.SIDE, figure, figure).mirrored().start().joints().get(Joint.LEFT_KNEE));
    }

    @Test
    void aLimbsBendIsMeasuredAroundTheCircle() {
        assertEquals(20, new Limb(350, 10).bend());
        assertEquals(120, BENT.bend());
    }

    private static void assertPoint(Point expected, Point actual) {
        assertEquals(expected.x(), actual.x(), 1e-9);
        assertEquals(expected.y(), actual.y(), 1e-9);
    }
}
