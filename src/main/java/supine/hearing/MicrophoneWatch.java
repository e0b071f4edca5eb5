package supine.hearing;

import java.util.Optional;

/**
 * Whether the program can really hear. A microphone or recogniser that has died looks, from inside, like a quiet room; this tells them
 * apart, within a second. It has no thread and no clock: it is told of frames by the threads that have them, and asked every
 * {@link #POLL_MS} by one that never blocks.
 *
 * <p>Times in which nobody asked (the whole program stood still: a sleeping laptop, a long collection of garbage) count as one poll.
 *
 * <p>Threads: {@link #opened}, {@link #frame}, {@link #gone} the microphone's; {@link #judged} the recogniser's; {@link #broken} any;
 * {@link #check} the one that asks.
 */
public final class MicrophoneWatch {
    /** How often it should be asked, ms. */
    public static final long POLL_MS = 50;
    /** No frame for so long: it has stopped, ms. A buffer is 100 ms, and a busy machine may be late by several. */
    static final long STOPPED_MS = 400;
    /** The same for the first frame after it was opened: sound servers take up to 2 s, ms. */
    static final long STARTING_MS = 3_000;
    /** Exact zeros for so long: muted, ms. A room is never so quiet, and a loose plug hums. */
    static final long ZEROS_MS = 300;
    /** Zeros for so long while the program speaks, longer than its pauses: whatever it is, it is no copy of the loudspeaker, ms. */
    static final long ZEROS_OVER_OWN_MS = 800;
    /** Zeros do not count for so long after the first frame: devices begin with them, ms. */
    static final long WARM_UP_MS = 2_000;
    /** So many clipped frames of the last 100: far too loud. A shout clips less. */
    static final int CLIPPED_FRAMES = 60;
    /** The recogniser is so far behind the microphone: too busy, ms; halfway to where frames are lost. */
    static final long BEHIND_MS = 1_500;
    /** Frames wait, and the recogniser has taken none for so long: it is stuck, ms. */
    static final long STUCK_MS = 900;
    /** All must have been well for so long before it counts as well, ms. */
    static final long WELL_MS = 500;

    private static final int FRAME_MS = 10;
    private static final int LOUDEST = 32_600;
    private static final int CLIPPED_SAMPLES = 3;

    /** What can be the matter; the gravest first. */
    public enum Fault {
        BROKEN("Listening has failed. Please end the program and start it again."),
        GONE("The microphone is gone. Connect it again."),
        STARTS_NOT("The microphone gives no sound. Check that it is switched on, or choose another one."),
        STOPPED("The microphone has stopped. Check that it is connected and switched on."),
        MUTED("The microphone gives only silence. It may be muted, so please switch it on."),
        CLIPPED("The microphone is far too loud. Turn it down, or move it away."),
        STUCK("Listening is stuck. If it stays so, end the program and start it again."),
        BEHIND("This computer is too busy to listen. Close other programs.");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        private boolean isLoss() {
            return this == GONE || this == STARTS_NOT || this == STOPPED;
        }

        /** What is the matter and what to do, to be said after "I cannot hear you". */
        public String sentence() {
            return sentence;
        }
    }

    private final boolean device;

    // Written by the microphone's thread alone.
    private volatile boolean open;
    private volatile boolean gone;
    private volatile int openings;
    private volatile long frames;
    private volatile long zeroMs;
    /** Since when there were no zeros; own voice not counted. */
    private volatile long soundMs;
    /** The same, own voice counted. */
    private volatile long aliveMs;
    private volatile boolean unplugged;
    private volatile int clipped;
    private final boolean[] clippedFrames = new boolean[100];
    private long framesSinceOpened;
    private long zerosOverOwnMs;
    private boolean noCopy;
    private int oldestClipped;
    private final CaptureClock capture = new CaptureClock();
    /** All that it has lost since it was made, ms. */
    private volatile long missedMs;

    private volatile long judged;
    private volatile boolean judging;
    private volatile boolean broken;

    // Of the asking thread.
    private long checkedMs = Long.MIN_VALUE;
    private long framesSeen;
    private long judgedSeen;
    private int openingsSeen;
    private boolean started;
    private long quietMs;
    private long stuckMs;
    private long wellMs;
    private long missedBeforeMs;
    private Optional<Fault> told = Optional.empty();

    /** @param device true for a real one; a file that stands in may be silent */
    public MicrophoneWatch(boolean device) {
        this.device = device;
    }

    /** A microphone has been opened, the first or another one. */
    public void opened() {
        framesSinceOpened = 0;
        zeroMs = 0;
        soundMs = 0;
        aliveMs = 0;
        zerosOverOwnMs = 0;
        noCopy = false;
        capture.opened();
        openings++;
        gone = false;
        open = true;
    }

    /** The microphone is lost, for a reason that need not be understood. */
    public void gone() {
        gone = true;
    }

    /** The system has put a copy of the loudspeaker in the microphone's place, or no longer does; any thread. */
    public void unplugged(boolean now) {
        unplugged = now;
    }

    /** There will be no more, and that is right: a recording is over. */
    public void ended() {
        open = false;
    }

