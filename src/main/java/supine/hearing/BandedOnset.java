package supine.hearing;

import supine.sound.Pcm;

/**
 * What onsets that listen to levels share. Two bands, each with a floor of its own: that of vowels, and that of hissed beginnings ("stop"
 * starts with 100 ms of /s/, which the lower band hardly has). One kind differs from the other in what it takes for a beginning.
 */
abstract class BandedOnset implements VoiceOnset {
    private final BandLevel[] bands = {
        new BandLevel(300, 3400, Pcm.SAMPLE_RATE), new BandLevel(3400, 7500, Pcm.SAMPLE_RATE)};
    private final VoiceEnd end = new VoiceEnd(bands);
    private boolean voice;
    private long changeMs;
    private double level = Pcm.SILENCE_DBFS;

    /**
     * Looks at every frame, once its levels are measured.
     *
     * @return true if it is like a voice, so that one which has begun is not over
     */
    abstract boolean isLike(short[] frame, boolean ownVoice);

    /**
     * Takes a frame in which no voice sounds yet.
     *
     * @return the frames a voice has begun in, as bits, the newest lowest; 0 while none has
     */
    abstract int beginning(boolean like);

    /** A voice has begun. @param framesAgo how long before this frame */
    void began(int framesAgo) {
    }

    /** It has not ended before this frame. @param sounds false if it is quiet, perhaps for good */
    void goesOn(boolean sounds) {
    }

    /** What was like a beginning is none. */
    abstract void forget();

    @Override
    public final Change accept(long atMs, short[] frame, boolean ownVoice) {
        level = Pcm.dbfs(frame);
        for (var band : bands) {
            band.measure(frame);
        }
        boolean like = isLike(frame, ownVoice);
        if (ownVoice) {
            forget();
            return voice ? ended(atMs) : Change.NONE;
        }
        var change = !voice ? listen(atMs, like) : isOver(like) ? ended(atMs + Pcm.FRAME_MS) : Change.NONE;
        for (var band : bands) {
            band.adapt();
        }
        return change;
    }

    private boolean isOver(boolean like) {
        boolean over = end.next(like);
        goesOn(end.quietMs() == 0);
        return over;
    }

    private Change listen(long atMs, boolean like) {
        int begun = beginning(like);
        if (begun == 0) {
            return Change.NONE;
        }
        int first = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(begun);
        changeMs = Math.max(0, atMs - (long) first * Pcm.FRAME_MS);
        voice = true;
        forget();
        end.begin();
        began(first);
        return Change.BEGAN;
    }

    private Change ended(long nowMs) {
        changeMs = Math.max(changeMs, nowMs - end.quietMs());
        voice = false;
        return Change.ENDED;
    }

    /** True if a band stands at this level at least, and so far above its floor. */
    final boolean isAbove(double dbfs, double aboveFloorDb) {
        for (var band : bands) {
            if (band.level() > Math.max(dbfs, band.floor() + aboveFloorDb)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final long changeMs() {
        return changeMs;
    }

    @Override
    public final double levelDbfs() {
        return level;
    }
}
