package supine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import supine.app.Equipment;
import supine.bench.CalledOut;
import supine.bench.CalledOut.Result;
import supine.bench.InOrder;
import supine.bench.Percentiles;
import supine.bench.Recordings.Recording;
import supine.bench.Rooms;

/** "Stop", called until the program stands still, where its echo jumps ten times a second and cannot be followed. */
final class CalledOutReport {
    private static final String ROUTINE = "floor-reset";
    private static final double JUMPS = 10;
    private static final int TIMES = 3;

    private final Equipment equipment;
    private final Rooms rooms;
    private final short[] ownVoice;
    private final boolean json;
    private final PrintWriter out;
    private final PrintWriter err;

    CalledOutReport(Equipment equipment, Rooms rooms, short[] ownVoice, boolean json, PrintWriter out, PrintWriter err) {
        this.equipment = equipment;
        this.rooms = rooms;
        this.ownVoice = ownVoice;
        this.json = json;
        this.out = out;
        this.err = err;
    }

    /** @param stops some of which are said in each room */
    void measure(List<Recording> stops) throws Exception {
        int times = rooms.size() * TIMES;
        var all = InOrder.all(IntStream.range(0, times).boxed().toList(), n -> inOne(n % rooms.size(), stops.get(n * stops.size() / times)), done -> {
            err.printf(Locale.ROOT, "An echo that jumps: %d of %d%n", done, times);
            err.flush();
        });
        var still = all.stream().filter(result -> result.afterMs() != Result.NEVER).map(Result::afterMs).toList();
        var told = all.stream().filter(result -> result.toldMs() != Result.NEVER).map(Result::toldMs).toList();
        var calls = all.stream().map(result -> (long) result.calls()).toList();
        long asked = all.stream().filter(Result::asked).count();
        out.printf(Locale.ROOT, json ? "{\"what\":\"echo that jumps\",\"n\":%d,\"asked_for_nothing\":%d,\"told\":%d,\"told_ms_p50\":%d,\"told_ms_most\":%d,\"still\":%d,"
                + "\"still_ms_p50\":%d,\"still_ms_most\":%d,\"calls_p50\":%d,\"calls_most\":%d}%n"
                : "An echo that jumps, n = %d: at rest for nothing %d; told that it hears in its pauses only %d, after %d ms (p50), %d (most); "
                        + "still after \"stop\" %d, after %d ms (p50), %d (most), calls %d (p50), %d (most)%n",
                all.size(), asked, told.size(), at(told, 50), at(told, 100), still.size(), at(still, 50), at(still, 100), at(calls, 50), at(calls, 100));
        out.flush();
    }

    private Result inOne(int room, Recording stop) throws Exception {
        var kind = rooms.kind(room, ownVoice, Rooms.USUAL_LEVEL, 0, 1).jumping(JUMPS);
        return new CalledOut(equipment).run(equipment.library().routine(ROUTINE), kind, stop, rooms.far(room), Rooms.USUAL_LEVEL);
    }

    private static long at(List<Long> times, int percent) {
        return times.isEmpty() ? -1 : Percentiles.at(times, percent);
    }
}
