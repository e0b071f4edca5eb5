package supine.echo;

import java.util.Arrays;
import supine.hearing.EchoCanceller;
import supine.sound.Pcm;

/**
 * Our own echo canceller: finds the delay ({@link DelaySearch}), takes away what a linear filter predicts ({@link KalmanFilter}), keeps
 * step with clocks that drift apart ({@link DriftTracker}), and begins anew when the microphone or the loudspeaker has lost sound.
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
    /** The same, twice in a row, within so many samples. */
    private static final double SAME = 24;
    /** A delay that differs by less, samples, is the same, as seen through other phones. */
    private static final double ELSEWHERE = 200;
    private static final double MOST_DRIFT = 400e-6;
    private static final double DRIFT_STEP = 50e-6;
    /** The clocks' drift is known once the echo has moved by less than so many samples, so many times in a row. */
    private static final double STEADY = 0.15;
    private static final int STEADY_TIMES = 2;
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
    private int searchFrames;
    private int driftFrames;
    /** Frames since the search began anew. */
    private int searchedFrames;
    private double powerHeard;
    private double powerLeft;
    private int lostFrames;
    private int provenFrames;
    private int steadyTimes;
    /** Since the drift was last measured, pauses included. */
    private long elapsedFrames;
    private int vainLooks;

    @Override
    public void played(long atMs, short[] frame) {
        reference.write(Pcm.toSamples(atMs), frame);
    }

    @Override
    public void cancel(long atMs, short[] frame, short[] echo) {
        if (atMs != expectedMs) {
            jump(atMs);
        }
        expectedMs = atMs + Pcm.FRAME_MS;
        for (int i = 0; i < frame.length; i++) {
            heard[i] = frame[i] / 32768.0;
        }
        reference.read(place - LATEST, 1 + rate, played);
        search.add(heard, played);
        if (state == State.SEARCHING) {
            Arrays.fill(echo, (short) 0);
        } else {
            follow(frame, echo);
        }
        place += Pcm.FRAME_SAMPLES * (1 + rate);
        searchedFrames++;
        if (power(played) > LEAST_POWER && ++searchFrames >= SEARCH_FRAMES && searchedFrames > FIRST_SEARCH_FRAMES) {
            searchFrames = 0;
            if (state == State.SEARCHING || lostFrames >= LOST_FRAMES) {
                look();
            }
        }
    }

    /** Sound was lost, here or there. What the room does has stayed the same, but not when. */
    private void jump(long atMs) {
        double now = Pcm.toSamples(atMs);
        if (expectedMs == Long.MIN_VALUE) {
            place = now;
        } else {
            place += now - Pcm.toSamples(expectedMs);
            state = State.SEARCHING;
        }
        searchAnew();
    }

    private void searchAnew() {
        search.forget();
        lastLag = Double.NaN;
        searchedFrames = 0;
        drift.forget();
    }

    private void look() {
        search.search();
        // One clear look among many vain ones is chance.
        vainLooks = search.clarity() >= CLEAR ? Math.max(0, vainLooks - 1) : Math.min(MOST_VAIN_LOOKS, vainLooks + 1);
        double lag = search.clarity() >= CLEAR ? search.lag() + LATEST : Double.NaN;
        if (Math.abs(lag - lastLag) <= SAME && (state == State.SEARCHING || Math.abs(lag - HEADROOM - delay) > ELSEWHERE)) {
            delay = lag - HEADROOM;
            filter.reset();
            drift.forget();
            driftFrames = 0;
            lostFrames = 0;
            powerHeard = 0;
            powerLeft = 0;
            steadyTimes = 0;
            state = State.SETTLING;
        }
        lastLag = lag;
    }

    private void follow(short[] frame, short[] echo) {
        reference.read(place - delay, 1 + rate, delayed);
        filter.step(delayed, heard, expected, rest);
        elapsedFrames++;
        for (int i = 0; i < frame.length; i++) {
            frame[i] = clip(rest[i]);
            echo[i] = clip(expected[i]);
        }
        if (power(delayed) > LEAST_POWER) {
            driftFrames++;
            if (driftFrames >= DRIFT_FRAMES) {
                driftFrames = 0;
                keepStep();
            }
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
            double gain = state == State.FOLLOWING ? STEADY_GAIN : DRIFT_GAIN;
            double step = -gain * drift.shift() / ((double) elapsedFrames * Pcm.FRAME_SAMPLES);
            step = Math.max(-DRIFT_STEP, Math.min(DRIFT_STEP, step));
            rate = Math.max(-MOST_DRIFT, Math.min(MOST_DRIFT, rate + step));
            steadyTimes = Math.abs(drift.shift()) < STEADY ? steadyTimes + 1 : 0;
            if (steadyTimes >= STEADY_TIMES) {
                state = State.FOLLOWING;
            }
        }
    }

    /** A filter that takes nothing away may have lost its way; or somebody speaks over it. The search will tell. */
    private void judge() {
        powerHeard += POWER_STEP * (power(heard) - powerHeard);
        powerLeft += POWER_STEP * (power(rest) - powerLeft);
        provenFrames += powerLeft < PROVEN * powerHeard && powerHeard > LEAST_POWER ? 1 : 0;
        lostFrames = powerLeft > LOST * powerHeard ? lostFrames + 1 : 0;
        if (lostFrames == LOST_FRAMES) {
            searchAnew();
        }
    }

    private static double power(double[] frame) {
        double sum = 0;
        for (double sample : frame) {
            sum += sample * sample;
        }
        return sum / frame.length;
    }

    private static short clip(double value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value * 32768)));
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
        expectedMs = Long.MIN_VALUE;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
