package supine.engine.sphinx;

import supine.command.Command;
import supine.command.Command.Effect;
import supine.engine.sphinx.Bars.Verdict;

/**
 * The phrase that spells a sound best, and whether that is enough: the network's counterpart to {@link Bars}. Docs/decisions/0024 and 0030 have the figures.
 *
 * @param place where, in the utterance; its ratio is how much less likely it is than anything else, 0 at best
 * @param lead  how much better than the best that means something else, ln
 */
record Opinion(Candidate place, float lead) {
    private static final Bar HALTS = new Bar(-1.5f, 6);
    /** Ends the session: on its word alone, and where the search had a suspicion. */
    private static final Bar ENDS = new Bar(-0.5f, 15);
    private static final Bar ENDS_SUSPECTED = new Bar(-1, 9);
    private static final Bar ASKS = new Bar(-1.5f, 9);
    private static final Bar MOVES = new Bar(-1.5f, 12);
    /** A number so far ahead that a suspicion of something that halts was none. */
    private static final float NUMBER_LEADS_PLAINLY = 8;

    /**
     * What it takes to be sure.
     *
     * @param perPhone least score for each of the phrase's phones, ln
     * @param lead     least lead over every phrase that means something else, ln
     */
    private record Bar(float perPhone, float lead) {
        private static final float ANYWAY = -1;

        boolean isPassed(Opinion opinion) {
            return isSpelled(opinion.place.chain(), opinion.place.llr()) && opinion.lead >= lead;
        }

        boolean isSpelled(Chain chain, double score) {
            return score >= ANYWAY + perPhone * chain.spelling().length();
        }
    }

    Command command() {
        return place.chain().command().orElseThrow();
    }

    /** Of a number: whether nothing that halts comes near. */
    boolean isPlain() {
        return lead >= NUMBER_LEADS_PLAINLY;
    }

    /** @param suspected whether the search had a suspicion of the same */
    Verdict verdict(boolean suspected) {
        var command = command();
        boolean ends = ends(command);
        if (ends && (suspected ? ENDS_SUSPECTED : ENDS).isPassed(this)) {
            return Verdict.SURE;
        }
        var bar = command.effect() == Effect.HALTS ? HALTS : command.effect() == Effect.MOVES ? MOVES : ASKS;
        return !bar.isPassed(this) ? Verdict.NOTHING : ends ? Verdict.SUSPECTED : Verdict.SURE;
    }

    /** Whether a phrase that is always heard spells the sound well enough to halt, whatever else may. */
    static boolean mayHalt(Chain chain, double score) {
        return HALTS.isSpelled(chain, score);
    }

    static boolean ends(Command command) {
        return command == Command.PAIN || command == Command.HELP_ME;
    }
}
