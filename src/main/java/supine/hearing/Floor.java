package supine.hearing;

import java.util.Arrays;

/**
 * What a level is when nobody speaks, dB: a running 0.3-quantile, seeded by the first 300 ms; and since no voice goes on for a second
 * without a gap, a sound that does is taken for the room's, so that a fan that starts is forgotten soon.
 */
final class Floor {
    private static final int SEED_FRAMES = 30;
    private static final double QUANTILE = 0.3;
    /** dB per frame, shared out by the quantile: 3.6 dB/s up, 8.4 dB/s down. */
    private static final double STEP = 0.12;
    private static final int RECENT_FRAMES = 100;
    private final double leastDb;
    private final double[] recent = new double[RECENT_FRAMES];
    private final double[] sorted = new double[SEED_FRAMES];
    /** Of those, once there are so many. */
    private double least;
    private int next;
    private int frames;
    private double db;

    /** @param leastDb it never falls below this */
    Floor(double leastDb) {
        this.leastDb = leastDb;
        db = leastDb;
    }

    void learn(double level) {
        double leaving = recent[next];
        recent[next] = level;
        next = (next + 1) % RECENT_FRAMES;
        boolean full = frames == RECENT_FRAMES;
        frames = Math.min(frames + 1, RECENT_FRAMES);
        if (frames <= SEED_FRAMES) {
            System.arraycopy(recent, 0, sorted, 0, frames);
            Arrays.sort(sorted, 0, frames);
            db = sorted[(int) (QUANTILE * frames)];
        } else {
            db += level > db ? QUANTILE * STEP : -(1 - QUANTILE) * STEP;
        }
        if (frames == RECENT_FRAMES) {
            boolean known = full && leaving > least;
            least = known ? Math.min(least, level) : leastOfAll();
            db = Math.max(db, least);
        }
        db = Math.max(db, leastDb);
    }

    private double leastOfAll() {
        double of = recent[0];
        for (double level : recent) {
            of = Math.min(of, level);
        }
        return of;
    }

    double db() {
        return db;
    }
}
