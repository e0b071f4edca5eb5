package supine.session;

import java.util.List;
import supine.session.Effect.EndReason;
import supine.settings.Setting;

/** What a session is in the middle of; one type for each, with only its own data. Times are stream time, ms. */
sealed interface Situation {
    long NEVER = Long.MAX_VALUE;

    /**
     * Of a wait whose end would be spoken over somebody: when it began, put off so far that it does not end before a moment.
     *
     * @param dueMs when it would end; NEVER if it does not
     */
    static long putOff(long sinceMs, long dueMs, long untilMs) {
        return sinceMs + Math.max(0, untilMs - dueMs);
    }

    record NotBegun() implements Situation {
    }

    /** Offers the routines, one after the other. @param sinceMs when the offer had been said */
    record Choosing(int index, long utterance, long sinceMs, int asked) implements Situation {
    }

    /**
     * Leads through the settings.
     *
     * @param back    where it came from: choosing a routine, or a halt
     * @param option  index of the value that is offered; -1 while it asks whether to change the setting at all
     * @param sinceMs when that had been said
     */
    record Adjusting(Situation back, Setting setting, int option, long utterance, long sinceMs, int asked) implements Situation {
    }

    /**
     * Checks the sound.
     *
     * @param back    where it came from: the beginning, choosing a routine, or a halt
     * @param tries   how often "stop" was waited for in vain
     * @param heard   true once it has been heard
     * @param sinceMs when the words of this step had been said
     */
    record Checking(Situation back, Step step, int tries, boolean heard, long utterance, long sinceMs) implements Situation {
        enum Step {
            /** The recogniser may still be loading. */
            LOADING, QUIET, SAY_STOP, MEASURING, TOLD
        }
    }

    /** Says a sentence of the script. */
    record Instructing(long utterance) implements Situation {
    }

    /** Waits for "ready". @param sinceMs when the invitation had been said */
    record Awaiting(long utterance, long sinceMs, int asked) implements Situation {
    }

    /**
     * A stretch of time is running.
     *
     * @param sinceMs  when it began, or went on
     * @param beforeMs how much of it had passed by then
     * @param nextBeat index of the first beat that has not been ordered
     * @param extraMs  what "more time" has added
     */
    record Timing(long sinceMs, long beforeMs, int nextBeat, long extraMs) implements Situation {
        long elapsedMs(long nowMs) {
            return beforeMs + Math.max(0, nowMs - sinceMs);
        }
    }

    /**
     * Halted by a voice, not yet decided. Wraps whatever it interrupted.
     *
     * @param voiceMs how much voice there has been since
     * @param overMs  when the voice was over; NEVER while it lasts
     * @param letGo   true once the way out of a strained position has been said
     * @param along   what of it may have been counting along
     */
    record Frozen(Situation was, long sinceMs, long voiceMs, long overMs, boolean letGo, Along along) implements Situation {
        /** By a voice that begins now. */
        Frozen(Situation was, long sinceMs) {
            this(was, sinceMs, 0, NEVER, false, Along.NOTHING);
        }

        /** With so much voice in all, over since then. */
        Frozen over(long allVoiceMs, long sinceOverMs) {
            return new Frozen(was, sinceMs, allVoiceMs, sinceOverMs, letGo, along);
        }

        Frozen lettingGo() {
            return new Frozen(was, sinceMs, voiceMs, overMs, true, along);
        }

        Frozen with(Along said) {
            return new Frozen(was, sinceMs, voiceMs, overMs, letGo, said);
        }

        /** True while the voice sounds that has frozen it. */
        boolean isFirstVoice() {
            return voiceMs == 0 && overMs == NEVER;
        }
    }

