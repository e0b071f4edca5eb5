package supine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import supine.script.Exercise;
import supine.script.Side;
import supine.settings.Settings.Counting;

/**
 * A leg of the way through a routine: the welcome, one side of one exercise, or the ending.
 *
 * @param number of the step that it belongs to, from 1; 0 for welcome and ending
 * @param dose   index of the first part after the instructions: from there on the body works
 */
record Stage(Optional<Exercise> exercise, int number, Side side, int repetitions, int dose, List<Part> parts) {
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
        return new Stage(exercise, number, side, repetitions, dose, changed);
    }

    /** The same, begun only when told to; welcome and ending need not wait. */
    Stage patient() {
        if (exercise.isEmpty() || isPatient()) {
            return this;
        }
        var changed = new ArrayList<Part>(List.of(Part.AwaitReady.FOR_NEXT));
        changed.addAll(parts);
        return new Stage(exercise, number, side, repetitions, dose + 1, changed);
    }

    /** The same as it was before {@link #patient}. */
    Stage impatient() {
        return isPatient() ? new Stage(exercise, number, side, repetitions, dose - 1, parts.subList(1, parts.size())) : this;
    }

    private boolean isPatient() {
        return !parts.isEmpty() && parts.get(0).equals(Part.AwaitReady.FOR_NEXT);
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
