package supine.testing;

import supine.sound.WordTime;
import supine.speaking.NarratorListener;

/** For a narrator whose telling is of no account. */
public final class QuietListener implements NarratorListener {
    @Override
    public void began(long id, long atMs, long untilMs) {
        // Nobody asks.
    }

    @Override
    public void wentOn(long id, long atMs, long untilMs) {
        // Nobody asks.
    }

    @Override
    public void word(long id, int index, WordTime word, long atMs) {
        // Nobody asks.
    }

    @Override
    public void ended(long id, long atMs) {
        // Nobody asks.
    }

    @Override
    public void missed(long id, long atMs) {
        // Nobody asks.
    }
}
