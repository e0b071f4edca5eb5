package supine.speaking;

import supine.sound.Pcm;

/** Adds sounds into a frame. */
final class Mixer {
    /** Length of the fade that keeps a halt from clicking: 5 ms. */
    static final int FADE = 80;

    private Mixer() {
    }

    static void add(short[] sound, int from, int length, short[] frame, int at) {
        for (var i = 0; i < length; i++) {
            frame[at + i] = Pcm.clip(frame[at + i] + sound[from + i]);
        }
    }

    /** Adds the next 5 ms of a sound that shall go no further, fading out, at the frame's beginning. */
    static void addFading(short[] sound, int from, short[] frame) {
        var length = Math.min(FADE, sound.length - from);
        for (var i = 0; i < length; i++) {
            frame[i] = Pcm.clip(frame[i] + sound[from + i] * (FADE - i) / FADE);
        }
    }

    /** Makes a frame louder or softer, evenly from one gain to another. */
    static void scale(short[] frame, double from, double to) {
        if (from == 1 && to == 1) {
            return;
        }
        for (var i = 0; i < frame.length; i++) {
            frame[i] = (short) Math.round(frame[i] * (from + (to - from) * (i + 1) / frame.length));
        }
    }

    /** Fades in the first 5 ms of a frame. */
    static void fadeIn(short[] frame) {
        for (var i = 0; i < FADE; i++) {
            frame[i] = (short) (frame[i] * i / FADE);
        }
    }
}
