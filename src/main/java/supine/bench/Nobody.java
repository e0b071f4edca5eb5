package supine.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import supine.hearing.Evidence;
import supine.sound.Pcm;

/**
 * Sounds in which nobody speaks to the program: how often it freezes, asks, obeys, halts for good or ends all the same. Whenever it
 * has come to rest for good, somebody presses the key to go on, so that the next false alarm can be counted.
 */
final class Nobody {
    private static final long PRESSED_AFTER_MS = 2_000;
    private static final long BETWEEN_MS = 1_500;

    private final Supplier<InAHold> person;
    private long soundMs;
    private int freezes;
    private int commands;
    private int suspicions;
    private int halts;
    private int endings;
    private final Map<String, Integer> obeyed = new TreeMap<>();

    Nobody(Supplier<InAHold> person) {
        this.person = person;
    }

    void hear(double[] sound, java.util.Random random) {
        var lying = person.get();
        lying.again();
        lying.tell(evidence -> {
            if (evidence instanceof Evidence.Onset) {
                freezes++;
            } else if (evidence instanceof Evidence.Heard heard) {
                commands++;
                obeyed.merge(heard.command().id(), 1, Integer::sum);
            } else if (evidence instanceof Evidence.Suspected) {
                suspicions++;
            }
        });
        var samples = Mixer.toShort(Mixer.scene(sound, Trials.LEAD_MS, BETWEEN_MS, new double[0], 0, random));
        long restedMs = -1;
        for (int at = 0; at + Pcm.FRAME_SAMPLES <= samples.length; at += Pcm.FRAME_SAMPLES) {
            lying.hear(Arrays.copyOfRange(samples, at, at + Pcm.FRAME_SAMPLES));
            if (!lying.isHalted()) {
                restedMs = -1;
            } else if (restedMs < 0) {
                restedMs = lying.nowMs();
                halts++;
                endings += lying.isEnding() ? 1 : 0;
            } else if (lying.nowMs() - restedMs >= PRESSED_AFTER_MS) {
                restedMs = -1;
                lying.again();
            }
        }
        soundMs += Pcm.toMs(sound.length);
    }

    long soundMs() {
        return soundMs;
    }

    int commands() {
        return commands;
    }

    int endings() {
        return endings;
    }

    /** Every count by its name, and how many there would be in an hour of such sound. */
    Map<String, Object> figures() {
        var all = new java.util.LinkedHashMap<String, Object>();
        all.put("minutes", Math.round(soundMs / 6_000.0) / 10.0);
        all.put("freezes", perHour(freezes));
        all.put("suspicions", perHour(suspicions));
        all.put("false_commands", perHour(commands));
        all.put("lasting_halts", perHour(halts));
        all.put("false_endings", perHour(endings));
        if (!obeyed.isEmpty()) {
            all.put("obeyed", obeyed.toString());
        }
        return all;
    }

    private String perHour(int count) {
        return String.format(java.util.Locale.ROOT, "%d, %.1f per hour", count, count * 3_600_000.0 / Math.max(1, soundMs));
    }
}
