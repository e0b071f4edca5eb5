package supine.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import supine.script.Library;

/** Tells how far a library has come in reading, every second: thousands of scripts take a while. */
final class ReadingTold {
    private static final long EVERY_MS = 1_000;

    private ReadingTold() {
    }

    /** Something that may read many scripts. */
    interface Work<T, E extends Exception> {
        T of(Library library) throws E;
    }

    static <T, E extends Exception> T during(Library library, PrintWriter err, Work<T, E> work) throws E {
        var over = new CountDownLatch(1);
        var teller = new Thread(() -> tell(library, err, over), "supine-progress");
        teller.setDaemon(true);
        teller.start();
        try {
            return work.of(library);
        } finally {
            over.countDown();
        }
    }

    private static void tell(Library library, PrintWriter err, CountDownLatch over) {
        try {
            while (!over.await(EVERY_MS, TimeUnit.MILLISECONDS)) {
                library.reading().ifPresent(reading -> {
                    err.println("Reading scripts: " + reading.done() + " of " + reading.of() + " ...");
                    err.flush();
                });
            }
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }
}
