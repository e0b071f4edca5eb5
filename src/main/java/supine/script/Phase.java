package supine.script;

/** One timed part of a repetition. */
public sealed interface Phase {
    /** What is said as it begins; may be empty. */
    String cue();

    /** How long it lasts, s, from the moment that the cue has been said. */
    int seconds();

    /** Stay as you are, counted aloud. */
    record Hold(String cue, int seconds) implements Phase {
    }

    /** Move slowly, not counted. */
    record Move(String cue, int seconds) implements Phase {
    }
}
