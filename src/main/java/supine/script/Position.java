package supine.script;

import java.util.Locale;

/** Where the body is. A step begins in one and ends in one, and somebody who sees nothing is led from each to the next. */
public enum Position {
    ON_BACK, ON_BACK_LEGS_RAISED, ON_SIDE, FACE_DOWN, HANDS_AND_KNEES, KNEELING, SITTING, SITTING_ON_EDGE, STANDING,
    /** In bed one may stay: no way leads out of it, so that a routine can end there. */
    IN_BED_ON_BACK, IN_BED_ON_SIDE;


    /** As scripts write it: lower case, hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