    /**
     * A frame has come.
     *
     * @param ownVoice true while the program itself may be heard in it: what is all zeros otherwise is no microphone, but the
     *                 system's copy of the loudspeaker, which some systems offer when the last microphone has gone
     * @param nowMs    by a clock that never goes back and does not depend on sound
     */
    public void frame(short[] samples, boolean ownVoice, long nowMs) {
        framesSinceOpened++;
        long missing = device ? capture.frame(nowMs) : 0;
        if (missing > 0) {
            missedMs += missing;
        }
        int loud = 0;
        boolean zeros = true;
        for (short sample : samples) {
            zeros &= sample == 0;
            loud += sample > LOUDEST || sample < -LOUDEST ? 1 : 0;
        }
        clipped(loud >= CLIPPED_SAMPLES);
        if (unplugged) {
            zeroMs = 0;
            soundMs = 0;
            aliveMs = 0;
        } else if (!device) {
            soundMs += FRAME_MS;
            aliveMs += FRAME_MS;
        } else if (zeros) {
            zeroMs = framesSinceOpened * FRAME_MS > WARM_UP_MS ? zeroMs + FRAME_MS : 0;
            soundMs = 0;
            aliveMs = 0;
            zerosOverOwnMs = ownVoice ? zerosOverOwnMs + FRAME_MS : 0;
            noCopy |= zerosOverOwnMs >= ZEROS_OVER_OWN_MS;
        } else {
            aliveMs += FRAME_MS;
            zerosOverOwnMs = 0;
            if (!ownVoice || noCopy) {
                zeroMs = 0;
                soundMs += FRAME_MS;
            }
            noCopy &= ownVoice;
        }
        frames++;
    }

    private void clipped(boolean now) {
        clipped += (now ? 1 : 0) - (clippedFrames[oldestClipped] ? 1 : 0);
        clippedFrames[oldestClipped] = now;
        oldestClipped = (oldestClipped + 1) % clippedFrames.length;
    }

    /** From here on every frame is judged: the recogniser has been loaded. */
    public void judging() {
        judged = frames;
        judging = true;
    }

    /** The recogniser has dealt with a frame. @param left how many still wait for it */
    public void judged(int left) {
        judged = frames - left;
    }

    /** A thread of hearing has died. */
    public void broken() {
        broken = true;
    }

    /** True once sound has come that is not mere zeros: the microphone can hear. */
    public boolean hasHeard() {
        return soundMs > 0;
    }

    /** What is the matter at a moment of any clock that never goes back, ms; nothing if all is well. */
    public Optional<Fault> check(long nowMs) {
        long passed = checkedMs == Long.MIN_VALUE ? 0 : Math.min(nowMs - checkedMs, 2 * POLL_MS);
        checkedMs = nowMs;
        count(passed);
        var now = now();
        if (now.isPresent()) {
            wellMs = 0;
            // What stops is gone a moment later; that is one fault, said once.
            told = told.filter(fault -> fault.isLoss() && now.get().isLoss()).or(() -> now);
        } else if (told.isPresent()) {
            wellMs += passed;
            // What was silent must be heard while the program is not: it may be hearing nothing but the program.
            if (wellMs >= WELL_MS && (told.get() == Fault.MUTED ? soundMs : aliveMs) >= WELL_MS) {
                told = Optional.empty();
            }
        }
        if (told.isPresent()) {
            missedBeforeMs = missedMs;
        }
        return told;
    }

    /**
     * How much sound has been lost since this was last asked, ms, by a microphone that hears again already: {@link CaptureClock}. What
     * a fault has swallowed, which {@link #check} tells, is not counted. For the thread that asks that.
     */
    public long missed() {
        long all = missedMs;
        long since = all - missedBeforeMs;
        missedBeforeMs = all;
        return since;
    }

    private void count(long passed) {
        if (openings != openingsSeen) {
            openingsSeen = openings;
            started = false;
            quietMs = 0;
        }
        long have = frames;
        if (have != framesSeen) {
            framesSeen = have;
            started = true;
            quietMs = 0;
        } else {
            quietMs += passed;
        }
        long done = judged;
        stuckMs = judging && done == judgedSeen && done < have ? stuckMs + passed : 0;
        judgedSeen = done;
    }

    private Optional<Fault> now() {
        if (broken) {
            return Optional.of(Fault.BROKEN);
        }
        if (gone || unplugged) {
            return Optional.of(Fault.GONE);
        }
        if (!open) {
            return Optional.empty();
        }
        if (quietMs >= (started ? STOPPED_MS : STARTING_MS)) {
            return Optional.of(started ? Fault.STOPPED : Fault.STARTS_NOT);
        }
        if (zeroMs >= ZEROS_MS) {
            return Optional.of(Fault.MUTED);
        }
        if (clipped >= CLIPPED_FRAMES) {
            return Optional.of(Fault.CLIPPED);
        }
        if (stuckMs >= STUCK_MS) {
            return Optional.of(Fault.STUCK);
        }
        return judging && (framesSeen - judgedSeen) * FRAME_MS >= BEHIND_MS ? Optional.of(Fault.BEHIND) : Optional.empty();
    }
}
