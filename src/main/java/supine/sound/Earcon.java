package supine.sound;

/** Short sounds with a meaning. */
public enum Earcon {
    /** A command was understood. */
    HEARD("heard"),
    /** Everything has stopped. */
    STOPPED("stopped"),
    /** It waits for an answer. */
    QUESTION("question"),
    HOLD_BEGINS("hold-begins"),
    HOLD_ENDS("hold-ends"),
    /** The microphone or the recogniser is gone. */
    CANNOT_HEAR("cannot-hear"),
    /** A sign of life within a long hold. */
    TICK("tick");

    private final String fileName;

    Earcon(String name) {
        fileName = name + ".wav";
    }

    public String fileName() {
        return fileName;
    }
}
