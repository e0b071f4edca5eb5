package supine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import supine.script.Exercise;
import supine.script.Position;
import supine.script.Side;
import supine.script.Variables;
import supine.script.Verbosity;
import supine.settings.Settings.Counting;

/**
 * A leg of the way through a routine: the welcome, one side of one exercise, or the ending.
 *
 * @param from   where the body is when it begins; empty if nobody knows
 * @param number of the step that it belongs to, from 1; 0 for welcome and ending
 * @param dose   index of the first part after the instructions: from there on the body works
 */
record Stage(Optional<Exercise> exercise, Optional<Position> from, int number, Side side, int repetitions, int dose, List<Part> parts) {
    Stage {
        parts = List.copyOf(parts);
    }

    String name() {
        return exercise.map(Exercise::name).orElse("");
    }

    Stage counted(Counting counting) {
        var changed = parts.stream().map(part -> part instanceof Part.Timed timed && timed.kind() == Part.Kind.HOLD
                ? new Part.Timed(timed.kind(), timed.lengthMs(), Beat.ofHold((int) (timed.lengthMs() / 1000), counting), timed.sound(),
                        timed.repetition())
                : part).toList();
        return new Stage(exercise, from, number, side, repetitions, dose, changed);
    }

    /** The same, begun only when told to; welcome and ending need not wait. */
    Stage patient() {
        if (exercise.isEmpty() || isPatient()) {
            return this;
        }
        var changed = new ArrayList<Part>(List.of(Part.AwaitReady.FOR_NEXT));
        changed.addAll(parts);
        return new Stage(exercise, from, number, side, repetitions, dose + 1, changed);
    }

    /** The same as it was before {@link #patient}. */
    Stage impatient() {
        return isPatient() ? new Stage(exercise, from, number, side, repetitions, dose - 1, parts.subList(1, parts.size())) : this;
    }

    private boolean isPatient() {
        return !parts.isEmpty() && parts.get(0).equals(Part.AwaitReady.FOR_NEXT);
    }

    /** The same, and the body elsewhere. @param where empty if nobody knows */
    Stage begunFrom(Optional<Position> where) {
        return new Stage(exercise, where, number, side, repetitions, dose, parts);
    }

    /**
     * The same exercise, whatever was done before it: led to from where the body is.
     *
     * @param where       empty if nobody knows
     * @param secondsLeft to the routine's end
     */
    Stage ledFrom(Optional<Position> where, Verbosity verbosity, int secondsLeft) {
        var changed = new ArrayList<Part>();
        int named = 0;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            boolean toFollowIt = part instanceof Part.Timed && i > 0 && isLead(parts.get(i - 1));
            if (!isLead(part) && !toFollowIt && !part.equals(Part.AwaitReady.WHEN_THERE)) {
                changed.add(part);
                named = part instanceof Part.Say say && say.paragraph() == Part.Paragraph.NAME ? changed.size() : named;
            }
        }
        var lead = new PartList(new Variables(name(), side, repetitions, secondsLeft)::fill);
        lead.arrive(exercise.orElseThrow(), where, verbosity);
        changed.addAll(named, lead.all());
        return new Stage(exercise, where, number, side, repetitions, dose + changed.size() - parts.size(), changed);
    }

    private static boolean isLead(Part part) {
        return part instanceof Part.Say say && say.paragraph() == Part.Paragraph.ARRIVE;
    }

    /**
     * Where the body is while a part of it is under way. Empty where it is on the way from one position to another: how far it has come nobody knows
     * who cannot see it.
     */
    Optional<Position> whereabouts(int part) {
        if (exercise.isEmpty()) {
            return from;
        }
        int lead = first(Part.Paragraph.ARRIVE);
        if (lead >= 0 && part < lead) {
            return from;
        }
        if (parts.subList(part, parts.size()).contains(Part.AwaitReady.WHEN_THERE)) {
            return Optional.empty();
        }
        var before = exercise.get().start();
        var after = exercise.get().end();
        if (part == parts.size() - 1) {
            return Optional.of(after);
        }
        int exit = first(Part.Paragraph.EXIT);
        boolean leaving = exit >= 0 && part >= exit;
        return leaving && before != after ? Optional.empty() : Optional.of(before);
    }

    /** Index of the first part of a paragraph, or -1. */
    int first(Part.Paragraph paragraph) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Say say && say.paragraph() == paragraph) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the last sentence before a part, or -1. */
    int lastSaidBefore(int part) {
        int at = part - 1;
        while (at >= 0 && !(parts.get(at) instanceof Part.Say)) {
            at--;
        }
        return at;
    }

    /** Index of the first part of a repetition, or -1. */
    int firstOf(int repetition) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).repetition() == repetition) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the next wait for "ready" at or after a part, or -1. */
    int nextWait(int from) {
        for (int i = from; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.AwaitReady) {
                return i;
            }
        }
        return -1;
    }
}
