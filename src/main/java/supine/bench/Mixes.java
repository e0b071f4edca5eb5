package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import supine.command.Command;
import supine.sound.Pcm;

/**
 * "Stop" and pain inside a few seconds of talk: whole sentences of synthetic voices, and people's "stop" put into a pause that
 * somebody else makes while reading aloud.
 */
final class Mixes {
    /** What people say when it gets too much; not what the thresholds were set on. */
    static final List<String> SENTENCES = List.of(
            "ow, please stop, that really hurts",
            "no no stop, my back is killing me",
            "oh dear, stop, I can't hold this any longer",
            "wait wait, stop, something is wrong with my knee",
            "hang on, I need to stop for a moment",
            "could you stop please, the phone is ringing",
            "ouch, that was a bit too far for me",
            "oh no, it hurts when I do that",
            "I think that hurts more than yesterday",
            "ah, there is the pain again in my hip",
            "I feel a sharp pain down my left leg",
            "please help me, I can't get up");
    private static final int STOP_IN_TALK = 6;
    private static final Set<Command> HALTING = Set.of(Command.STOP, Command.PAIN, Command.HELP_ME);
    /** Talk before and after a person's "stop", ms: so much, and up to so much more. */
    private static final int LEAST_TALK_MS = 900;
    private static final int MORE_TALK_MS = 1_200;
    private static final int LEAST_PAUSE_MS = 60;
    private static final int MORE_PAUSE_MS = 200;
    private static final int TIMES_EACH = 2;

    private record Line(String group, String voice, String sentence) {
    }

    private Mixes() {
    }

    /** Every sentence by every voice. */
    static List<Saying> synthetic(List<String> voices, IntConsumer said) throws IOException {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < SENTENCES.size(); i++) {
            for (var voice : voices) {
                lines.add(new Line(i < STOP_IN_TALK ? "stop in talk" : "pain in talk", voice, SENTENCES.get(i)));
            }
        }
        return InOrder.all(lines, line -> new Saying(line.group(), HALTING, line.voice(), SyntheticVoices.say(line.voice(), line.sentence())), said);
    }

    /** @param stops people's @param talk of others, at least 5 s each */
    static List<Saying> ofPeople(List<Saying> stops, List<short[]> talk, Random random) {
        var all = new ArrayList<Saying>();
        for (var stop : stops) {
            for (int i = 0; i < TIMES_EACH && !talk.isEmpty(); i++) {
                all.add(new Saying("stop in talk", HALTING, stop.speaker(), mix(stop.voice(), talk.get(random.nextInt(talk.size())), random)));
            }
        }
        return all;
    }

    /** Both as loud as each other. */
    private static short[] mix(short[] stop, short[] talk, Random random) {
        int before = some(LEAST_TALK_MS, MORE_TALK_MS, random);
        int after = some(LEAST_TALK_MS, MORE_TALK_MS, random);
        int pause = some(LEAST_PAUSE_MS, MORE_PAUSE_MS, random);
        var words = Mixer.toDouble(talk);
        var word = Mixer.toDouble(stop);
        double gain = Recordings.activeLevel(word) / Math.max(1, Recordings.activeLevel(words));
        int cut = Math.min(words.length - after, before + random.nextInt(Math.max(1, words.length - before - after)));
        var mixed = new double[before + pause + word.length + pause + after];
        for (int i = 0; i < before; i++) {
            mixed[i] = gain * words[cut - before + i];
        }
        System.arraycopy(word, 0, mixed, before + pause, word.length);
        for (int i = 0; i < after; i++) {
            mixed[mixed.length - after + i] = gain * words[cut + i];
        }
        return Mixer.toShort(mixed);
    }

    private static int some(int leastMs, int moreMs, Random random) {
        return (int) Pcm.toSamples(leastMs + random.nextInt(moreMs));
    }
}
