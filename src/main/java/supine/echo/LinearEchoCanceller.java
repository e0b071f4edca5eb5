package supine.echo;

import java.util.Arrays;
import supine.hearing.EchoCanceller;
import supine.sound.Pcm;

/**
 * Our own echo canceller: finds the delay ({@link DelaySearch}), takes away what a linear filter predicts ({@link KalmanFilter}), keeps
 * step with clocks that drift apart ({@link DriftTracker}), and follows when the microphone or the loudspeaker has lost sound
 * ({@link Alignment}): what it knows of the room stays true.
 */
public final class LinearEchoCanceller implements EchoCanceller {
    /** 320 ms of the room's answer. */
    private static final int PARTITIONS = 16;
    private static final double FORGETTING = 0.9993;
    /** How far the microphone's time may be ahead of the loudspeaker's, samples: 200 ms. */
    private static final int MOST_AHEAD = 3_200;
    /** What sounds now has only just been written, or is only about to be, samples. */
    private static final int LATEST = 2 * Pcm.FRAME_SAMPLES;
    /** The filter begins so many samples before the first arrival that was found: 8 ms. */
    private static final int HEADROOM = 128;
    /** Frames with own voice between two looks. */
    private static final int SEARCH_FRAMES = 25;
    private static final int FIRST_SEARCH_FRAMES = 70;
    private static final int DRIFT_FRAMES = 100;
    /** Chance alone gives 4. */
    private static final double CLEAR = 7;
    /** So clear that it need not be found twice. */
    private static final double VERY_CLEAR = 14;
    /** The same, twice in a row, within so many samples. */
    private static final double SAME = 24;
    /** A delay that differs by less, samples, is the same, as seen through other phones. */
    private static final double ELSEWHERE = 200;
    private static final double MOST_DRIFT = 400e-6;
    private static final double DRIFT_STEP = 50e-6;
    /** The clocks' drift is known once the echo has moved by less than so many samples, so many times in a row. */
    private static final double STEADY_SHIFT = 0.15;
    private static final int STEADY_TIMES = 2;
    /** If no more than this part is left, over so many frames with own voice, the filter knows its way. */
    private static final double KNOWN = 0.1;
    private static final int KNOWN_FRAMES = 30;
    /** Own voice has moved if what was heard is so much like what was expected, shifted... */
    private static final double ALIKE = 0.7;
    /** ... and if that leaves this part of what is unlike without a shift. */
    private static final double FAR_MORE_ALIKE = 0.55;
    /** Somebody has turned the loudspeaker up or down if what was heard is so much like what was expected, and so much louder or softer. */
    private static final double THE_SAME = 0.85;
    private static final double SOFTER = 0.7;
    private static final double LOUDER = 1.4;
    /** What is left is compared once it is more than {@link #LOST} in so many of the last 8 frames; after some times in vain, less often. */
    private static final int SURPRISING_FRAMES = 6;
    private static final int SURPRISE_WINDOW = 0xff;
    private static final int BETWEEN_FRAMES = 7;
    private static final int MOVED_FRAMES = 9;
    private static final int MANY_COMPARISONS = 8;
    private static final int SLOWER = 8;
    /** What was learned is kept every so many frames in which nothing surprised. */
    private static final int KEEP_FRAMES = 40;
    /** The same while it learns: little is better than nothing to know own voice by when it has moved. */
    private static final int FIRST_KEEP_FRAMES = 10;
    private static final double HALF_KNOWN = 0.4;
    private static final double LEAST_POWER = 1e-6;
    /** If what is left is more than this part of what was heard, over so many frames with own voice, the way is lost. */
    private static final double LOST = 0.5;
    private static final int LOST_FRAMES = 40;
    /** If no more than this part is left, over so many frames with own voice, own voice it was. */
    private static final double PROVEN = 0.2;
    private static final int PROVEN_FRAMES = 100;
    private static final int VAIN_LOOKS = 3;
    private static final int MOST_VAIN_LOOKS = 12;
    private static final double POWER_STEP = 0.05;
    private static final double DRIFT_GAIN = 0.5;
    private static final double STEADY_GAIN = 0.2;

