package supine.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import supine.app.EventLog;
import supine.sound.Microphone;
import supine.sound.Pcm;

/**
 * Somebody on the floor, for tests: hears the session through its event log and answers into the microphone with a real voice, over a
 * faint room noise. What was said is kept, so that the same session can be played again from a WAV file.
 */
public final class Person implements Microphone, EventLog {
    /** About -72 dBFS: a quiet room; exact zeros would be a dead microphone. */
    private static final int NOISE = 8;

    private final Function<String, short[]> voice;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<short[]> heard = new ArrayList<>();
    private final Random random = new Random(7);
    private boolean echoFree = true;
    private long leavesMs = Long.MAX_VALUE;
    private long atMs;

    private static final class Rule {
        private final Predicate<String> when;
        private final boolean once;
        private final long spreadMs;
        private final long afterMs;
        private final String says;
        private boolean done;

        Rule(Predicate<String> when, boolean once, long afterMs, String says) {
            this(when, once, afterMs, says, 0);
        }

        Rule(Predicate<String> when, boolean once, long afterMs, String says, long spreadMs) {
            this.spreadMs = spreadMs;
            this.when = when;
            this.once = once;
            this.afterMs = afterMs;
            this.says = says;
        }
    }

    /** Something said. @param startMs first sample of the recording @param endMs its last loud sample */
    public record Word(String text, long startMs, long endMs, short[] samples) {
        /** The first loud sample. */
        public long onsetMs() {
            int first = 0;
            while (first < samples.length && Math.abs(samples[first]) < 500) {
                first++;
            }
            return startMs + Pcm.toMs(first);
        }
    }

    /** @param voice speaks a text, 16 kHz */
    public Person(Function<String, short[]> voice) {
        this.voice = voice;
    }

    /** Whenever an event's line ("say Lie down.", "state waiting", "count four") holds these words, says something so much later. */
    public Person whenever(String words, long afterMs, String says) {
        rules.add(new Rule(line -> line.contains(words), false, afterMs, says));
        return this;
    }

    /** The same, after a time between two bounds that is different every time but the same on every run. */
    public Person whenever(String words, long leastMs, long mostMs, String says) {
        rules.add(new Rule(line -> line.contains(words), false, leastMs, says, mostMs - leastMs));
        return this;
    }

    /** Lies where the loudspeaker can be heard: the program must not trust a voice while it speaks itself. */
    public Person nearTheLoudspeaker() {
        echoFree = false;
        return this;
    }

    /** The recording ends there. */
    public Person leavingAfter(long ms) {
        leavesMs = ms;
        return this;
    }

    /** The same, the first time only. */
    public Person once(String words, long afterMs, String says) {
        rules.add(new Rule(line -> line.contains(words), true, afterMs, says));
        return this;
    }

    @Override
    public void write(long eventMs, String event, Map<String, ?> fields) {
        var line = event + " " + detail(fields);
        long from = event.equals("say") ? ((Number) fields.get("until_ms")).longValue() : eventMs;
        for (var rule : rules) {
            if (!rule.done && rule.when.test(line)) {
                rule.done = rule.once;
                // A negative time is within the sentence, from its beginning.
                long spread = rule.spreadMs == 0 ? 0 : Math.floorMod(random.nextInt(), (int) rule.spreadMs);
                say(rule.says, rule.afterMs < 0 ? eventMs - rule.afterMs : from + rule.afterMs + spread);
            }
        }
    }

    private static Object detail(Map<String, ?> fields) {
        for (var name : List.of("text", "state", "command")) {
            Object value = fields.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private void say(String text, long startMs) {
        var samples = voice.apply(text);
        long at = Math.max(startMs, atMs);
        words.add(new Word(text, at, at + Pcm.toMs(lastLoud(samples)), samples));
    }

    private static int lastLoud(short[] samples) {
        int last = samples.length - 1;
        while (last > 0 && Math.abs(samples[last]) < 500) {
            last--;
        }
        return last;
    }

    /** Everything said so far. */
    public List<Word> said() {
        return List.copyOf(words);
    }

    /** What the microphone has taken so far. */
    public short[] recording() {
        var all = new short[heard.size() * Pcm.FRAME_SAMPLES];
        for (int i = 0; i < heard.size(); i++) {
            System.arraycopy(heard.get(i), 0, all, i * Pcm.FRAME_SAMPLES, Pcm.FRAME_SAMPLES);
        }
        return all;
    }

    @Override
    public boolean read(short[] frame) {
        long from = Pcm.toSamples(atMs);
        for (int i = 0; i < frame.length; i++) {
            int sample = random.nextInt(2 * NOISE + 1) - NOISE;
            for (var word : words) {
                long at = from + i - Pcm.toSamples(word.startMs());
                if (at >= 0 && at < word.samples().length) {
                    sample += word.samples()[(int) at];
                }
            }
            frame[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample));
        }
        heard.add(frame.clone());
        atMs += Pcm.FRAME_MS;
        return atMs < leavesMs;
    }

    @Override
    public String name() {
        return "somebody on the floor";
    }

    @Override
    public boolean isEchoFree() {
        return echoFree;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
