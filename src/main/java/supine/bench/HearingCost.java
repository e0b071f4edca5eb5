package supine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.Noticed;
import supine.hearing.OwnWords;
import supine.sound.Pcm;

/**
 * What listening costs: processor time of onset, ears and recogniser together for each second of sound, on one thread, several times over;
 * and the memory that it holds. The echo path is measured by {@code supine bench frames}.
 */
final class HearingCost {
    private static final int RUNS = 5;
    private static final double MEGABYTE = 1 << 20;
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final BenchReport report;
    private final Consumer<String> progress;

    HearingCost(BenchReport report, Consumer<String> progress) {
        this.report = report;
        this.progress = progress;
    }

    /** Time. @param ears that have heard nothing yet @param listenedFor what is listened for in each of the sounds */
    void time(Supplier<Ears> ears, Map<String, short[]> sounds, Map<String, Set<Command>> listenedFor) {
        report.heading("what listening costs, percent of a core");
        sounds.forEach((name, sound) -> {
            var commands = listenedFor.getOrDefault(name, Set.of());
            // The first time compiles, and loads.
            hear(ears.get(), sound, commands);
            var own = new ArrayList<Double>();
            var process = new ArrayList<Double>();
            var utterances = 0;
            for (int run = 0; run < RUNS; run++) {
                progress.accept("cost, " + name + ": " + run + " of " + RUNS);
                System.gc();
                long processBefore = SYSTEM.getProcessCpuTime();
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                utterances = hear(ears.get(), sound, commands);
                own.add(percent(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before, sound));
                process.add(percent(SYSTEM.getProcessCpuTime() - processBefore, sound));
            }
            var figures = new LinkedHashMap<String, Object>();
            figures.put("seconds_of_sound", Pcm.toMs(sound.length) / 1000);
            figures.put("utterances", utterances);
            figures.put("percent_of_a_core", Spread.of(own));
            figures.put("with_compiler_and_gc", Spread.of(process));
            figures.put("load_of_the_machine", Math.round(10 * SYSTEM.getSystemLoadAverage()) / 10.0);
            report.add("cost", name, figures);
        });
    }

    /** Memory. @param hearing loads everything anew @param sound heard before it is weighed */
    void memory(Supplier<Ears> hearing, short[] sound, Set<Command> commands) {
        double before = used();
        var ears = hearing.get();
        hear(ears, sound, commands);
        double after = used();
        // Still listening: nothing of it can have been thrown away before it was weighed.
        hear(ears, Arrays.copyOf(sound, Pcm.FRAME_SAMPLES), commands);
        report.add("cost", "memory", Map.of("heap_after_gc_mb", Math.round(10 * (after - before)) / 10.0));
    }

    private static double used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private static double percent(long nanos, short[] sound) {
        return 100 * nanos * 1e-9 * Pcm.SAMPLE_RATE / sound.length;
    }

    /** @return how many voices there were */
    private static int hear(Ears ears, short[] sound, Set<Command> commands) {
        var frame = new short[Pcm.FRAME_SAMPLES];
        var noticed = new Noticed();
        var ends = new int[1];
        ears.listenFor(commands);
        for (int at = 0; at + frame.length <= sound.length; at += frame.length) {
            System.arraycopy(sound, at, frame, 0, frame.length);
            long atMs = Pcm.toMs(at);
            ears.notice(atMs, frame, false, noticed);
            ears.hear(atMs, frame, noticed, false, OwnWords.NONE, evidence -> ends[0] += evidence instanceof Evidence.UtteranceEnd ? 1 : 0);
        }
        return ends[0];
    }
}
