package supine.session;

import java.util.List;
import java.util.Optional;
import supine.session.Effect.Cue;

/** The smallest piece of a stage: one sentence, one wait, one stretch of time. */
sealed interface Part {

    /** From 1 within the repetitions of an exercise; 0 outside of them. */
    int repetition();

    /** One sentence. */
    record Say(String text, Paragraph paragraph, int repetition) implements Part {
    }

    /** Waits for "ready", however long it takes. */
    record AwaitReady(String invitation) implements Part {
        /** Between steps, where the user cannot be sure to be heard. */
        static final AwaitReady FOR_NEXT = new AwaitReady(Lines.READY_FOR_NEXT);
        /** At the end of the way from one position to another. */
        static final AwaitReady WHEN_THERE = new AwaitReady(Lines.READY_WHEN_THERE);

        @Override
        public int repetition() {
            return 0;
        }
    }

    /**
     * A stretch of time.
     *
     * @param beats what sounds within it, in order
     * @param sound what begins it
     */
    record Timed(Kind kind, long lengthMs, List<Beat> beats, Optional<Cue> sound, int repetition) implements Part {
        public Timed {
            beats = List.copyOf(beats);
        }
    }

    /** What a sentence is for. */
    enum Paragraph {
        WELCOME, NAME, ARRIVE, SETUP, MOVEMENT, BREATH, FEEL, CUE, EXIT, ENDING
    }

    /** What a stretch of time is for. */
    enum Kind {
        COUNT_IN, HOLD, MOVE, REST,
        /** Time to do what a sentence has just said. */
        BREATHER
    }
}
