package supine.hearing;

import supine.sound.Pcm;

/**
 * Voice onset by energy alone: a band stands 9 dB above its floor in 6 of 8 frames. Two bands, each with a floor of its own: that of
 * vowels, and that of hissed beginnings ("stop" starts with 100 ms of /s/, which the lower band hardly has). Fires within 80 ms of
 * speech that loud; knows nothing of voices, so a slammed door fires it too.
 *
 * <p>A voice has ended when both bands have been quiet for 350 ms: below floor + 5 dB, or 9 dB below the voice's own peak.
 */
public final class EnergyOnset implements VoiceOnset {
    private static final double ABOVE_FLOOR_DB = 9;
    private static final double LEAST_LEVEL_DBFS = -60;
    private static final int WINDOW_FRAMES = 8;
    private static final int LOUD_FRAMES = 6;
    private static final int WINDOW = (1 << WINDOW_FRAMES) - 1;
    private static final double END_ABOVE_FLOOR_DB = 5;
    private static final double END_BELOW_PEAK_DB = 9;
    private static final int END_FRAMES = 35;
    private final BandLevel[] bands = {
        new BandLevel(300, 3400, Pcm.SAMPLE_RATE), new BandLevel(3400, 7500, Pcm.SAMPLE_RATE)};
    private final double[] peaks = new double[bands.length];
    private boolean voice;
    private int loud;
    private int quietFrames;
    private long changeMs;
    private double level = BandLevel.SILENCE;

    @Override
    public Change accept(long atMs, short[] frame, boolean ownVoice) {
        level = level(frame);
        for (var band : bands) {
            band.measure(frame);
        }
        if (ownVoice) {
            loud = 0;
            return voice ? ended(atMs) : Change.NONE;
        }
        var change = voice ? listenForEnd(atMs) : listenForBeginning(atMs);
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
        quietFrames = 0;
        for (int i = 0; i < bands.length; i++) {
            peaks[i] = bands[i].smoothed();
        }
        return Change.BEGAN;
    }

    private boolean isLoud() {
        for (var band : bands) {
            if (band.level() > Math.max(LEAST_LEVEL_DBFS, band.floor() + ABOVE_FLOOR_DB)) {
                return true;
            }
        }
        return false;
    }

    private Change listenForEnd(long atMs) {
        boolean quiet = true;
        for (int i = 0; i < bands.length; i++) {
            double now = bands[i].smoothed();
            peaks[i] = Math.max(peaks[i], now);
            double bar = Math.max(bands[i].floor() + END_ABOVE_FLOOR_DB, peaks[i] - END_BELOW_PEAK_DB);
            quiet &= now < Math.max(bar, LEAST_LEVEL_DBFS);
        }
        quietFrames = quiet ? quietFrames + 1 : 0;
        return quietFrames >= END_FRAMES ? ended(atMs + Pcm.FRAME_MS) : Change.NONE;
    }

    private Change ended(long nowMs) {
        changeMs = Math.max(changeMs, nowMs - (long) quietFrames * Pcm.FRAME_MS);
        voice = false;
        return Change.ENDED;
    }

    private static double level(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            sum += (double) sample * sample;
        }
        return BandLevel.toDbfs(sum / frame.length / (32768.0 * 32768.0));
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
