package supine.app;

import java.util.Arrays;
import supine.session.RoomSound;
import supine.sound.Pcm;

/**
 * Measures a room while the sound is checked: how loud it is in quiet, how loud a voice is, and whether and when the program's own voice
 * comes back. Levels of whole frames, so a delay is known to 10 ms. The loudspeaker's and the microphone's threads write, the session's reads.
 */
final class SoundGauge {
    private static final int MOST_FRAMES = 6_000;
    private static final int ENOUGH_FRAMES = 50;
    private static final double QUIET = .2;
    private static final int LOUDEST_FRAMES = 20;
    /** A sentence is at this level or below it in so much of its time. */
    private static final double SYLLABLES = .8;
    /** As far as own voice is looked for, frames. */
    private static final int LONGEST_DELAY = 60;
    private static final double LEAST_CORRELATION = .5;

    private final double[] heard = new double[MOST_FRAMES];
    private final double[] played = new double[MOST_FRAMES];
    private final boolean[] own = new boolean[MOST_FRAMES];
    private boolean running;
    private long zeroMs;

    /** From now on. @param atMs stream time */
    synchronized void begin(long atMs) {
        zeroMs = atMs;
        running = true;
        Arrays.fill(heard, Double.NaN);
        Arrays.fill(played, Pcm.SILENCE_DBFS);
        Arrays.fill(own, false);
    }

    /** @param ownVoice true if the program's own voice may be in the frame */
    synchronized void heard(long atMs, short[] frame, boolean ownVoice) {
        int at = at(atMs);
        if (at >= 0) {
            heard[at] = Pcm.dbfs(frame);
            own[at] = ownVoice;
        }
    }

    synchronized void played(long atMs, short[] frame) {
        int at = at(atMs);
        if (at >= 0) {
            played[at] = Pcm.dbfs(frame);
        }
    }

    private int at(long atMs) {
        long frame = (atMs - zeroMs) / Pcm.FRAME_MS;
        return running && frame >= 0 && frame < MOST_FRAMES ? (int) frame : -1;
    }

    /** What is known by now; it measures no longer. */
    synchronized RoomSound end() {
        running = false;
        var quiet = levels(false);
        if (quiet.length < ENOUGH_FRAMES) {
            return RoomSound.NOTHING;
        }
        double noise = quiet[(int) (quiet.length * QUIET)];
        double voice = Arrays.stream(quiet, quiet.length - LOUDEST_FRAMES, quiet.length).average().orElse(noise);
        int delay = delay();
        var spoken = levels(true);
        int back = spoken.length < ENOUGH_FRAMES ? RoomSound.UNKNOWN : (int) Math.round(spoken[(int) (spoken.length * SYLLABLES)] - noise);
        return new RoomSound((int) Math.round(noise), (int) Math.round(voice), back, delay < 0 ? RoomSound.UNKNOWN : delay * Pcm.FRAME_MS);
    }

    /** In order. @param speaking while own voice is due, or while it is not */
    private double[] levels(boolean speaking) {
        var levels = new double[MOST_FRAMES];
        int n = 0;
        for (int i = 0; i < MOST_FRAMES; i++) {
            if (!Double.isNaN(heard[i]) && own[i] == speaking) {
                levels[n++] = heard[i];
            }
        }
        return Arrays.stream(levels, 0, n).sorted().toArray();
    }

    /** Frames by which what was heard fits best on what was played; -1 if it fits nowhere. */
    private int delay() {
        int best = -1;
        double most = LEAST_CORRELATION;
        for (int lag = 0; lag <= LONGEST_DELAY; lag++) {
            double fit = correlation(lag);
            if (fit > most) {
                most = fit;
                best = lag;
            }
        }
        return best;
    }

    private double correlation(int lag) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i + lag < MOST_FRAMES; i++) {
            double level = heard[i + lag];
            if (own[i] && !Double.isNaN(level)) {
                double given = Math.max(played[i], -60);
                n++;
                x += given;
                y += level;
                xx += given * given;
                yy += level * level;
                xy += given * level;
            }
        }
        double spread = Math.sqrt((n * xx - x * x) * (n * yy - y * y));
        return n < ENOUGH_FRAMES || spread <= 0 ? 0 : (n * xy - x * y) / spread;
    }
}
