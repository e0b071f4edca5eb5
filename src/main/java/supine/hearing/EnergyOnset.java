package supine.hearing;

import supine.sound.Pcm;

/**
 * Voice onset by energy alone: a band stands 9 dB above its floor in 6 of 8 frames. Two bands, each with a floor of its own: that of
 * vowels, and that of hissed beginnings ("stop" starts with 100 ms of /s/, which the lower band hardly has). Fires within 80 ms of
 * speech that loud; knows nothing of voices, so breath and a slammed door fire it too: {@link LearnedOnset} is measured against it.
 */
public final class EnergyOnset implements VoiceOnset {
    private static final double ABOVE_FLOOR_DB = 9;
    private static final int WINDOW_FRAMES = 8;
    private static final int LOUD_FRAMES = 6;
    private static final int WINDOW = (1 << WINDOW_FRAMES) - 1;
    private final BandLevel[] bands = {
        new BandLevel(300, 3400, Pcm.SAMPLE_RATE), new BandLevel(3400, 7500, Pcm.SAMPLE_RATE)};
    private final VoiceEnd end = new VoiceEnd(bands);
    private boolean voice;
    private int loud;
    private long changeMs;
    private double level = BandLevel.SILENCE;

    @Override
    public Change accept(long atMs, short[] frame, boolean ownVoice) {
        level = BandLevel.dbfs(frame);
        for (var band : bands) {
            band.measure(frame);
        }
        if (ownVoice) {
            loud = 0;
            return voice ? ended(atMs) : Change.NONE;
        }
        var change = !voice ? listenForBeginning(atMs) : end.next(false) ? ended(atMs + Pcm.FRAME_MS) : Change.NONE;
        for (var band : bands) {
            band.adapt();
        }
        return change;
    }

    private Change listenForBeginning(long atMs) {
        loud = loud << 1 & WINDOW | (isLoud() ? 1 : 0);
        if (Integer.bitCount(loud) < LOUD_FRAMES) {
            return Change.NONE;
        }
        int first = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(loud);
        changeMs = Math.max(0, atMs - (long) first * Pcm.FRAME_MS);
        voice = true;
        loud = 0;
        end.begin();
        return Change.BEGAN;
    }

    private boolean isLoud() {
        for (var band : bands) {
            if (band.level() > Math.max(VoiceEnd.LEAST_LEVEL_DBFS, band.floor() + ABOVE_FLOOR_DB)) {
                return true;
            }
        }
        return false;
    }

    private Change ended(long nowMs) {
        changeMs = Math.max(changeMs, nowMs - end.quietMs());
        voice = false;
        return Change.ENDED;
    }

    @Override
    public long changeMs() {
        return changeMs;
    }

    @Override
    public double levelDbfs() {
        return level;
    }
}
