package supine.engine.json;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import supine.script.Dose;
import supine.script.Exercise;
import supine.script.Limits;
import supine.script.Phase;
import supine.script.Position;
import supine.script.Prompt;
import supine.script.Sides;
import supine.script.Variables;
import supine.script.Ways;

/** Reads one exercise, from a file of its own or from within a routine. */
record ExerciseReader(Ways ways) {

    /** The fields that say something which must come from somewhere, in the order in which they are spoken. */
    static final List<String> SOURCED = List.of(
            "arrive", "setup", "movement", "breath", "feel", "cautions", "dose", "exit", "let_go", "easier", "why");

    Exercise read(Fields fields) {
        var faults = fields.faults();
        var sides = fields.choice("sides", Words.SIDES);
        var prompts = new PromptReader(Variables.of(sides));
        var limits = fields.optional("limits").map(node -> DoseReader.limits(node, faults)).orElse(Limits.NONE);
        var start = fields.choice("start", Words.POSITIONS);
        var exercise = new Exercise(
                Ids.read(fields), fields.spokenText("name"), start, fields.choice("end", Words.POSITIONS), fields.spokenTexts("needs"), sides,
                arrive(fields, prompts, start),
                prompts.optional(fields, "setup"), prompts.required(fields, "movement"),
                prompts.optional(fields, "breath"), prompts.optional(fields, "feel"), prompts.optional(fields, "cautions"),
                fields.required("dose").map(node -> new DoseReader(prompts, limits).dose(node, faults))
                        .orElse(new Dose(1, List.of(), 0)),
                limits,
                prompts.optional(fields, "exit"), prompts.optional(fields, "let_go"), prompts.optional(fields, "easier"),
                prompts.optional(fields, "why"),
                fields.optional("pose").map(node -> PoseReader.pose(node, faults)), sources(fields));
        fields.done();
        warn(fields, exercise);
        return exercise;
    }

    /** The script's own ways into the start position, and the shared ones from everywhere else. */
    private Map<Position, Prompt> arrive(Fields fields, PromptReader prompts, Position start) {
        var all = new EnumMap<Position, Prompt>(Position.class);
        all.putAll(ways.to(start));
        fields.optional("arrive").ifPresent(node -> {
            var own = Fields.of("\"arrive\"", node, fields.faults());
            Words.POSITIONS.forEach((word, position) -> own.optional(word)
                    .ifPresent(text -> all.put(position, prompts.read(word, text, fields.faults()))));
            own.done();
        });
        return all;
    }

    private Map<String, List<String>> sources(Fields fields) {
        var faults = fields.faults();
        var sources = new LinkedHashMap<String, List<String>>();
        var node = fields.required("sources");
        if (node.isPresent() && node.get() instanceof Node.Arr) {
            var letters = Values.list("sources", node.get(), (item, f) -> Values.text("sources", item, f), faults);
            SOURCED.forEach(field -> sources.put(field, letters));
        } else if (node.isPresent()) {
            var own = Fields.of("\"sources\"", node.get(), faults);
            SOURCED.forEach(field -> own.optional(field).ifPresent(list -> sources.put(field,
                    Values.list(field, list, (item, f) -> Values.text(field, item, f), faults))));
            own.done();
        }
        return sources;
    }

    /** What a reader of JSON need not mind, but a listener would. */
    private static void warn(Fields fields, Exercise exercise) {
        var faults = fields.faults();
        boolean sideNamed = List.of(exercise.setup(), exercise.movement()).stream()
                .flatMap(prompt -> prompt.full().stream()).anyMatch(text -> text.contains("{side}") || text.contains("{other_side}"));
        if (exercise.sides() == Sides.EACH && !sideNamed) {
            faults.warning(fields.at("sides"), "The exercise is done with each side, but setup and movement never name the side.",
                    "Write {side} where the side is to be said, as in \"your {side} knee\".");
        }
        boolean holds = exercise.dose().phases().stream().anyMatch(phase -> phase instanceof Phase.Hold);
        if (holds && exercise.exit().isEmpty()) {
            faults.warning(fields.at("dose"), "There is a hold, but nobody is told how to come out of it.", "Add \"exit\".");
        }
        boolean readable = fields.optional("sources").filter(node -> node instanceof Node.Arr || node instanceof Node.Obj).isPresent();
        if (readable) {
            for (var field : SOURCED) {
                if (fields.has(field) && exercise.sources().getOrDefault(field, List.of()).isEmpty()) {
                    faults.warning(fields.at(field), "\"sources\" does not say where \"" + field + "\" comes from.",
                            "Add \"" + field + "\": [\"A\"] with the source's letter, or [\"ours\"].");
                }
            }
        }
    }
}
