package supine.engine.sphinx;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Sphinx4's remarks off the console. */
final class SphinxLog {
    /** Held for as long as the program runs: the log manager itself would forget a logger that nobody holds, and its level with it. */
    private static final Logger SPHINX = Logger.getLogger("edu.cmu.sphinx");

    private SphinxLog() {
    }

    static void quieten() {
        SPHINX.setLevel(Level.SEVERE);
    }
}
