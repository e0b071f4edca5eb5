package supine.engine.sphinx;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import supine.command.Command;
import supine.engine.sphinx.Bars.Verdict;

/**
 * Of what halts, before the utterance is over: believed once the network, asked every 30 ms as if the utterance ended now, has been sure of the same
 * several times in a row. Otherwise whoever is not known to the search would wait for 350 ms of quiet, and longer in a room that rings (docs/decisions/0031).
 * What ends the session on both their words, where neither would do, must last longer: talk may go on after a short silence.
 */
final class EarlyOpinion {
    private static final int IN_A_ROW = 2;
    private static final int IN_A_ROW_TOGETHER = 4;
    private @Nullable Command said;
    private int times;

    /** @param opinion of this moment; empty if there is none @param suspected whether the search suspects a command @return it, once it is to be believed */
    Optional<Opinion> hear(Optional<Opinion> opinion, Predicate<Command> suspected) {
        var sure = opinion.filter(heard -> heard.verdict(suspected.test(heard.command())) == Verdict.SURE);
        var command = sure.map(Opinion::command).orElse(null);
        times = command == null ? 0 : command == said ? times + 1 : 1;
        said = command;
        return sure.filter(heard -> times >= (heard.verdict(false) == Verdict.SURE ? IN_A_ROW : IN_A_ROW_TOGETHER));
    }
}