    private final Reference reference = new Reference();
    private final DelaySearch search = new DelaySearch(MOST_AHEAD);
    private final KalmanFilter filter = new KalmanFilter(PARTITIONS, FORGETTING);
    private final DriftTracker drift = new DriftTracker(PARTITIONS);
    private final Alignment alignment = new Alignment();
    private final double[] played = new double[Pcm.FRAME_SAMPLES];
    private final double[] heard = new double[Pcm.FRAME_SAMPLES];
    private final double[] delayed = new double[Pcm.FRAME_SAMPLES];
    private final double[] expected = new double[Pcm.FRAME_SAMPLES];
    private final double[] rest = new double[Pcm.FRAME_SAMPLES];
    private State state = State.SEARCHING;
    private long expectedMs = Long.MIN_VALUE;
    /** Place in the reference of the microphone's next sample, were there no delay. */
    private double place;
    /** Samples of the reference for each of the microphone, less one. */
    private double rate;
    /** By how much the filter's beginning is behind, samples. */
    private double delay;
    private double lastLag;
    /** Places of the reference that were written anew: what stood there first, the loudspeaker may have played before it fell silent. */
    private volatile long silencedFrom;
    private volatile long silencedUntil;
    private int searchFrames;
    private int driftFrames;
    /** Frames since the search began anew. */
    private int searchedFrames;
    private double powerHeard;
    private double powerLeft;
    private int lostFrames;
    private int knownFrames;
    /** A bit for each of the last frames, 1 if it surprised. */
    private int surprises;
    private int calmFrames;
    private int comparisons;
    /** Since the echo moved the last time; what was left before tells nothing. */
    private int movedFrames = MOVED_FRAMES;
    /** By how much the delay has changed since it was last known to be right only because frames were called differently. */
    private double renamed;
    private int comparedFrames;
    /** In this frame already: twice would tell nothing new, and take time that the frame does not have. */
    private boolean compared;
    private int provenFrames;
    private int steadyTimes;
    /** Since the drift was last measured, pauses included. */
    private long elapsedFrames;
    private int vainLooks;
    private boolean evident;

    @Override
    public void played(long atMs, short[] frame) {
        long at = Pcm.toSamples(atMs);
        long before = reference.end();
        if (at < before) {
            silencedFrom = at;
            silencedUntil = before;
        }
        reference.write(at, frame);
    }

    @Override
    public void cancel(long atMs, short[] frame, short[] echo) {
        if (atMs != expectedMs) {
            jump(atMs);
        }
        expectedMs = atMs + Pcm.FRAME_MS;
        compared = false;
        for (int i = 0; i < frame.length; i++) {
            heard[i] = frame[i] / 32768.0;
        }
        reference.read(place - LATEST, 1 + rate, played);
        search.add(heard, played);
        alignment.add(heard);
        if (state == State.SEARCHING) {
            Arrays.fill(echo, (short) 0);
        } else {
            predict(frame, echo);
        }
        place += Pcm.FRAME_SAMPLES * (1 + rate);
        movedFrames = Math.min(MOVED_FRAMES, movedFrames + 1);
        beSurprised();
        searchedFrames++;
        if (power(played) > LEAST_POWER && ++searchFrames >= SEARCH_FRAMES && searchedFrames > FIRST_SEARCH_FRAMES && !compared) {
            searchFrames = 0;
            if (state == State.SEARCHING || lostFrames >= LOST_FRAMES) {
                look();
            }
        }
    }

    /**
     * What the frame is called does not follow from the one before. If sound was lost, here or there, that may have been a while ago, and
     * is seen from what is left; so what is known goes on to hold, under another name.
     */
    private void jump(long atMs) {
        double now = Pcm.toSamples(atMs);
        delay += now - place;
        renamed += now - place;
        place = now;
        searchAnew();
    }

    private void searchAnew() {
        search.forget();
        lastLag = Double.NaN;
        searchedFrames = 0;
    }

