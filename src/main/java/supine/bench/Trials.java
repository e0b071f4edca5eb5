package supine.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import supine.command.Command;
import supine.hearing.Evidence;
import supine.sound.Pcm;

/** Lets somebody in a hold say things, each into a room of its own. Any thread. */
final class Trials {
    static final long LEAD_MS = 1_000;
    static final long TAIL_MS = 1_500;
    /** When it is judged what became of it, ms after the onset. */
    private static final long JUDGED_MS = 30_000;
    private static final double ONSET_BELOW_PEAK_DB = 30;

    private final Supplier<InAHold> person;
    private final Set<Command> answers;

    /**
     * @param person  whose ears have heard nothing yet
     * @param answers listened for as after a question; empty for what a hold listens for, and what is said
     */
    Trials(Supplier<InAHold> person, Set<Command> answers) {
        this.person = person;
        this.answers = answers;
    }

    /** @param scene the saying as the microphone hears it, beginning {@link #LEAD_MS} earlier */
    Trial say(Saying saying, double[] scene) {
        var lying = person.get();
        lying.again();
        if (answers.isEmpty()) {
            lying.ask(saying.meant());
        } else {
            lying.askOnly(answers);
        }
        var heard = new ArrayList<Evidence.Heard>();
        var suspected = new boolean[1];
        lying.tell(evidence -> {
            // A number said along is no command.
            if (evidence instanceof Evidence.Heard command && command.command() != Command.COUNT) {
                heard.add(command);
            }
            suspected[0] |= evidence instanceof Evidence.Suspected;
        });
        var clean = Mixer.toDouble(saying.voice());
        long startMs = lying.nowMs();
        long onsetMs = startMs + LEAD_MS + edge(clean, true);
        long endMs = startMs + LEAD_MS + edge(clean, false);
        lying.hear(scene, () -> { });
        boolean rested = !lying.isMoving() || lying.frozenMs() >= 0;
        lying.waitUntil(onsetMs + JUDGED_MS);
        Long frozen = lying.frozenMs() < 0 ? null : lying.frozenMs() + Pcm.FRAME_MS - onsetMs;
        return new Trial(saying.meant(), frozen, heard, suspected[0], lying.isHalted(), rested && lying.isMoving(), lying.isEnding(), onsetMs, endMs);
    }

    /** First or last moment at which a clean voice is within 30 dB of its loudest, ms. */
    private static long edge(double[] voice, boolean first) {
        var frames = Mixer.frames(voice);
        double bar = Arrays.stream(frames).max().orElse(0) * Math.pow(10, -ONSET_BELOW_PEAK_DB / 20);
        int at = first ? 0 : frames.length - 1;
        while (at >= 0 && at < frames.length && frames[at] < bar) {
            at += first ? 1 : -1;
        }
        return (first ? at : at + 1L) * Pcm.FRAME_MS;
    }
}
