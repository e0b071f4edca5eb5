package supine.script;

import java.util.List;

/**
 * What is asked before a session (back-care facts, section 2), in the order of asking.
 *
 * @param again one question for somebody who has answered before: anything new?
 */
public record Screening(String again, List<Question> questions) {
    public Screening {
        questions = List.copyOf(questions);
    }

    /** What follows from an answer that excludes. */
    public enum Outcome {
        /** Emergency care now. */
        EMERGENCY,
        /** No exercise; a professional today, at once. */
        TODAY,
        /** No exercise; see a professional. */
        PROFESSIONAL,
        /** Exercise only after a yes to "has a professional said that this is fine for you?", which is remembered. */
        ASK_CLEARANCE
    }

    /**
     * A question to be answered with yes or no; "I don't know" counts as the excluding answer.
     *
     * @param ask      the question
     * @param excludes true if "yes" excludes, false if "no" does
     * @param outcome  what an excluding answer leads to
     * @param echo     what is said back when the answer was the harmless one: "No numbness."
     * @param reason   what is said when it excludes, kindly and with the reason; may hold the variable {emergency_number}, see
     *                 {@link Regions.Region#fill}
     * @param sources  letters of the source articles, or "ours"
     */
    public record Question(
            String id, String ask, boolean excludes, Outcome outcome, String echo, Prompt reason, List<String> sources) {
        public Question {
            sources = List.copyOf(sources);
        }
    }
}
