package supine.script;

import java.util.Locale;

/** The side that an exercise is being done with. */
public enum Side {
    BOTH, RIGHT, LEFT;

    public Side other() {
        return switch (this) {
            case BOTH -> BOTH;
            case RIGHT -> LEFT;
            case LEFT -> RIGHT;
        };
    }

    public String spoken() {
        return name().toLowerCase(Locale.ROOT);
    }
}
