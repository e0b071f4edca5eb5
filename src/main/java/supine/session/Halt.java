package supine.session;

/** Why a session stands still until somebody says otherwise, and what it says meanwhile. */
enum Halt {
    STOPPED("Stopped.", "Say resume to go on, or finish to end.", "Still stopped, still listening."),
    PAUSED("Paused.", "Say resume to go on.", "Still paused, still listening."),
    /** A short sound that was not understood: doubt stays stopped. */
    DOUBTING("I paused.", "Say go on to continue.", "Still paused, still listening."),
    /** Too much talk or noise to tell a voice from it; it goes on if told to twice, or by key. */
    LOUD("I paused. It is loud here, and I may not hear you say stop.",
            "Turn the sound down, or use a headset or the keys. To go on all the same, say go on twice.",
            "Still paused. It is loud here."),
    /** A moment of sound was lost; a "stop" may have been in it. */
    MISSED("I missed a moment of sound, so I paused.", "If you spoke, say it again. Or say go on to continue.", "Still paused, still listening."),
    /** The same, again and again: whoever goes on has been told what that means. */
    MISSING("I paused. I keep missing moments of sound, so I may not hear you say stop.",
            "Close other programs, or use the keys. To go on all the same, say go on.", "Still paused, still listening."),
    /** The program cannot hear; only keys move it. */
    DEAF("I paused.", Lines.KEYS, "Still paused. I cannot hear you.");

    private final String state;
    private final String wayOn;
    private final String still;

    Halt(String state, String wayOn, String still) {
        this.state = state;
        this.wayOn = wayOn;
        this.still = still;
    }

    String state() {
        return state;
    }

    String wayOn() {
        return wayOn;
    }

    /** Why it stands still, and how to go on. */
    String words() {
        return state + " " + wayOn;
    }

    /** True if something may have been said that was not understood: then more that is not understood is answered. */
    boolean isDoubt() {
        return this == DOUBTING || this == MISSED || this == MISSING;
    }

    String still() {
        return still;
    }

    /** The reminder; the second and later ones name the key as well. */
    String reminder(int asked) {
        var key = asked >= 2 && this != DEAF ? " Or press Enter." : "";
        return still + " " + wayOn + key;
    }
}
