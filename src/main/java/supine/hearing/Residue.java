package supine.hearing;

import java.util.Arrays;
import supine.sound.Pcm;

/**
 * One frequency band of what the echo canceller leaves, against what it took away: how loud the rest usually is while only the program
 * speaks, and whether it is louder now. It learns that for as long as it runs, from the loudest moment of every second of own voice; a
 * fifth of them may have had a voice in them.
 */
final class Residue {
    /** What a room does after the filter's end dies away at least so fast, dB per frame: 25 dB/s. */
    private static final double DECAY_DB = 0.25;
    private static final int WINDOW = 8;
    /** Loud in 6 of 8 frames is: the third quietest of 8 is loud. */
    private static final int THIRD = 2;
    private static final double ABOVE_FLOOR_DB = 9;
    private static final double LEAST_LEVEL_DBFS = -58;
    private static final double NEVER_DB = -60;
    private static final int BLOCK_FRAMES = 100;
    private static final int BLOCKS = 32;
    /** 4 s of own voice before anything is believed. */
    private static final int FIRST_BLOCKS = 4;
    /** Of five blocks one may have had somebody's voice in it. */
    private static final double USUAL = 0.8;
    private static final double MARGIN_DB = 9;
    private static final double LEAST_BAR_DB = -16;
    private static final double FLOOR_UP_DB = 0.02;
    private static final double FLOOR_DOWN_DB = 0.2;

    private final BandPower rest;
    private final BandPower echo;
    private final double[] ratios = new double[WINDOW];
    private final double[] sorted = new double[WINDOW];
    private final double[] blocks = new double[BLOCKS];
    private final double[] sortedBlocks = new double[BLOCKS];
    private int next;
    private int blockCount;
    private int blockFrames;
    private double block = NEVER_DB;
    private double held = BandLevel.SILENCE;
    private double floor = BandLevel.SILENCE / 2;
    private double least = LEAST_LEVEL_DBFS;
    private double level = BandLevel.SILENCE;
    private double bar = Double.POSITIVE_INFINITY;

    Residue(double fromHz, double toHz) {
        rest = new BandPower(fromHz, toHz, Pcm.SAMPLE_RATE);
        echo = new BandPower(fromHz, toHz, Pcm.SAMPLE_RATE);
        Arrays.fill(ratios, NEVER_DB);
    }

    /**
     * Takes the next frame.
     *
     * @param left      of what the canceller left
     * @param taken     of what it took away
     * @param leastDbfs nothing softer counts
     */
    void accept(short[] left, short[] taken, double leastDbfs) {
        least = Math.max(LEAST_LEVEL_DBFS, leastDbfs);
        level = rest.next(left);
        held = Math.max(echo.next(taken), held - DECAY_DB);
        floor += level > floor ? FLOOR_UP_DB : -FLOOR_DOWN_DB;
        ratios[next] = level > Math.max(least, floor + ABOVE_FLOOR_DB) ? level - held : NEVER_DB;
        next = (next + 1) % WINDOW;
    }

    /** How loud the echo was lately, dying away, dBFS. */
    double echoDbfs() {
        return held;
    }

    /** The level, above that of the echo, that 6 of the last 8 frames reach, dB. */
    double reached() {
        System.arraycopy(ratios, 0, sorted, 0, WINDOW);
        Arrays.sort(sorted);
        return sorted[THIRD];
    }

    /** Only the program speaks, as far as is known: that much is usual. */
    void learn(double reached) {
        block = Math.max(block, reached);
        if (++blockFrames < BLOCK_FRAMES) {
            return;
        }
        blocks[blockCount++ % BLOCKS] = block;
        block = NEVER_DB;
        blockFrames = 0;
        int known = Math.min(blockCount, BLOCKS);
        if (known >= FIRST_BLOCKS) {
            System.arraycopy(blocks, 0, sortedBlocks, 0, known);
            Arrays.sort(sortedBlocks, 0, known);
            bar = Math.max(LEAST_BAR_DB, sortedBlocks[(int) (USUAL * (known - 1))] + MARGIN_DB);
        }
    }

    /** Somebody speaks: what was heard a moment ago is not usual. */
    void unlearn() {
        block = NEVER_DB;
        blockFrames = 0;
    }

    /** Above this, dB against the echo, it is more than the program's own voice leaves; infinite while that is not known. */
    double bar() {
        return bar;
    }

    /** True once the bar is known from half a minute of own voice. */
    boolean isSure() {
        return blockCount >= BLOCKS;
    }

    /** True if the frame's level is above the bar, at a moment at which the voice is known to have begun. */
    boolean isLoud() {
        return level > Math.max(least, Math.max(floor + ABOVE_FLOOR_DB, held + bar));
    }

    /** True while the echo, as it dies away, still decides what is loud, and not the room's own noise. */
    boolean lingers() {
        return held + Math.max(LEAST_BAR_DB, Math.min(0, bar)) > Math.max(LEAST_LEVEL_DBFS, floor + ABOVE_FLOOR_DB);
    }

    void forget() {
        blockCount = 0;
        blockFrames = 0;
        block = NEVER_DB;
        bar = Double.POSITIVE_INFINITY;
        held = BandLevel.SILENCE;
        Arrays.fill(ratios, NEVER_DB);
    }
}
