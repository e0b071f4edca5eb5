package supine.hearing;

import supine.sound.Pcm;

/**
 * Notices a voice while the program itself speaks, in what the echo canceller leaves: in one of two bands the rest stands above what own
 * voice usually leaves there, in 6 of 8 frames. In what way the loudspeaker distorts, the upper band tells, and then it counts less.
 *
 * <p>What is over after a moment was nothing: its end is then announced at its beginning, a voice without length. One thread, no clock.
 */
final class BargeIn {
    /** Where own voice leaves more than this, dB against the echo, a voice would have to shout. */
    static final double USABLE_DB = -3;
    private static final Residue.Bars VOWELS = new Residue.Bars(-6, -15, 9, 4);
    /** They are cancelled worse, and a few seconds of own voice tell little of them: some have none. */
    private static final Residue.Bars HISSES = new Residue.Bars(3, -10, 12, 12);
    /** A path is bad if the bar is higher. */
    static final double BAD_DB = -10;
    private static final int END_FRAMES = 35;
    /** Loud frames, after those that told, that make a voice; a word has more. */
    private static final int VOICE_FRAMES = 8;
    private static final int FIRED_FRAMES = 8;

    private final Residue[] bands = {new Residue(300, 3400, VOWELS), new Residue(3400, 7500, HISSES)};
    private boolean voice;
    private int loudFrames;
    private int quietFrames;
    private long startMs;
    private long changeMs;
    private boolean usable;
    private final PausesOnly pausesOnly = new PausesOnly();

    /**
     * Takes the next frame.
     *
     * @param left     what the canceller left
     * @param taken    what it took away
     * @param ownVoice whether the program's own voice may be in it
     * @param canceller who left it
     */
    VoiceOnset.Change accept(long atMs, short[] left, short[] taken, boolean ownVoice, EchoCanceller canceller) {
        var state = canceller.state();
        boolean following = state == EchoCanceller.State.FOLLOWING || state == EchoCanceller.State.STEADY;
        usable = following && bands[0].bar() <= USABLE_DB;
        boolean over = ownVoice || lingers();
        boolean fires = false;
        boolean loud = false;
        for (var band : bands) {
            band.accept(left, taken, bands[0].echoDbfs());
            fires |= band.reached() > band.bar();
            loud |= band.isLoud();
        }
        pausesOnly.accept(ownVoice, bands[0].isHeard(), usable);
        if (canceller.movedLately() || !voice && (canceller.mayHearSilenced() || usable && over && fires && canceller.hasMoved())) {
            fires = false;
            loud = false;
            for (var band : bands) {
                band.unhear();
            }
        } else {
            learn(over && following, voice || fires && usable, state == EchoCanceller.State.STEADY);
        }
        if (voice) {
            return goesOn(atMs, loud);
        }
        return usable && over && fires ? begins(atMs) : VoiceOnset.Change.NONE;
    }

    private void learn(boolean own, boolean disturbed, boolean steady) {
        for (var band : bands) {
            if (disturbed) {
                band.unlearn();
            } else if (own) {
                band.learn(band.reached(), steady);
            }
        }
    }

    private VoiceOnset.Change begins(long atMs) {
        voice = true;
        startMs = Math.max(0, atMs - (FIRED_FRAMES - 1) * Pcm.FRAME_MS);
        changeMs = startMs;
        loudFrames = 0;
        quietFrames = 0;
        return VoiceOnset.Change.BEGAN;
    }

    private VoiceOnset.Change goesOn(long atMs, boolean loud) {
        loudFrames += loud ? 1 : 0;
        quietFrames = loud ? 0 : quietFrames + 1;
        if (quietFrames < END_FRAMES) {
            return VoiceOnset.Change.NONE;
        }
        voice = false;
        changeMs = isVoice() ? Math.max(startMs, atMs + Pcm.FRAME_MS - (long) quietFrames * Pcm.FRAME_MS) : startMs;
        return VoiceOnset.Change.ENDED;
    }

    /** True once it has been too long for a slip of the canceller. */
    boolean isVoice() {
        return loudFrames >= VOICE_FRAMES;
    }

    long changeMs() {
        return changeMs;
    }

    /** True if a voice over the program's own would be noticed. */
    boolean isUsable() {
        return usable;
    }

    /** True if own voice leaves so much that a voice at the usual level would not stand out. */
    boolean isDrowned() {
        return bands[0].isSure() && bands[0].bar() > BAD_DB;
    }

    /** True if nobody is heard while the program speaks, and will not be: what it says must have pauses. */
    boolean hearsInPausesOnly() {
        return pausesOnly.is();
    }

    /** True while what the room still has of own voice may be louder than the room itself. */
    boolean lingers() {
        return bands[0].lingers() || bands[1].lingers();
    }

    void forget() {
        for (var band : bands) {
            band.forget();
        }
        voice = false;
        pausesOnly.forget();
    }
}
