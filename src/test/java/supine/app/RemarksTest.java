package supine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** What the user must know about the sound is heard, whatever comes between. */
class RemarksTest {
    private final Remarks remarks = new Remarks();

    @Test
    void eachIsSaidOnceWhenNothingElseIs() {
        remarks.add("I hear myself.");
        remarks.add("Your loudspeaker drowns you.");

        assertNull(remarks.next(false));
        assertEquals("I hear myself.", remarks.next(true));
        assertNull(remarks.next(true), "it is under way");
        remarks.said();
        assertEquals("Your loudspeaker drowns you.", remarks.next(true));
        remarks.said();
        assertNull(remarks.next(true));
    }

    @Test
    void oneThatIsCutShortIsSaidAgain() {
        remarks.add("I hear myself.");
        remarks.next(true);

        remarks.cut();

        assertNull(remarks.next(false));
        assertEquals("I hear myself.", remarks.next(true));
    }

    @Test
    void whatTheSessionForgetsOtherwiseIsNoRemark() {
        remarks.cut();
        remarks.said();
        remarks.add("I hear myself.");

        assertEquals("I hear myself.", remarks.next(true));
    }
}
