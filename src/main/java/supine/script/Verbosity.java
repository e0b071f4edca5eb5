package supine.script;

/** How much is said. */
public enum Verbosity {
    /** Everything, for somebody who hears it the first time. */
    FULL,
    /** The brief texts, for somebody who knows it; a third shorter at least. */
    BRIEF,
    /** The exercise's name and side, the ways between positions, and the cues: for somebody who knows it by heart. */
    NAME;

    /** "full", "short" or "name". */
    public String id() {
        return switch (this) {
            case FULL -> "full";
            case BRIEF -> "short";
            case NAME -> "name";
        };
    }
}
