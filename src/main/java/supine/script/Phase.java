package supine.script;

/**
 * One timed part of a repetition. Its seconds are its tempo: there is no other word for slow or brisk, since somebody who moves with
 * closed eyes needs to know how long.
 */
public sealed interface Phase {
    /** What is said as it begins; may be empty. */
    String cue();

    /** How long it lasts, s, from the moment that the cue has been said. */
    int seconds();

    /** The sound that begins it, by the name of its file in audio/ without the ending; empty for the program's own choice. */
    String sound();

    /**
     * Stay as you are, counted aloud.
     *
     * @param breaths how many breaths it was written as; 0 if it was written in seconds
     */
    record Hold(String cue, int seconds, int breaths, String sound) implements Phase {
        /** A slow, deep breath at rest, in and out: ours, since no source gives a figure. */
        public static final int SECONDS_PER_BREATH = 5;

        public Hold(String cue, int seconds) {
            this(cue, seconds, 0, "");
        }

        public static Hold ofBreaths(String cue, int breaths, String sound) {
            return new Hold(cue, breaths * SECONDS_PER_BREATH, breaths, sound);
        }

        /** The same hold, for a time of somebody else's choice. */
        public Hold lasting(int otherSeconds) {
            return new Hold(cue, otherSeconds, 0, sound);
        }
    }

    /** Move slowly, not counted. */
    record Move(String cue, int seconds, String sound) implements Phase {
        public Move(String cue, int seconds) {
            this(cue, seconds, "");
        }
    }
}
