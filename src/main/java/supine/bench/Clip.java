package supine.bench;

import java.nio.file.Path;

/**
 * A recording to measure with.
 *
 * @param label   of a word, what is said in it; of anything else, the folder that it lies in
 * @param speaker who speaks, as far as the manifest tells
 */
record Clip(Path file, Kind kind, String label, String speaker) {

    enum Kind {
        /** A command, said once. */
        WORD,
        /** Speech that is meant for somebody else. */
        TALK,
        NOISE,
        /** How a room answers to an impulse. */
        ROOM
    }

    /** One of two halves, the same on every run: thresholds that were set on one are reported on the other. */
    int half() {
        return half(speaker.isEmpty() ? String.valueOf(file.getFileName()) : speaker);
    }

    /** The half that a speaker belongs to. */
    static int half(String whose) {
        return Math.floorMod(whose.hashCode(), 2);
    }
}