    private void look() {
        search.search();
        // One clear look among many vain ones is chance.
        vainLooks = search.clarity() >= CLEAR ? Math.max(0, vainLooks - 1) : Math.min(MOST_VAIN_LOOKS, vainLooks + 1);
        double lag = search.clarity() >= CLEAR ? search.lag() + LATEST : Double.NaN;
        evident |= search.clarity() >= VERY_CLEAR;
        boolean found = Math.abs(lag - lastLag) <= SAME || search.clarity() >= VERY_CLEAR;
        if (found && (state == State.SEARCHING || Math.abs(lag - HEADROOM - delay) > ELSEWHERE)) {
            begin(lag - HEADROOM);
        }
        lastLag = lag;
    }

    /** Another delay; and if what was learned does not hold with it, another room. */
    private void begin(double newDelay) {
        if (state == State.SEARCHING || !aligned(newDelay, 1)) {
            delay = newDelay;
            filter.reset();
            state = State.SETTLING;
            knownFrames = 0;
            steadyTimes = 0;
        }
        afterMoving();
    }

    private void afterMoving() {
        drift.forget();
        driftFrames = 0;
        elapsedFrames = 0;
        lostFrames = 0;
        surprises = 0;
        calmFrames = 0;
        movedFrames = 0;
        renamed = 0;
        powerHeard = 0;
        powerLeft = 0;
    }

    @Override
    public boolean hasMoved() {
        return state != State.SEARCHING && (movedLately() || !compared && moved());
    }

    @Override
    public boolean movedLately() {
        return movedFrames < MOVED_FRAMES;
    }

    @Override
    public boolean mayHearSilenced() {
        double heardLast = place - delay;
        return heardLast > silencedFrom && heardLast - Pcm.FRAME_SAMPLES < silencedUntil;
    }

    private boolean moved() {
        compared = true;
        alignment.compare(filter, reference, place - delay, 1 + rate);
        double now = Math.max(0, alignment.likenessNow());
        double unlike = 1 - now * now;
        // Or all that happened was told by the frames' names.
        boolean found = follow(delay, unlike) || renamed != 0 && aligned(delay - renamed, unlike);
        if (found) {
            afterMoving();
        }
        return found;
    }

    /** Looks whether what was heard last is own voice that comes by about so much later. @param unlike how unlike it is to what was expected */
    private boolean aligned(double about, double unlike) {
        alignment.compare(filter, reference, place - about, 1 + rate);
        return follow(about, unlike);
    }

    private boolean follow(double about, double unlike) {
        double likeness = alignment.likeness();
        double gain = alignment.gain();
        boolean turned = likeness >= THE_SAME && (gain < SOFTER || gain > LOUDER);
        if (likeness < ALIKE || 1 - likeness * likeness > FAR_MORE_ALIKE * unlike && !turned) {
            return false;
        }
        delay = about + alignment.shift();
        filter.restore(turned ? gain : 1);
        for (int back = filter.memory(); back > 0; back--) {
            reference.read(place - delay - back * Pcm.FRAME_SAMPLES * (1 + rate), 1 + rate, delayed);
            filter.take(delayed);
        }
        return true;
    }

    private void predict(short[] frame, short[] echo) {
        reference.read(place - delay, 1 + rate, delayed);
        filter.settle(state == State.STEADY);
        filter.step(delayed, heard, expected, rest);
        if (power(rest) > power(heard)) {
            // What was expected is not there: the loudspeaker has run dry, or the echo has moved. Taking it away would add it.
            System.arraycopy(heard, 0, rest, 0, rest.length);
            Arrays.fill(expected, 0);
        }
        elapsedFrames++;
        for (int i = 0; i < frame.length; i++) {
            frame[i] = Pcm.to16Bit(rest[i]);
            echo[i] = Pcm.to16Bit(expected[i]);
        }
        if (power(delayed) > LEAST_POWER) {
            driftFrames++;
            if (driftFrames >= DRIFT_FRAMES) {
                driftFrames = 0;
                keepStep();
            }
        }
        if (power(delayed) > LEAST_POWER || power(played) > LEAST_POWER) {
            judge();
        }
    }

