package supine.bench.live;

import java.io.IOException;
import java.util.Random;

/** "Stop", said or typed, in the middle of what the whole program says, live: how soon the loudspeaker is digitally silent. */
public final class StopTrials {
    /** So long it takes to know its own voice in a room, ms; until then it listens in its pauses only. */
    private static final long LEARNING_MS = 20_000;
    private static final int QUIET_SAMPLES = 1_600;
    private static final long LONG_SENTENCE_MS = 2_000;
    private static final long HEARD_MS = 500;
    /** What goes on by itself has done so by then, ms. */
    private static final long DECIDED_MS = 3_000;
    private static final String ANSWERS = "Stopped.*|Still.*|Paused.*|I paused.*";

    private final LiveProgram program;
    private final Recording loudspeaker;
    private final Person person;
    private final Random random = new Random(11);
    private int trials;
    private int asked;

    /** Says "stop". */
    @FunctionalInterface
    public interface Person {
        /** Returns once it has been said. */
        Said say() throws IOException, InterruptedException;
    }

    /** When it was said, by the system's clock. */
    public record Said(long onsetNanos, long endNanos) {
    }

    /**
     * What came of one; ms.
     *
     * @param fromOnsetMs from the word's first sound, or from the key, to silence
     * @param fromEndMs   from the word's last, or from the key
     * @param outcome     what the session made of it
     */
    public record Trial(boolean byVoice, long fromOnsetMs, long fromEndMs, Outcome outcome) {
    }

    /** What a session makes of a "stop". */
    public enum Outcome {
        STOPPED,
        /** Stands still, and asks. */
        ASKED,
        /** Stood still, and went on by itself. */
        WENT_ON,
        NOT_NOTICED
    }

    /** @param program in a session, obeying what is typed @param loudspeaker what it lets be heard */
    public StopTrials(LiveProgram program, Recording loudspeaker, Person person) {
        this.program = program;
        this.loudspeaker = loudspeaker;
        this.person = person;
    }

    /** Waits until it may be interrupted. */
    public void learn() {
        program.await("armed");
        VirtualRoom.pause(LEARNING_MS);
    }

    /** One trial; then the program is told to go on. */
    public Trial run(boolean byVoice) throws IOException, InterruptedException {
        midSentence();
        int from = program.now();
        var trial = byVoice ? said(from) : typed(from);
        program.type(trials++ % 10 == 9 ? "back" : "resume");
        return trial;
    }

    /** True once it has told that it is loud: whoever says "stop" every ten seconds is taken for a television, and after consent halts nothing by voice alone. */
    public boolean isOver() {
        return program.events().stream().anyMatch(event -> event.name().equals("question") && event.text("text").contains("loud"));
    }

    /** How often it had silenced itself, and asked what nobody had said. */
    public int asked() {
        return asked;
    }

    /** Waits until a sentence of some length is under way. Where it has silenced itself and asks, it is told to go on, and that is counted. */
    private void midSentence() throws IOException {
        var event = program.await(program.now(), "a sentence", StopTrials::isSentenceOrQuestion);
        while (event.name().equals("question")) {
            asked++;
            int from = program.events().indexOf(event) + 1;
            program.type("resume");
            event = program.await(from, "a sentence", StopTrials::isSentenceOrQuestion);
        }
        VirtualRoom.pause(300 + random.nextInt(400));
    }

    private static boolean isSentenceOrQuestion(LiveProgram.Event event) {
        return event.name().equals("question") || event.name().equals("say") && event.number("until_ms") - event.atMs() > LONG_SENTENCE_MS
                && !event.text("text").matches(ANSWERS);
    }

    private Trial typed(int from) throws IOException {
        long pressed = System.nanoTime();
        program.type("stop");
        program.await(from, "state stopped");
        VirtualRoom.pause(HEARD_MS);
        long ms = (silentNanos(pressed) - pressed) / 1_000_000;
        return new Trial(false, ms, ms, Outcome.STOPPED);
    }

    private Trial said(int from) throws IOException, InterruptedException {
        var said = person.say();
        VirtualRoom.pause(HEARD_MS);
        long silent = silentNanos(said.onsetNanos());
        var outcome = outcome(from);
        for (long ms = HEARD_MS; ms < DECIDED_MS && outcome.compareTo(Outcome.ASKED) > 0; ms += HEARD_MS) {
            VirtualRoom.pause(HEARD_MS);
            outcome = outcome(from);
        }
        if (outcome != Outcome.STOPPED) {
            program.type("stop");
            program.await(from, "state stopped");
        }
        return new Trial(true, (silent - said.onsetNanos()) / 1_000_000, (silent - said.endNanos()) / 1_000_000, outcome);
    }

    private Outcome outcome(int from) {
        var since = program.events().stream().skip(from).toList();
        return since.stream().anyMatch(event -> event.line().equals("state stopped")) ? Outcome.STOPPED
                : since.stream().anyMatch(event -> event.name().equals("question")) ? Outcome.ASKED
                : since.stream().anyMatch(event -> event.name().equals("frozen")) ? Outcome.WENT_ON : Outcome.NOT_NOTICED;
    }

    private long silentNanos(long fromNanos) {
        return loudspeaker.nanos(Recording.silentFrom(loudspeaker.samples(), loudspeaker.at(fromNanos), QUIET_SAMPLES));
    }
}
