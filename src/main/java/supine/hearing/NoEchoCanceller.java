package supine.hearing;

import java.util.Arrays;

/** Stands in where there is none: it never finds its way, so nothing relies on it. */
final class NoEchoCanceller implements EchoCanceller {
    @Override
    public void played(long atMs, short[] frame) {
        // Not needed.
    }

    @Override
    public void cancel(long atMs, short[] frame, short[] echo) {
        Arrays.fill(echo, (short) 0);
    }

    @Override
    public State state() {
        return State.SEARCHING;
    }

    @Override
    public boolean hasMoved() {
        return false;
    }

    @Override
    public boolean isProven() {
        return false;
    }

    @Override
    public boolean movedLately() {
        return false;
    }

    @Override
    public boolean mayHearSilenced() {
        return false;
    }

    @Override
    public boolean isEvident() {
        return false;
    }

    @Override
    public boolean isUnheard() {
        return true;
    }

    @Override
    public void reset() {
        // Nothing is known.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
