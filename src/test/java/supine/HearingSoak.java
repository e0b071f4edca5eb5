package supine;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import supine.command.Command;
import supine.hearing.Ears;
import supine.hearing.Evidence;
import supine.hearing.OwnWords;
import supine.sound.Pcm;
import supine.testing.Sounds;
import supine.testing.Voices;

/**
 * Everything that a sound card may deliver, for hours: silence, clicks, a direct current, clipping, the wrong sample rate, talk without end,
 * and own voice now and then; and after each of them a "stop", which must be heard. {@code java -cp ... supine.HearingSoak HOURS} of
 * stream, faster than real time.
 */
final class HearingSoak {
    private static final long QUIET_MS = 6_000;
    private static final double MEGABYTE = 1 << 20;
    private final Ears ears;
    private final short[] frame = new short[Pcm.FRAME_SAMPLES];
    private final List<short[]> sounds = sounds();
    private final short[] stop = Voices.say("flite:slt", "stop");
    private final short[] quiet = Sounds.noise(QUIET_MS, -72);
    private long nowMs;
    private int onsets;
    private int ends;
    private int stops;

    HearingSoak() throws Exception {
        var engines = new Engines(Path.of(""));
        ears = engines.ears(engines.phrasebook());
    }

    public static void main(String[] arguments) throws Exception {
        var soak = new HearingSoak();
        long untilMs = (long) (Double.parseDouble(arguments[0]) * 3_600_000);
        while (soak.nowMs < untilMs) {
            soak.round();
            System.out.printf("%.2f h, %d voices, %d stops, %.1f MB%n", soak.nowMs / 3_600_000.0, soak.onsets, soak.stops, usedMegabytes());
        }
    }

    static double usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** Every sound once, each followed by quiet and a "stop". @throws AssertionError if that is not heard, or a voice has no end */
    void round() {
        for (int i = 0; i < sounds.size(); i++) {
            hear(sounds.get(i), i % 3 == 1);
            hear(quiet, false);
            int before = stops;
            hear(Sounds.together(Sounds.inARow(Sounds.silence(500), stop, Sounds.silence(2_000)), quiet), false);
            if (stops == before) {
                throw new AssertionError("deaf after sound " + i + " at " + nowMs + " ms");
            }
            if (ends != onsets) {
                throw new AssertionError("a voice without end after sound " + i + " at " + nowMs + " ms");
            }
        }
    }

    long nowMs() {
        return nowMs;
    }

    private void hear(short[] samples, boolean ownVoice) {
        for (int at = 0; at + frame.length <= samples.length; at += frame.length) {
            System.arraycopy(samples, at, frame, 0, frame.length);
            ears.played(nowMs, ownVoice ? frame.clone() : new short[frame.length]);
            var noticed = ears.notice(nowMs, frame, ownVoice);
            ears.hear(nowMs, frame, noticed, ownVoice, OwnWords.NONE, this::count);
            nowMs += Pcm.FRAME_MS;
        }
    }

    private void count(Evidence evidence) {
        if (evidence instanceof Evidence.Onset) {
            onsets++;
        } else if (evidence instanceof Evidence.UtteranceEnd) {
            ends++;
        } else if (evidence instanceof Evidence.Heard heard && heard.command() == Command.STOP) {
            stops++;
        }
    }

    private static List<short[]> sounds() {
        var random = new Random(8);
        var talk = new ArrayList<short[]>();
        for (var voice : Voices.ALL) {
            talk.add(Voices.say(voice, "lie on your back and bend your knees until your feet are flat on the floor"));
        }
        var endless = Sounds.inARow(talk.toArray(short[][]::new));
        var clicks = Sounds.silence(8_000);
        for (int i = 0; i < clicks.length; i += 1 + random.nextInt(2_000)) {
            clicks[i] = random.nextBoolean() ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        var anything = Sounds.silence(8_000);
        var square = Sounds.silence(8_000);
        for (int i = 0; i < anything.length; i++) {
            anything[i] = (short) random.nextInt();
            square[i] = i / 40 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        return List.of(Sounds.silence(8_000), clicks, Sounds.constant(8_000, 12_000), Sounds.constant(8_000, Short.MIN_VALUE),
                Sounds.together(endless, Sounds.constant(20_000, 15_000)), Sounds.louder(endless, 40), anything, square, Sounds.noise(8_000, 0),
                Sounds.sine(8_000, 50, -3), everyThird(endless), twice(endless), endless);
    }

    /** 48 kHz taken for 16. */
    private static short[] everyThird(short[] samples) {
        var all = new short[samples.length / 3];
        for (int i = 0; i < all.length; i++) {
            all[i] = samples[3 * i];
        }
        return all;
    }

    /** 8 kHz taken for 16. */
    private static short[] twice(short[] samples) {
        var all = new short[samples.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = samples[i / 2];
        }
        return all;
    }
}
