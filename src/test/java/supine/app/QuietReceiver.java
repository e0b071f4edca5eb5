package supine.app;

import supine.hearing.Evidence;

/** For a listening whose telling is of no account, but for what a test makes of it. */
class QuietReceiver implements Listening.Receiver {
    @Override
    public void evidence(Evidence evidence) {
        // Nobody asks.
    }

    @Override
    public void level(double dbfs) {
        // Nobody asks.
    }

    @Override
    public void remark(String what, String text) {
        // Nobody asks.
    }

    @Override
    public void pauses(boolean needed) {
        // Nobody asks.
    }

    @Override
    public void ended() {
        // Nobody asks.
    }
}
