package supine.hearing;

/**
 * Voice onset by energy alone: a band stands 9 dB above its floor in 6 of 8 frames. Fires within 80 ms of speech that loud; knows nothing
 * of voices, so breath and a slammed door fire it too: {@link LearnedOnset} is measured against it.
 */
public final class EnergyOnset extends BandedOnset {
    private static final double ABOVE_FLOOR_DB = 9;
    private static final int WINDOW = (1 << 8) - 1;
    private static final int LOUD_FRAMES = 6;
    private int loud;

    @Override
    boolean isLike(short[] frame, boolean ownVoice) {
        return false;
    }

    @Override
    int beginning(boolean like) {
        loud = loud << 1 & WINDOW | (isAbove(VoiceEnd.LEAST_LEVEL_DBFS, ABOVE_FLOOR_DB) ? 1 : 0);
        return Integer.bitCount(loud) < LOUD_FRAMES ? 0 : loud;
    }

    @Override
    void forget() {
        loud = 0;
    }
}
