package supine.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of the trials of one kind: one command, one condition, real or synthetic voices. */
final class Tally {
    /** Whoever is set moving by mistake, then whoever is taken for something else, then whoever is understood least. */
    static final Comparator<Tally> WORST_FIRST = Comparator.<Tally>comparingDouble(tally -> -tally.moved.percent())
            .thenComparingDouble(tally -> -tally.wrong.percent()).thenComparingDouble(tally -> tally.right.percent());

    private Share within300 = Share.NONE;
    private Share already = Share.NONE;
    private Share within500 = Share.NONE;
    private Share right = Share.NONE;
    private Share question = Share.NONE;
    private Share wrong = Share.NONE;
    private Share nothing = Share.NONE;
    private Share halted = Share.NONE;
    private Share moved = Share.NONE;
    private final List<Long> frozenMs = new ArrayList<>();
    private final List<Long> decidedMs = new ArrayList<>();
    private final List<Long> urgentMs = new ArrayList<>();
    private final List<Long> otherMs = new ArrayList<>();
    private final Map<String, Integer> mistaken = new TreeMap<>();

    void add(Trial trial) {
        within300 = within300.and(trial.isFrozenWithin(300));
        already = already.and(trial.isFrozenWithin(-1));
        within500 = within500.and(trial.isFrozenWithin(500));
        right = right.and(trial.isRight());
        question = question.and(trial.isQuestion());
        wrong = wrong.and(trial.isWrong());
        nothing = nothing.and(trial.heard().isEmpty() && !trial.halted());
        halted = halted.and(trial.halted());
        moved = moved.and(trial.isSetMoving());
        var frozen = trial.frozenAfterMs();
        if (frozen != null && frozen >= 0) {
            frozenMs.add(frozen);
        }
        var decided = trial.decidedAfterMs();
        if (decided != null) {
            decidedMs.add(decided);
            (trial.heard().get(0).command().isAlwaysHeard() ? urgentMs : otherMs).add(decided);
        }
        if (trial.isWrong()) {
            mistaken.merge(trial.heard().get(0).command().id(), 1, Integer::sum);
        }
    }

    /** Those that promises are made about, for many trials of several conditions. */
    Map<String, Object> sums() {
        var all = new LinkedHashMap<String, Object>();
        all.put("right", right);
        all.put("halted_for_good", halted);
        all.put("set_moving", moved);
        all.put("wrong", wrong);
        all.put("stop_and_pain_after_word", new Times(urgentMs));
        all.put("other_commands_after_word", new Times(otherMs));
        return all;
    }

    /** Every figure by its name, in order. */
    Map<String, Object> figures() {
        var all = new LinkedHashMap<String, Object>();
        all.put("trials", right.of());
        all.put("frozen_within_300_ms", within300);
        all.put("frozen_within_500_ms", within500);
        all.put("frozen_already", already);
        all.put("right", right);
        all.put("question", question);
        all.put("wrong", wrong);
        all.put("nothing", nothing);
        all.put("halted_for_good", halted);
        all.put("set_moving", moved);
        all.put("onset_to_frozen", new Times(frozenMs));
        all.put("word_end_to_command", new Times(decidedMs));
        if (!mistaken.isEmpty()) {
            all.put("taken_for", mistaken.toString());
        }
        return all;
    }
}
