package supine.hearing;

/**
 * Whether anything in a sound repeats itself as vocal cords do. A word, a groan, a shout and a cry do for a while, whoever utters them; breath and whispers do
 * not, and the loudest puff does not either. One thread, no allocation after the constructor.
 */
final class Voicing {
    /** From here on a frame repeats itself, 0 to 1: in breath one in hundreds comes so far, by chance. */
    private static final double PERIODIC = 0.5;
    /** So many on end are no chance any more. */
    private static final int FRAMES = 3;
    /** As far back as a sound may have begun before it was noticed, frames. */
    private static final int LATELY = 20;
    private final int[] lately = new int[LATELY];
    private int frames;
    private int longest;

    /** The next frame, whether or not something sounds. */
    void next(double periodic) {
        int before = frames == 0 ? 0 : lately[(frames - 1) % LATELY];
        int run = periodic > PERIODIC ? before + 1 : 0;
        lately[frames++ % LATELY] = run;
        longest = Math.max(longest, run);
    }

    /** A sound has begun. @param framesAgo how long before the last frame */
    void begin(int framesAgo) {
        longest = 0;
        for (int i = 0; i <= Math.min(framesAgo, Math.min(frames, LATELY) - 1); i++) {
            longest = Math.max(longest, lately[(frames - 1 - i) % LATELY]);
        }
    }

    /** Of the sound so far. */
    boolean isNone() {
        return longest < FRAMES;
    }
}
