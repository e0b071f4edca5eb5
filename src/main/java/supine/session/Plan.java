package supine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import supine.script.Position;
import supine.script.Prompt;
import supine.script.Routine;
import supine.script.Verbosity;
import supine.settings.Settings;
import supine.settings.Settings.Counting;

/**
 * A routine laid out as the way that a session walks: stages of parts. The first is the welcome, the last the ending.
 *
 * @param done      how often the routine was done to its end before
 * @param verbosity how much is said in the stages that are yet to come
 */
record Plan(Routine routine, Map<Position, Prompt> gettingUp, int steps, int done, Verbosity verbosity, List<Stage> stages) {
    Plan {
        gettingUp = Map.copyOf(gettingUp);
        stages = List.copyOf(stages);
    }

    /**
     * The same plan, with a stage that leads from where the body is: it may be left in the middle, and from any other.
     *
     * @param here    the place that is left
     * @param opening what the ending begins with, if it is that
     */
    Plan leading(Place here, int stage, String opening) {
        var where = stage(here).whereabouts(here.part());
        if (stage == ending()) {
            return with(stage, PlanMaker.ending(routine, gettingUp, where, opening, verbosity));
        }
        var next = stages.get(stage);
        return next.from().equals(where) ? this : with(stage, next.ledFrom(where, PlanMaker.leading(verbosity), secondsFrom(stage)));
    }

    private Plan with(int number, Stage stage) {
        var changed = new ArrayList<>(stages);
        changed.set(number, stage);
        return new Plan(routine, gettingUp, steps, done, verbosity, changed);
    }

    private int secondsFrom(int stage) {
        return (int) stages.subList(stage, stages.size()).stream().mapToDouble(each -> PartList.seconds(each.parts())).sum();
    }

    /** The same plan, begun by somebody who may be anywhere. */
    Plan fromAnywhere() {
        return with(0, stages.get(0).begunFrom(Optional.empty()));
    }

    /** The same plan with its holds counted so. */
    Plan counted(Counting counting) {
        return counted(0, counting);
    }

    /** The same in the stages that are still to come. */
    Plan countedAfter(Place place, Counting counting) {
        return counted(place.stage() + 1, counting);
    }

    private Plan counted(int from, Counting counting) {
        var changed = new ArrayList<>(stages);
        for (int i = from; i < changed.size(); i++) {
            changed.set(i, changed.get(i).counted(counting));
        }
        return new Plan(routine, gettingUp, steps, done, verbosity, changed);
    }

    /** The same plan, waiting before each stage that is still to come, or not. */
    Plan waitingAfter(Place place, boolean waiting) {
        var changed = new ArrayList<>(stages);
        for (int i = place.stage() + 1; i < changed.size(); i++) {
            changed.set(i, waiting ? changed.get(i).patient() : changed.get(i).impatient());
        }
        return new Plan(routine, gettingUp, steps, done, verbosity, changed);
    }

    Plan done(int times) {
        return new Plan(routine, gettingUp, steps, times, verbosity, stages);
    }

    /** The same plan, as much told as is wanted in the stages that are still to come. */
    Plan toldAfter(Place place, Settings wanted) {
        var next = PlanMaker.verbosity(wanted.instructions(), done);
        if (next == verbosity) {
            return this;
        }
        int from = Math.min(place.stage() + 1, ending());
        var told = PlanMaker.plan(routine, gettingUp, true, next).counted(wanted.counting()).stages();
        var changed = new ArrayList<>(stages.subList(0, from));
        changed.addAll(place.stage() == ending() ? stages.subList(from, stages.size()) : told.subList(from, told.size()));
        return new Plan(routine, gettingUp, steps, done, next, changed);
    }

    Stage stage(Place place) {
        return stages.get(place.stage());
    }

    Part part(Place place) {
        return stage(place).parts().get(place.part());
    }

    int ending() {
        return stages.size() - 1;
    }

    /** The place after this one; null after the last. */
    @org.jspecify.annotations.Nullable Place after(Place place) {
        if (place.part() + 1 < stage(place).parts().size()) {
            return new Place(place.stage(), place.part() + 1);
        }
        for (int next = place.stage() + 1; next < stages.size(); next++) {
            if (!stages.get(next).parts().isEmpty()) {
                return new Place(next, 0);
            }
        }
        return null;
    }
}