    /**
     * Stands still until told to go on.
     *
     * @param sinceMs  when that had been said
     * @param asked    how many reminders there have been
     * @param failures how many sounds were not understood meanwhile
     */
    record Halted(Halt why, Situation was, long utterance, long sinceMs, int asked, int failures, boolean letGo)
            implements Situation {
        private static final int MOST_FAILURES = 2;

        /** Halted now, while these words are said. */
        Halted(Halt why, Situation was, long utterance, int failures, boolean letGo) {
            this(why, was, utterance, NEVER, 0, failures, letGo);
        }

        /** Other words are said; reminders come after them. */
        Halted saying(long nowUtterance) {
            return new Halted(why, was, nowUtterance, failures, letGo);
        }

        Halted saidBy(long ms) {
            return new Halted(why, was, utterance, ms, asked, failures, letGo);
        }

        Halted reminding(long nowUtterance) {
            return new Halted(why, was, nowUtterance, sinceMs, asked + 1, failures, letGo);
        }

        /** One more sound that was not understood. */
        Halted failing() {
            return new Halted(why, was, utterance, sinceMs, asked, failures + 1, letGo);
        }

        /** With these words; reminders come when they would have come. */
        Halted answered(long nowUtterance) {
            return new Halted(why, was, nowUtterance, sinceMs, asked, failures, letGo);
        }

        Halted understood() {
            return new Halted(why, was, utterance, sinceMs, asked, 0, letGo);
        }

        /** True if it has asked whether to end: whoever is not understood may yet be with yes or no. */
        boolean offersEnd() {
            return why.isDoubt() && failures >= MOST_FAILURES;
        }

        String reminder() {
            return offersEnd() ? why.still() + " " + Lines.SHALL_I_END : why.reminder(asked + 1);
        }
    }

    /** Says that it is about to go on. */
    record GettingReady(Situation was, long utterance) implements Situation {
    }

    /** Answers a question, then goes on. */
    record Answering(Situation was, long utterance) implements Situation {
    }

    /**
     * Asks a question that wants yes or no.
     *
     * @param clearance true while asking whether a professional has said that it is fine
     * @param unclear   how many answers were not understood
     * @param begunMs   when all before the question had been said: nobody can have answered it earlier
     * @param echo      how the answer before it is said back; may be empty
     * @param sinceMs   when the question had been said
     * @param asked     how many times it was asked again for want of an answer
     */
    record Asking(Interview interview, int index, boolean clearance, int unclear, long begunMs, String echo, long utterance, long sinceMs,
            int asked) implements Situation {
        /** The gap before it, and its first sound: then it is on the screen, too. */
        private static final long FIRST_SOUND_MS = 400;

        /** True if somebody who began to answer then did so after the question had begun. */
        boolean isAskedBy(long voiceMs) {
            return begunMs != NEVER && voiceMs >= begunMs + FIRST_SOUND_MS;
        }

        /** The same question with nothing before it; what was said back stays known. */
        Asking begun(long nowUtterance, long nowMs) {
            return new Asking(interview, index, clearance, unclear, nowMs, echo, nowUtterance, NEVER, 0);
        }

        /** The same question, said anew. */
        Asking again(int timesUnclear, long nowUtterance, long since, int timesAsked) {
            return new Asking(interview, index, clearance, timesUnclear, 0, "", nowUtterance, since, timesAsked);
        }

        /** An utterance has been said to its end. */
        Asking spoken(long said, long nowMs) {
            boolean over = said == utterance && sinceMs == NEVER;
            return new Asking(interview, index, clearance, unclear, said >= utterance - 1 ? Math.min(begunMs, nowMs) : begunMs, echo, utterance, over ? nowMs : sinceMs, asked);
        }

        Interview.Item item() {
            return interview.items().get(index);
        }

        boolean isAftercare() {
            return interview.purpose() == Interview.Purpose.RED_FLAGS;
        }
    }

    /** After pain, every sign had a clear no: offers to start again. @param sinceMs when the offer had been said */
    record AllClear(long utterance, long sinceMs) implements Situation {
    }

    /**
     * Says its last words: the guidance after pain, or why it ends.
     *
     * @param next   index of the line after the one being said
     * @param asks   true if the questions about signs that need care follow
     * @param endsMs when it ends if nobody wants to hear it again; NEVER while it is being said
     */
    record Closing(EndReason reason, List<String> lines, int next, boolean asks, long utterance, long endsMs) implements Situation {
        public Closing {
            lines = List.copyOf(lines);
        }

        static final List<String> FAREWELL = List.of(Lines.GOODBYE);

        boolean isFarewell() {
            return lines.equals(FAREWELL);
        }

        /** All is said; it may be asked to say it again. */
        boolean isLingering() {
            return endsMs != NEVER;
        }

        /** Aftercare is not interrupted by sounds. */
        boolean isAftercare() {
            return reason == EndReason.PAIN || reason == EndReason.HELP || reason == EndReason.DECLINED;
        }
    }

    /** Asks how the back feels, after the way up. @param sinceMs when that had been said @param asked how often it was asked again */
    record Feeling(long utterance, long sinceMs, int asked) implements Situation {
    }

    record Ended(EndReason reason) implements Situation {
    }
}
