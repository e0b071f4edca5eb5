package supine.hearing;

import java.util.Arrays;
import supine.sound.Pcm;

/**
 * One frequency band of what the echo canceller leaves, against what it took away: how loud the rest usually is while only the program
 * speaks, and whether it is louder now. It learns that for as long as it runs, from the loudest moment of every second of own voice
 * that has something loud in this band; a fifth of them may have had a voice in them.
 */
final class Residue {
    /** What a room does after the filter's end dies away at least so fast, dB per frame: 25 dB/s. */
    private static final double DECAY_DB = 0.25;
    /** Hisses of own voice, 30 dB below its vowels, are cancelled badly; what is so soft is nobody's either. */
    private static final double FAR_BELOW_DB = 20;
    private static final int WINDOW = 8;
    /** Loud in 6 of 8 frames is: the third quietest of 8 is loud. */
    private static final int THIRD = 2;
    private static final double ABOVE_FLOOR_DB = 9;
    private static final double LEAST_LEVEL_DBFS = -58;
    private static final double NEVER_DB = -60;
    private static final int BLOCK_FRAMES = 100;
    private static final int BLOCKS = 32;
    /**
     * What is left of loud sounds a second without any cannot tell: of hisses, if it had none; of words, if it held a tick. It is loud if
     * the echo comes so near to its loudest lately, in so many frames.
     */
    private static final double TELLING_DB = 15;
    private static final int TELLING_FRAMES = 6;
    private static final double LOUDEST_DECAY_DB = 0.002;
    /** Of five blocks one may have had somebody's voice in it. */
    private static final double USUAL = 0.8;
    /** More is not left of own voice. Whoever says "stop" again and again, unheard, must not be learned as that. */
    private static final double MOST_OWN_DB = 1;
    private static final double FIRST_MOST_OWN_DB = 4;
    private static final double FLOOR_UP_DB = 0.02;
    private static final double FLOOR_DOWN_DB = 0.2;

    private final BandPower rest;
    private final BandPower echo;
    private final Bars bars;
    private final double[] ratios = new double[WINDOW];
    private final double[] sorted = new double[WINDOW];
    private final double[] blocks = new double[BLOCKS];
    private final double[] sortedBlocks = new double[BLOCKS];
    private int next;
    private int blockCount;
    private int blockFrames;
    private double block = NEVER_DB;
    private int tellingFrames;
    private boolean telling;
    private double loudest = Pcm.SILENCE_DBFS;
    private double held = Pcm.SILENCE_DBFS;
    private double floor = Pcm.SILENCE_DBFS / 2;
    private double least = LEAST_LEVEL_DBFS;
    private double level = Pcm.SILENCE_DBFS;
    private double bar = Double.POSITIVE_INFINITY;

    /**
     * How far up the bar is, dB.
     *
     * @param first  the least, against the echo, while the canceller still learns
     * @param least  the same for good
     * @param margin above what is usual
     * @param more   so much more while the canceller still learns; then, after n seconds that told something, an nth of it
     */
    record Bars(double first, double least, double margin, double more) {
    }

    Residue(double fromHz, double toHz, Bars bars) {
        this.bars = bars;
        rest = new BandPower(fromHz, toHz, Pcm.SAMPLE_RATE);
        echo = new BandPower(fromHz, toHz, Pcm.SAMPLE_RATE);
        Arrays.fill(ratios, NEVER_DB);
    }

    /**
     * Takes the next frame.
     *
     * @param left      of what the canceller left
     * @param taken     of what it took away
     * @param vowelDbfs how loud the echo was lately where it is loudest
     */
    void accept(short[] left, short[] taken, double vowelDbfs) {
        least = Math.max(LEAST_LEVEL_DBFS, vowelDbfs - FAR_BELOW_DB);
        level = rest.next(left);
        double now = echo.next(taken);
        held = Math.max(now, held - DECAY_DB);
        loudest = Math.max(Math.max(now, vowelDbfs - FAR_BELOW_DB + TELLING_DB), loudest - LOUDEST_DECAY_DB);
        telling = now > Math.max(loudest - TELLING_DB, floor + ABOVE_FLOOR_DB);
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

    /**
     * Only the program speaks, as far as is known.
     *
     * @param reached that much is usual
     * @param steady  whether it will stay so
     */
    void learn(double reached, boolean steady) {
        block = Math.max(block, reached);
        tellingFrames += telling ? 1 : 0;
        if (++blockFrames < BLOCK_FRAMES) {
            return;
        }
        double most = block;
        boolean tells = tellingFrames >= TELLING_FRAMES;
        unlearn();
        if (!tells) {
            bar = blockCount == 0 ? bars.first() + bars.more() : bar;
            return;
        }
        if (most > (steady ? MOST_OWN_DB : FIRST_MOST_OWN_DB)) {
            return;
        }
        blocks[blockCount++ % BLOCKS] = most;
        // What was left while the filter still learned tells little of what it leaves now.
        int known = Math.min((blockCount + 1) / 2, BLOCKS);
        for (int i = 0; i < known; i++) {
            sortedBlocks[i] = blocks[(blockCount - 1 - i) % BLOCKS];
        }
        Arrays.sort(sortedBlocks, 0, known);
        double usual = sortedBlocks[(int) Math.ceil(USUAL * (known - 1))] + bars.margin();
        bar = steady ? Math.max(bars.least(), usual) + bars.more() / blockCount : Math.max(bars.first(), usual + bars.more());
    }

    /** Somebody speaks: what was heard a moment ago is not usual. */
    void unlearn() {
        block = NEVER_DB;
        blockFrames = 0;
        tellingFrames = 0;
    }

    /** What was left lately was neither usual nor a voice. */
    void unhear() {
        unlearn();
        Arrays.fill(ratios, NEVER_DB);
    }

    /** Above this, dB against the echo, it is more than the program's own voice leaves; infinite while that is not known. */
    double bar() {
        return bar;
    }

    /** True once the bar is known from half a minute of own voice. */
    boolean isSure() {
        return blockCount >= BLOCKS;
    }

    /** True if something is left that stands above the room's own noise. */
    boolean isHeard() {
        return level > Math.max(LEAST_LEVEL_DBFS, floor + ABOVE_FLOOR_DB);
    }

    /** True if the frame's level is above the bar, at a moment at which the voice is known to have begun. */
    boolean isLoud() {
        return level > Math.max(least, Math.max(floor + ABOVE_FLOOR_DB, held + bar));
    }

    /** True while the echo, as it dies away, still decides what is loud, and not the room's own noise. */
    boolean lingers() {
        return held + Math.max(bars.least(), Math.min(0, bar)) > Math.max(LEAST_LEVEL_DBFS, floor + ABOVE_FLOOR_DB);
    }

    void forget() {
        blockCount = 0;
        unlearn();
        loudest = Pcm.SILENCE_DBFS;
        bar = Double.POSITIVE_INFINITY;
        held = Pcm.SILENCE_DBFS;
        Arrays.fill(ratios, NEVER_DB);
    }
}
