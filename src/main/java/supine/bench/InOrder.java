package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Does the same with many things, on every processor there is, and gives what came of them as if it had been done one after the other. */
public final class InOrder {
    private InOrder() {
    }

    /** What is done with each; it must not matter which comes first. */
    @FunctionalInterface
    public interface Doing<T, R> {
        R with(T thing) throws Exception;
    }

    /** @param done told how many are done, on the caller's thread */
    public static <T, R> List<R> all(List<T> things, Doing<T, R> doing, IntConsumer done) throws IOException {
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var waiting = new ArrayList<Future<R>>();
            things.forEach(thing -> waiting.add(pool.submit(() -> doing.with(thing))));
            var results = new ArrayList<R>();
            for (var each : waiting) {
                results.add(each.get());
                done.accept(results.size());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
