package supine.script;

import java.util.List;

/**
 * What is said after "pain", most urgent first (back-care facts, section 3).
 *
 * @param rightNow     what to do in every case, at once
 * @param emergency    signs that need emergency care now, with what to do
 * @param today        signs that need a professional today
 * @param professional signs that need a professional soon
 * @param closing      the last words: no diagnosis, nothing starts again
 */
public record Guidance(
        List<Statement> rightNow,
        List<Statement> emergency,
        List<Statement> today,
        List<Statement> professional,
        List<Statement> closing) {

    /**
     * A health statement.
     *
     * @param text    one sentence
     * @param sources letters of the source articles, or "ours"
     */
    public record Statement(String text, List<String> sources) {
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
    }
}
