package supine.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.script.Dose;
import supine.script.Exercise;
import supine.script.Guidance;
import supine.script.Guidance.Statement;
import supine.script.Limits;
import supine.script.Phase;
import supine.script.Position;
import supine.script.Prompt;
import supine.script.Regions;
import supine.script.Regions.Region;
import supine.script.Routine;
import supine.script.Screening;
import supine.script.Screening.Outcome;
import supine.script.Screening.Question;
import supine.script.Sides;
import supine.script.Step;

/** Small scripts for session tests. */
final class Routines {
    static final Dose TWO_HOLDS = new Dose(2, List.of(new Phase.Hold("Lift.", 5), new Phase.Move("Lower slowly.", 3)), 0);
    static final Dose ONE_HOLD = new Dose(1, List.of(new Phase.Hold("Hold.", 10)), 0);

    static final Exercise BRIDGE = exercise("bridge", "Bridge", Sides.BOTH, TWO_HOLDS, Prompt.of("Lower your hips."));
    static final Exercise KNEE = exercise("knee", "Knee", Sides.EACH, ONE_HOLD, Prompt.NONE);

    /** Its way there depends on the side. */
    static final Exercise TURN = exercise("turn", "Turn", Sides.EACH, ONE_HOLD, Prompt.NONE, "Lie down on your {side} side, for {time_left}.");

    static final Routine TURNING = routine("turning", "Turning routine", BRIDGE, TURN);
    static final Routine SMALL = routine("small", "Small routine", BRIDGE, KNEE);
    static final Routine OTHER = routine("other", "Other routine", KNEE);

    static final Guidance GUIDANCE = new Guidance(
            List.of(statement("Rest where it does not hurt.")),
            List.of(sign("bladder", "If you lost control of your bladder, call {emergency_number}.", "Did you lose control?", "No loss.")),
            List.of(sign("leg", "If pain goes into a leg, see a doctor today.", "Does pain go into a leg?", "Not into a leg.")),
            List.of(sign("lasts", "If it lasts, see a professional.", "Does it last?", "It does not last.")),
            List.of(statement("I do not diagnose.")),
            new Guidance.Advice(List.of(statement("Call {emergency_number} now.")), List.of(statement("See a doctor today.")),
                    List.of(statement("See a professional.")), List.of(statement("None of the signs."))),
            Map.of(Position.ON_BACK, Prompt.of("Roll to your side.", "Push up with your hands.")));

    static final Screening SCREENING = new Screening("Anything new?", List.of(
            question("bladder", "Lost control?", true, Outcome.EMERGENCY, "No loss.", "Call {emergency_number} now."),
            question("fall", "A fall?", true, Outcome.PROFESSIONAL, "No fall.", "See a professional."),
            question("chronic", "Chronic pain?", true, Outcome.ASK_CLEARANCE, "Not chronic.", "A professional has to agree."),
            question("mild", "Is it mild?", false, Outcome.PROFESSIONAL, "Mild.", "It is not mild, so see a professional.")));

    static final Regions REGIONS = new Regions(
            List.of(new Region("GB", "the United Kingdom", "999"), new Region("US", "the United States", "911"), Regions.ELSEWHERE));

    static final Phrasebook PHRASES = new Phrasebook(Map.of(
            Command.STOP, List.of("stop"), Command.PAIN, List.of("pain", "ouch"), Command.RESUME, List.of("resume")));

    private Routines() {
    }

    private static Exercise exercise(String id, String name, Sides sides, Dose dose, Prompt letGo) {
        return exercise(id, name, sides, dose, letGo, "Lie down on your back.");
    }

    private static Exercise exercise(String id, String name, Sides sides, Dose dose, Prompt letGo, String arrive) {
        return new Exercise(id, name, Position.ON_BACK, Position.ON_BACK, List.of("mat"), sides,
                Map.of(Position.STANDING, Prompt.of(arrive)), Prompt.of("Bend your {side} knee."),
                Prompt.of("Draw it in."), Prompt.of("Breathe slowly."), Prompt.of("Feel a mild stretch."), Prompt.NONE, dose,
                new Limits(30, 12, "30 s (B)"), Prompt.of("Come out slowly."), letGo, Prompt.NONE, Prompt.of("It eases."),
                Optional.empty(), Map.of());
    }

    private static Routine routine(String id, String name, Exercise... exercises) {
        var steps = java.util.Arrays.stream(exercises).map(exercise -> new Step(exercise, exercise.dose())).toList();
        return new Routine(id, name, 2, "A short one.", "easy", List.of("mat"), Position.STANDING, Prompt.of("Hello."), steps,
                Prompt.of("Have a good day."), "us", "Apache-2.0", "en");
    }

    private static Question question(String id, String ask, boolean excludes, Outcome outcome, String echo, String reason) {
        return new Question(id, ask, excludes, outcome, echo, Prompt.of(reason), List.of("A"));
    }

    private static Statement sign(String id, String text, String question, String echo) {
        return new Statement(id, text, question, echo, List.of("A"));
    }

    private static Statement statement(String text) {
        return new Statement(text.toLowerCase(java.util.Locale.ROOT), text, "", "", List.of("ours"));
    }
}
