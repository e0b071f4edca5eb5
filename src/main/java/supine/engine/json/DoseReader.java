package supine.engine.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import supine.script.Dose;
import supine.script.Limits;
import supine.script.Phase;

/** Reads how often and how long, and warns of more than the sources allow. */
record DoseReader(PromptReader prompts, Limits limits) {

    private static final int MOST_REPETITIONS = 100;
    private static final int LONGEST = 3600;
    private static final int MOST_BREATHS = LONGEST / Phase.Hold.SECONDS_PER_BREATH;

    static Limits limits(Node node, Faults faults) {
        var fields = Fields.of("a list of limits", node, faults);
        var limits = new Limits(
                fields.optionalNumber("hold_seconds", 1, LONGEST, Limits.NONE.holdSeconds()),
                fields.optionalNumber("repetitions", 1, MOST_REPETITIONS, Limits.NONE.repetitions()),
                fields.text("figures"));
        fields.done();
        return limits;
    }

    Dose dose(Node node, Faults faults) {
        var fields = Fields.of("a dose", node, faults);
        var dose = new Dose(
                repetitions(fields, 1),
                fields.list("phases", this::phase),
                fields.optionalNumber("rest_seconds", 0, LONGEST, 0));
        if (fields.has("phases") && dose.phases().isEmpty()) {
            faults.error(fields.at("phases"), "A dose needs at least one phase.", "Add {\"hold\": 20} or {\"move\": 5}.");
        }
        fields.done();
        return dose;
    }

    /** The dose with what a routine's step says in place of it: "repetitions" and "hold_seconds". */
    Dose changed(Dose dose, Fields step) {
        int repetitions = repetitions(step, dose.repetitions());
        var hold = step.optional("hold_seconds").map(node -> hold("hold_seconds", node, step.faults()));
        List<Phase> phases = dose.phases().stream()
                .map(phase -> phase instanceof Phase.Hold old && hold.isPresent() ? old.lasting(hold.get()) : phase)
                .toList();
        return new Dose(repetitions, phases, dose.restSeconds());
    }

    private int repetitions(Fields fields, int otherwise) {
        int repetitions = fields.optionalNumber("repetitions", 1, MOST_REPETITIONS, otherwise);
        if (fields.has("repetitions") && repetitions > limits.repetitions()) {
            fields.faults().warning(fields.at("repetitions"), repetitions + " repetitions are more than the sources allow: "
                    + limits.figures() + ".", "Make it " + limits.repetitions() + " or fewer.");
        }
        return repetitions;
    }

    private int hold(String name, Node node, Faults faults) {
        int seconds = Values.number(name, node, 1, LONGEST, faults);
        warnOfLength(node, seconds, limits.holdSeconds(), faults);
        return seconds;
    }

    /** @param most what may be written in this place */
    private void warnOfLength(Node node, int seconds, int most, Faults faults) {
        if (seconds > limits.holdSeconds()) {
            faults.warning(node.at(), seconds + " seconds are more than the sources allow: " + limits.figures() + ".",
                    "Make it " + most + " or fewer.");
        }
    }

    private Phase phase(Node node, Faults faults) {
        var fields = Fields.of("a phase", node, faults);
        var cue = fields.optional("cue").map(each -> prompts.sentence("cue", each, faults)).orElse("");
        var sound = fields.optional("sound").flatMap(each -> Values.choice("sound", each, sounds(faults), faults)).orElse("");
        var hold = fields.optional("hold");
        var breaths = fields.optional("breaths");
        var move = hold.or(() -> breaths).isPresent() ? fields.optional("move") : fields.required("move");
        fields.done();
        if (Stream.of(hold, breaths, move).filter(Optional::isPresent).count() > 1) {
            faults.error(node.at(), "A phase is either a hold, a hold in breaths or a move.", "Make a phase of each.");
        }
        if (breaths.isPresent()) {
            return Phase.Hold.ofBreaths(cue, breaths(breaths.get(), faults), sound);
        }
        return hold.<Phase>map(each -> new Phase.Hold(cue, hold("hold", each, faults), 0, sound))
                .orElseGet(() -> new Phase.Move(cue, move.map(each -> Values.number("move", each, 1, LONGEST, faults)).orElse(1), sound));
    }

    private int breaths(Node node, Faults faults) {
        int breaths = Values.number("breaths", node, 1, MOST_BREATHS, faults);
        warnOfLength(node, breaths * Phase.Hold.SECONDS_PER_BREATH, limits.holdSeconds() / Phase.Hold.SECONDS_PER_BREATH, faults);
        return breaths;
    }

    private static Map<String, String> sounds(Faults faults) {
        return Words.same(faults.surroundings().sounds());
    }
}
