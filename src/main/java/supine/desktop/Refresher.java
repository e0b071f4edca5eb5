package supine.desktop;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;

/** Brings many requests from any thread down to at most one refresh every {@value #GAP_MS} ms on the event thread. */
final class Refresher {
    static final int GAP_MS = 50;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable refresh;
    private final Timer later = new Timer(GAP_MS, event -> run());
    private long lastNs = System.nanoTime() - GAP_MS * 1_000_000L;

    /** @param refresh called on the event thread */
    Refresher(Runnable refresh) {
        this.refresh = refresh;
        later.setRepeats(false);
    }

    /** Any thread; returns at once. */
    void request() {
        if (asked.compareAndSet(false, true)) {
            EventQueue.invokeLater(this::due);
        }
    }

    private void due() {
        var leftMs = GAP_MS - (System.nanoTime() - lastNs) / 1_000_000;
        if (leftMs <= 0) {
            run();
        } else {
            later.setInitialDelay((int) leftMs);
            later.restart();
        }
    }

    private void run() {
        lastNs = System.nanoTime();
        asked.set(false);
        refresh.run();
    }

    /** Event thread only. */
    void stop() {
        later.stop();
    }
}
