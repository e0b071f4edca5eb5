package supine.script;

import java.util.List;
import java.util.Map;

/**
 * What is said after "pain", most urgent first (back-care facts, section 3).
 *
 * @param rightNow     what to do in every case, at once
 * @param emergency    signs that need emergency care now, with what to do
 * @param today        signs that need a professional today
 * @param professional signs that need a professional soon
 * @param closing      the last words: no diagnosis, nothing starts again
 * @param advice       what is said when a question about a sign has been answered
 * @param gettingUp    the way to standing from every other position, for each ending that is no emergency; the routine's own
 *                     ending follows it
 */
public record Guidance(
        List<Statement> rightNow,
        List<Statement> emergency,
        List<Statement> today,
        List<Statement> professional,
        List<Statement> closing,
        Advice advice,
        Map<Position, Prompt> gettingUp) {

    /**
     * What follows from the answers to the questions.
     *
     * @param emergency    after a yes to an emergency sign: said at once, and again on request
     * @param today        after a yes to a sign that needs a professional today
     * @param professional after a yes to a sign that needs a professional soon
     * @param allClear     after a clear no to every question
     */
    public record Advice(
            List<Statement> emergency, List<Statement> today, List<Statement> professional, List<Statement> allClear) {
        public Advice {
            emergency = List.copyOf(emergency);
            today = List.copyOf(today);
            professional = List.copyOf(professional);
            allClear = List.copyOf(allClear);
        }
    }

    /**
     * A health statement.
     *
     * @param id       how journals and tests name it
     * @param text     one sentence, to be told; may hold the variable {emergency_number}, see {@link Regions.Region#fill}
     * @param question the same to be asked, to be answered with yes or no; empty where there is nothing to ask
     * @param echo     what is said back when the answer was the harmless one, a clear "no": "No numbness."; empty where there is no
     *                 question
     * @param sources  letters of the source articles, or "ours"
     */
    public record Statement(String id, String text, String question, String echo, List<String> sources) {
        public Statement {
            sources = List.copyOf(sources);
        }
    }

    public Guidance {
        rightNow = List.copyOf(rightNow);
        emergency = List.copyOf(emergency);
        today = List.copyOf(today);
        professional = List.copyOf(professional);
        closing = List.copyOf(closing);
        gettingUp = Map.copyOf(gettingUp);
    }
}
