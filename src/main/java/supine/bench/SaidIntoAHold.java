package supine.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import supine.command.Command;

/** Lets many things be said, each into a hold or a question of its own, in every condition, and reports what came of them: by group, and all together. */
final class SaidIntoAHold {
    /** From the number of one draw to that of the next. */
    private static final int APART = 1_000;
    private static final int MOST_SPEAKERS = 24;
    private final Supplier<InAHold> person;
    private final Scenes scenes;
    private final long seed;
    private final BenchReport report;
    private final Consumer<String> progress;

    private record Job(Saying saying, int number, Condition condition) {
    }

    SaidIntoAHold(Supplier<InAHold> person, Scenes scenes, long seed, BenchReport report, Consumer<String> progress) {
        this.person = person;
        this.scenes = scenes;
        this.seed = seed;
        this.report = report;
        this.progress = progress;
    }

    /** @param answers listened for as after a question; empty for a hold */
    void measure(String kind, List<Saying> sayings, List<Condition> conditions, Set<Command> answers) throws IOException {
        measure(kind, sayings, conditions, answers, (saying, condition) -> 1);
    }

    /** @param draws how often each is said in a condition, each time into another noise or room; 0 for not at all */
    void measure(String kind, List<Saying> sayings, List<Condition> conditions, Set<Command> answers,
            ToIntBiFunction<Saying, Condition> draws) throws IOException {
        if (sayings.isEmpty()) {
            return;
        }
        var jobs = new ArrayList<Job>();
        for (var condition : conditions) {
            for (int i = 0; i < sayings.size(); i++) {
                for (int draw = 0; draw < draws.applyAsInt(sayings.get(i), condition); draw++) {
                    jobs.add(new Job(sayings.get(i), i + draw * APART, condition));
                }
            }
        }
        var trials = new Trials(person, answers);
        var results = InOrder.all(jobs, job -> trials.say(job.saying(),
                scenes.scene(Mixer.toDouble(job.saying().voice()), job.condition(), new Random(seed + job.number()))),
                done -> progress.accept(kind + ": " + done + " of " + jobs.size()));
        var groups = new LinkedHashMap<String, Map<String, Tally>>();
        var speakers = new LinkedHashMap<String, Tally>();
        for (int i = 0; i < jobs.size(); i++) {
            var job = jobs.get(i);
            for (var group : List.of(job.saying().group(), "all of them")) {
                groups.computeIfAbsent(group, g -> new LinkedHashMap<>()).computeIfAbsent(job.condition().toString(), c -> new Tally()).add(results.get(i));
            }
            if (job.condition().equals(Condition.CLEAN)) {
                speakers.computeIfAbsent(job.saying().speaker(), c -> new Tally()).add(results.get(i));
            }
        }
        var shown = worst(speakers);
        groups.put(shown.size() == speakers.size() ? "by speaker" : "the speakers who fare worst", shown);
        report.heading(kind + ": " + sayings.stream().map(Saying::speaker).distinct().count() + " voices");
        groups.forEach((group, tallies) -> {
            var columns = new LinkedHashMap<String, Map<String, Object>>();
            tallies.forEach((condition, tally) -> columns.put(condition, tally.figures()));
            report.table(kind, group, columns);
        });
        var all = new Tally();
        results.forEach(all::add);
        report.add(kind, "in all conditions together", all.sums());
    }

    /** As many as can be read side by side, in their order; of more, those who are heard worst. */
    private static Map<String, Tally> worst(Map<String, Tally> speakers) {
        if (speakers.size() <= MOST_SPEAKERS) {
            return speakers;
        }
        var few = new LinkedHashMap<String, Tally>();
        speakers.entrySet().stream().sorted(Map.Entry.comparingByValue(Tally.WORST_FIRST)).limit(MOST_SPEAKERS).forEach(each -> few.put(each.getKey(), each.getValue()));
        return few;
    }
}