    private void keepStep() {
        measureDrift();
        elapsedFrames = 0;
    }

    private void measureDrift() {
        if (drift.compare(filter)) {
            // Own voice has pauses, and clocks drift in them, too.
            double gain = state == State.STEADY ? STEADY_GAIN : DRIFT_GAIN;
            double step = -gain * drift.shift() / ((double) elapsedFrames * Pcm.FRAME_SAMPLES);
            step = Math.max(-DRIFT_STEP, Math.min(DRIFT_STEP, step));
            rate = Math.max(-MOST_DRIFT, Math.min(MOST_DRIFT, rate + step));
            steadyTimes = Math.abs(drift.shift()) < STEADY_SHIFT ? steadyTimes + 1 : 0;
            if (state == State.FOLLOWING && steadyTimes >= STEADY_TIMES) {
                state = State.STEADY;
            }
        }
    }

    /** A filter that takes nothing away may have lost its way; or somebody speaks over it. The search will tell. */
    private void judge() {
        powerHeard += POWER_STEP * (power(heard) - powerHeard);
        powerLeft += POWER_STEP * (power(rest) - powerLeft);
        provenFrames += powerLeft < PROVEN * powerHeard && powerHeard > LEAST_POWER ? 1 : 0;
        knownFrames = powerLeft < KNOWN * powerHeard ? knownFrames + 1 : 0;
        if (state == State.SETTLING && knownFrames >= KNOWN_FRAMES) {
            state = State.FOLLOWING;
        }
        lostFrames = powerLeft > LOST * powerHeard ? lostFrames + 1 : 0;
        if (lostFrames == LOST_FRAMES) {
            searchAnew();
        }
    }

    /** Own voice that has moved is found at once, and what is learned from it until then is forgotten. */
    private void beSurprised() {
        boolean loud = power(heard) > LEAST_POWER;
        if (state == State.SEARCHING || power(played) <= LEAST_POWER || !loud) {
            return;
        }
        boolean surprising = power(rest) > LOST * power(heard);
        surprises = surprises << 1 & SURPRISE_WINDOW | (surprising ? 1 : 0);
        comparedFrames++;
        if (surprises == 0) {
            comparisons = 0;
            boolean known = state != State.SETTLING;
            if (++calmFrames >= (known ? KEEP_FRAMES : FIRST_KEEP_FRAMES) && powerLeft < (known ? KNOWN : HALF_KNOWN) * powerHeard) {
                calmFrames = 0;
                renamed = 0;
                filter.keep();
            }
        } else if (Integer.bitCount(surprises) >= SURPRISING_FRAMES
                && comparedFrames >= (comparisons < MANY_COMPARISONS ? 1 : SLOWER) * BETWEEN_FRAMES) {
            comparedFrames = 0;
            comparisons++;
            moved();
        }
    }

    private static double power(double[] frame) {
        double sum = 0;
        for (double sample : frame) {
            sum += sample * sample;
        }
        return sum / frame.length;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public boolean isProven() {
        return provenFrames >= PROVEN_FRAMES;
    }

    @Override
    public boolean isEvident() {
        return evident;
    }

    @Override
    public boolean isUnheard() {
        return state == State.SEARCHING && vainLooks >= VAIN_LOOKS;
    }

    /** How much faster the loudspeaker's clock is than the microphone's, parts per million. */
    public double driftPpm() {
        return rate * 1e6;
    }

    /** By how much the microphone is behind the loudspeaker, ms. */
    public double delayMs() {
        return (delay + HEADROOM) * 1000 / Pcm.SAMPLE_RATE;
    }

    @Override
    public void reset() {
        state = State.SEARCHING;
        searchAnew();
        rate = 0;
        provenFrames = 0;
        vainLooks = 0;
        evident = false;
        expectedMs = Long.MIN_VALUE;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
