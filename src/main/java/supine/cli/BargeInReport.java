package supine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import supine.app.Equipment;
import supine.bench.BargeInTrials;
import supine.bench.InOrder;
import supine.bench.Recordings.Recording;
import supine.bench.Rooms;
import supine.bench.Share;

/** Words said over the program's own voice, in all rooms, at the levels that are promised for; with each that was silenced too late, or after which it went on. */
final class BargeInReport {
    private static final double[] LEVELS_DB = {0, -5, -10};
    private static final double FAR_APART_PPM = 100;

    private final Rooms rooms;
    private final short[] ownVoice;
    private final BargeInTrials trials;
    private final boolean json;
    private final PrintWriter out;
    private final PrintWriter err;

    BargeInReport(Equipment equipment, Rooms rooms, short[] ownVoice, boolean json, PrintWriter out, PrintWriter err) throws Exception {
        this.rooms = rooms;
        this.ownVoice = ownVoice;
        this.json = json;
        this.out = out;
        this.err = err;
        var phrasebook = equipment.phrasebook();
        trials = new BargeInTrials(equipment.hearing(phrasebook), ownVoice);
    }

    /** @param who said them: "people", "synthetic \"stop\"" */
    void measure(String who, List<Recording> words) throws IOException {
        for (double db : LEVELS_DB) {
            measure(who, words, db, 0, 1);
        }
        measure(who, words, 0, FAR_APART_PPM, Rooms.MILD_CLIPPING);
    }

    private void measure(String who, List<Recording> words, double db, double ppm, double clipping) throws IOException {
        var within300 = new Share(0, 0);
        var within500 = new Share(0, 0);
        var taken = new Share(0, 0);
        var halted = new Share(0, 0);
        var misses = new ArrayList<BargeInTrials.Miss>();
        int slips = 0;
        double mean = 0;
        long worst = 0;
        long own = 0;
        var results = InOrder.all(IntStream.range(0, rooms.size()).boxed().toList(),
                room -> trials.run(rooms.kind(room, ownVoice, Rooms.USUAL_LEVEL, ppm, clipping), words, rooms.far(room), Rooms.USUAL_LEVEL, db), done -> {
                    err.printf(Locale.ROOT, "%s, %.0f dB: %d of %d rooms%n", who, db, done, rooms.size());
                    err.flush();
                });
        for (var result : results) {
            within300 = within300.and(result.within300());
            within500 = within500.and(result.within500());
            taken = taken.and(result.taken());
            halted = halted.and(result.halted());
            misses.addAll(result.misses());
            slips += result.slips();
            own += result.own();
            mean += result.nanos().mean() / rooms.size();
            worst = Math.max(worst, result.nanos().worst());
        }
        if (json) {
            out.printf(Locale.ROOT, "{\"what\":\"barge-in\",\"who\":\"%s\",\"db\":%.0f,\"ppm\":%.0f,\"clipping\":%.2f,\"words\":%d,\"within300\":%d,"
                    + "\"within500\":%d,\"taken\":%d,\"halted\":%d,\"slips\":%d,\"own_ms\":%d,\"frame_us\":%.0f,\"worst_us\":%d}%n", who, db, ppm, clipping, within300.of(),
                    within300.hits(), within500.hits(), taken.hits(), halted.hits(), slips, own, mean / 1e3, worst / 1_000);
            misses.forEach(miss -> out.printf(Locale.ROOT, "{\"what\":\"barge-in miss\",\"who\":\"%s\",\"db\":%.0f,\"ppm\":%.0f,\"miss\":\"%s\"}%n", who, db, ppm, miss));
        } else {
            out.printf(Locale.ROOT, "%s, %+.0f dB to the echo, %.0f ppm%s: silent within 300 ms %s; 500 ms %s; taken for a voice %s; halted for good or asked about %s; %d slips in %d s of own "
                    + "voice; a frame takes %.0f us, at worst %d us%n", who, db, ppm, clipping < 1 ? ", clipped" : "", within300, within500, taken, halted, slips,
                    own / 1000, mean / 1e3, worst / 1_000);
            misses.forEach(miss -> out.println("  missed: " + miss));
        }
        out.flush();
    }
}
