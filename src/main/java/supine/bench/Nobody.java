package supine.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import supine.command.Command;
import supine.hearing.Evidence;
import supine.session.Snapshot.Mode;
import supine.sound.Pcm;

/**
 * Sounds in which nobody speaks to the program: how often it freezes, asks, obeys, halts for good or ends all the same. Whenever it
 * has come to rest for good, somebody presses the key to go on, so that the next false alarm can be counted. One sound for each.
 */
final class Nobody {
    private static final long PRESSED_AFTER_MS = 2_000;
    private static final long BETWEEN_MS = 1_500;

    private long soundMs;
    private long computedNanos;
    private int freezes;
    private int questions;
    private int commands;
    private int suspicions;
    private int halts;
    private int endings;
    private final Map<String, Integer> obeyed = new TreeMap<>();

    /** @param person whose ears have heard nothing yet */
    static Nobody hearing(Supplier<InAHold> person, double[] sound, Random random) {
        var nobody = new Nobody();
        nobody.hear(person.get(), sound, random);
        return nobody;
    }

    private void hear(InAHold lying, double[] sound, Random random) {
        lying.again();
        lying.tell(this::note);
        var scene = Mixer.scene(sound, Trials.LEAD_MS, BETWEEN_MS, new double[0], 0, random);
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        var restedMs = new long[] {-1};
        lying.hear(scene, () -> {
            if (!lying.isHalted()) {
                restedMs[0] = -1;
            } else if (restedMs[0] < 0) {
                restedMs[0] = lying.nowMs();
                halts++;
                questions += lying.mode() == Mode.ASKING ? 1 : 0;
                endings += lying.isEnding() ? 1 : 0;
            } else if (lying.nowMs() - restedMs[0] >= PRESSED_AFTER_MS) {
                restedMs[0] = -1;
                lying.again();
            }
        });
        computedNanos += threads.getCurrentThreadCpuTime() - begun;
        soundMs += Pcm.toMs(sound.length);
    }

    private void note(Evidence evidence) {
        if (evidence instanceof Evidence.Onset) {
            freezes++;
        } else if (evidence instanceof Evidence.Heard heard && heard.command() != Command.COUNT) {
            commands++;
            obeyed.merge(heard.command().id(), 1, Integer::sum);
        } else if (evidence instanceof Evidence.Suspected) {
            suspicions++;
        }
    }

    void add(Nobody other) {
        soundMs += other.soundMs;
        computedNanos += other.computedNanos;
        freezes += other.freezes;
        questions += other.questions;
        commands += other.commands;
        suspicions += other.suspicions;
        halts += other.halts;
        endings += other.endings;
        other.obeyed.forEach((command, times) -> obeyed.merge(command, times, Integer::sum));
    }

    int commands() {
        return commands;
    }

    /** Every count by its name, and how many there would be in an hour of such sound. */
    Map<String, Object> figures() {
        var all = new LinkedHashMap<String, Object>();
        all.put("minutes", Math.round(soundMs / 6_000.0) / 10.0);
        all.put("freezes", perHour(freezes));
        all.put("questions", perHour(questions));
        all.put("suspicions", perHour(suspicions));
        all.put("false_commands", perHour(commands));
        all.put("lasting_halts", perHour(halts));
        all.put("false_endings", perHour(endings));
        all.put("computing_percent_of_a_core", Math.round(computedNanos / 1e3 / Math.max(1, soundMs)) / 10.0);
        if (!obeyed.isEmpty()) {
            all.put("obeyed", obeyed.toString());
        }
        return all;
    }

    private PerHour perHour(int count) {
        return new PerHour(count, soundMs);
    }
}
