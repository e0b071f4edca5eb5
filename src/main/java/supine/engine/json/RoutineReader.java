package supine.engine.json;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import supine.script.Dose;
import supine.script.Exercise;
import supine.script.Limits;
import supine.script.Nearest;
import supine.script.Position;
import supine.script.Prompt;
import supine.script.Routine;
import supine.script.Sides;
import supine.script.Step;
import supine.script.Variables;

/**
 * Reads one routine.
 *
 * @param exercises the exercises that it may refer to, sound or not
 */
record RoutineReader(ExerciseReader inline, ById<Exercise> exercises) {

    private static final int LONGEST_MINUTES = 180;
    /** Stands in where a step is not to be understood, so that reading can go on to the next fault. */
    private static final Exercise NOTHING = new Exercise("", "", Position.ON_BACK, Position.ON_BACK, List.of(), Sides.BOTH, Map.of(),
            Prompt.NONE, Prompt.NONE, Prompt.NONE, Prompt.NONE, Prompt.NONE, new Dose(1, List.of(), 0), Limits.NONE,
            Prompt.NONE, Prompt.NONE, Prompt.NONE, Prompt.NONE, Optional.empty(), Map.of());

    Routine read(Fields fields) {
        var faults = fields.faults();
        var prompts = new PromptReader(Set.of("name"));
        var routine = new Routine(
                Ids.read(fields), fields.spokenText("name"), fields.number("minutes", 1, LONGEST_MINUTES),
                fields.required("summary").map(node -> PromptReader.PLAIN.sentence("summary", node, faults)).orElse(""),
                fields.choice("level", Words.LEVELS), fields.spokenTexts("needs"), fields.choice("start", Words.POSITIONS),
                prompts.required(fields, "welcome"), fields.list("steps", this::step), prompts.required(fields, "ending"),
                fields.text("author"), fields.text("licence"), fields.choice("language", Words.LANGUAGES));
        if (fields.has("steps") && routine.steps().isEmpty()) {
            faults.error(fields.at("steps"), "A routine needs at least one step.", "Add {\"exercise\": \"pelvic-tilt\"}.");
        }
        fields.done();
        if (!faults.unusable()) {
            warn(fields, routine);
        }
        return routine;
    }

    private Step step(Node node, Faults faults) {
        var fields = Fields.of("a step", node, faults);
        var own = fields.optional("inline");
        var exercise = own.isPresent()
                ? inline.read(Fields.of("an exercise", own.get(), faults))
                : fields.required("exercise").map(each -> reference(each, faults)).orElse(NOTHING);
        if (own.isPresent() && fields.optional("exercise").isPresent()) {
            faults.error(node.at(), "A step has either \"exercise\" or \"inline\", not both.", "Make two steps of it.");
        }
        var doses = new DoseReader(new PromptReader(Variables.of(exercise.sides())), exercise.limits());
        var dose = doses.changed(fields.optional("dose").map(each -> doses.dose(each, faults)).orElse(exercise.dose()), fields);
        fields.done();
        return new Step(exercise, dose);
    }

    private Exercise reference(Node node, Faults faults) {
        if (!(node instanceof Node.Text text)) {
            Values.wrongType("exercise", node, "the id of an exercise", faults);
            return NOTHING;
        }
        var found = exercises.get(text.value());
        if (found == null) {
            faults.error(node.at(), "There is no exercise " + text.quoted() + ".",
                    Nearest.mend(text.value(), exercises.ids()));
            return NOTHING;
        }
        if (found.value().isEmpty()) {
            faults.error(node.at(), "The exercise \"" + found.id() + "\" has faults of its own.", "Check " + found.file() + ".");
        }
        return found.value().orElse(NOTHING);
    }

    /** What a listener would miss between the steps. */
    private static void warn(Fields fields, Routine routine) {
        var nodes = fields.optional("steps").filter(Node.Arr.class::isInstance).map(node -> ((Node.Arr) node).items()).orElseThrow();
        var announced = new HashSet<>(routine.needs());
        var here = routine.start();
        for (int i = 0; i < routine.steps().size(); i++) {
            var exercise = routine.steps().get(i).exercise();
            if (here != exercise.start() && exercise.arrive().getOrDefault(here, Prompt.NONE).isEmpty()) {
                fields.faults().warning(nodes.get(i).at(),
                        "Nobody is led from " + here.id() + " to " + exercise.start().id() + ", where \"" + exercise.name() + "\" begins.",
                        "Add \"" + here.id() + "\" to the exercise's \"arrive\".");
            }
            for (var thing : exercise.needs()) {
                if (announced.add(thing)) {
                    fields.faults().warning(nodes.get(i).at(), "\"" + exercise.name() + "\" needs " + thing
                            + ", which the routine does not announce.", "Add \"" + thing + "\" to the routine's \"needs\".");
                }
            }
            here = exercise.end();
        }
    }
}
