package supine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import supine.script.Dose;
import supine.script.Exercise;
import supine.script.Phase;
import supine.script.Position;
import supine.script.Prompt;
import supine.script.Routine;
import supine.script.Side;
import supine.script.Sides;
import supine.script.Step;
import supine.script.Variables;
import supine.script.Verbosity;
import supine.session.Effect.Cue;
import supine.session.Part.Kind;
import supine.session.Part.Paragraph;
import supine.settings.Settings.Instructions;

/** Lays a routine out as a plan: who is led where, in which order, and what is said on the way. */
final class PlanMaker {
    private static final int COUNT_IN_FROM = 3;
    private static final int NEW_UNTIL_DONE = 2;

    private final Routine routine;
    private final Map<Position, Prompt> gettingUp;
    private final boolean echoFree;
    private final Verbosity verbosity;
    private final int minutes;
    private Position position;
    /** How much of the routine has been laid out, s; a rough figure for {time_left}. */
    private double laidOutSeconds;

    private PlanMaker(Routine routine, Map<Position, Prompt> gettingUp, boolean echoFree, Verbosity verbosity, int minutes) {
        this.verbosity = verbosity;
        this.minutes = minutes;
        this.routine = routine;
        this.gettingUp = gettingUp;
        this.position = routine.start();
        this.echoFree = echoFree;
    }

    /**
     * @param gettingUp the way to standing from each position
     * @param echoFree  false adds the remark that a headset is safer
     */
    static Plan plan(Routine routine, Map<Position, Prompt> gettingUp, boolean echoFree, Verbosity verbosity) {
        return new PlanMaker(routine, gettingUp, echoFree, verbosity, minutes(routine, gettingUp, verbosity)).plan();
    }

    /** How long it takes if so much is said: its script tells for the full texts, and shorter ones take less. */
    static int minutes(Routine routine, Map<Position, Prompt> gettingUp, Verbosity verbosity) {
        return verbosity == Verbosity.FULL ? routine.minutes() : (int) Math.max(1, Math.round(routine.minutes()
                - (seconds(routine, gettingUp, Verbosity.FULL) - seconds(routine, gettingUp, verbosity)) / 60));
    }

    /** @param done how often the routine was done to its end; the first two times it is told in full */
    static Verbosity verbosity(Instructions wanted, int done) {
        return switch (wanted) {
            case AUTOMATIC -> done < NEW_UNTIL_DONE ? Verbosity.FULL : Verbosity.BRIEF;
            case FULL -> Verbosity.FULL;
            case SHORT -> Verbosity.BRIEF;
            case NAME -> Verbosity.NAME;
        };
    }

    private static double seconds(Routine routine, Map<Position, Prompt> gettingUp, Verbosity verbosity) {
        return new PlanMaker(routine, gettingUp, true, verbosity, routine.minutes()).plan().stages().stream()
                .mapToDouble(stage -> PartList.seconds(stage.parts())).sum();
    }

    private Plan plan() {
        var stages = new ArrayList<Stage>();
        stages.add(welcome());
        int number = 0;
        for (var step : routine.steps()) {
            number++;
            if (step.exercise().sides() == Sides.EACH) {
                stages.add(stage(step, number, Side.RIGHT, true));
                stages.add(stage(step, number, Side.LEFT, false));
            } else {
                stages.add(stage(step, number, Side.BOTH, true));
            }
        }
        stages.add(ending(routine, gettingUp, Optional.of(position), Lines.LAST_STEP_DONE, verbosity));
        return new Plan(routine, gettingUp, routine.steps().size(), 0, verbosity, stages);
    }

    private Stage welcome() {
        var parts = new PartList(text -> text.replace("{name}", routine.name()));
        parts.say(Paragraph.WELCOME, routine.welcome().at(verbosity));
        parts.sentence(Paragraph.WELCOME, Lines.lasts(routine.name(), minutes));
        if (!routine.needs().isEmpty()) {
            parts.sentence(Paragraph.WELCOME, Lines.needs(routine.needs()));
        }
        parts.sentence(Paragraph.WELCOME, Lines.begin(routine.start()));
        parts.say(Paragraph.WELCOME, Lines.promise(echoFree));
        laidOutSeconds += parts.seconds();
        return new Stage(Optional.empty(), Optional.of(routine.start()), 0, Side.BOTH, 0, parts.size(), parts.all());
    }

    /** How a routine ends, from the position that the body is in. @param from empty if nobody knows */
    static Stage ending(Routine routine, Map<Position, Prompt> gettingUp, Optional<Position> from, String opening, Verbosity verbosity) {
        var parts = new PartList(text -> text.replace("{name}", routine.name()));
        parts.sentence(Paragraph.ENDING, opening);
        parts.lead(Paragraph.ENDING, from.map(where -> gettingUp.getOrDefault(where, Prompt.NONE).at(leading(verbosity)))
                .orElseGet(() -> Lines.ownWayOut(isInBed(routine))));
        parts.lead(Paragraph.ENDING, routine.ending().at(verbosity));
        return new Stage(Optional.empty(), from, 0, Side.BOTH, 0, parts.size(), parts.all());
    }

    /** Where a routine ends in bed, nobody is sent out of it. */
    private static boolean isInBed(Routine routine) {
        var last = routine.steps().get(routine.steps().size() - 1).exercise().end();
        return last == Position.IN_BED_ON_BACK || last == Position.IN_BED_ON_SIDE;
    }

    /** Whoever wants names only is led from one position to another all the same. */
    static Verbosity leading(Verbosity verbosity) {
        return verbosity == Verbosity.NAME ? Verbosity.BRIEF : verbosity;
    }

    /** The second side is known from the first. */
    private Verbosity again() {
        return verbosity == Verbosity.FULL ? Verbosity.BRIEF : verbosity;
    }

    private Stage stage(Step step, int number, Side side, boolean firstSide) {
        var exercise = step.exercise();
        var repetitions = step.dose().repetitions();
        int secondsLeft = (int) Math.max(0, minutes * 60 - laidOutSeconds);
        var from = Optional.of(position);
        var parts = new PartList(new Variables(exercise.name(), side, repetitions, secondsLeft)::fill);
        parts.sentence(Paragraph.NAME, firstSide ? Lines.stepName(number, routine.steps().size(), exercise.name(), side) : Lines.changeTo(side));
        parts.arrive(exercise, from, leading(verbosity));
        if (firstSide) {
            introduce(parts, exercise);
        } else {
            parts.lead(Paragraph.SETUP, exercise.setup().at(again()));
            parts.say(Paragraph.MOVEMENT, exercise.movement().at(again()));
        }
        parts.add(new Part.AwaitReady(Lines.READY_TO_BEGIN));
        int dose = parts.size();
        parts.add(new Part.Timed(Kind.COUNT_IN, COUNT_IN_FROM * 1000L, Beat.ofCountIn(COUNT_IN_FROM), Optional.empty(), 0));
        repetitions(parts, step.dose());
        parts.lead(Paragraph.EXIT, exercise.exit().at(leading(verbosity)));
        position = exercise.end();
        laidOutSeconds += parts.seconds();
        return new Stage(Optional.of(exercise), from, number, side, repetitions, dose, parts.all());
    }

    private void introduce(PartList parts, Exercise exercise) {
        parts.lead(Paragraph.SETUP, exercise.setup().at(verbosity));
        if (verbosity == Verbosity.FULL) {
            parts.sentence(Paragraph.MOVEMENT, Lines.LISTEN_FIRST);
        }
        parts.say(Paragraph.MOVEMENT, exercise.movement().at(verbosity));
        parts.say(Paragraph.BREATH, exercise.breath().at(verbosity));
        parts.say(Paragraph.FEEL, exercise.feel().at(verbosity));
        parts.say(Paragraph.FEEL, exercise.cautions().at(verbosity));
    }

    private static void repetitions(PartList parts, Dose dose) {
        for (int repetition = 1; repetition <= dose.repetitions(); repetition++) {
            for (var phase : dose.phases()) {
                if (!phase.cue().isEmpty()) {
                    parts.cue(phase.cue(), repetition);
                }
                boolean hold = phase instanceof Phase.Hold;
                parts.add(new Part.Timed(hold ? Kind.HOLD : Kind.MOVE, phase.seconds() * 1000L,
                        hold ? Beat.ofHold(phase.seconds()) : Beat.ticks(phase.seconds()), sound(phase), repetition));
            }
            if (dose.restSeconds() > 0 && repetition < dose.repetitions()) {
                parts.add(new Part.Timed(Kind.REST, dose.restSeconds() * 1000L, Beat.ticks(dose.restSeconds()), Optional.empty(), repetition));
            }
        }
    }

    /** The script's own sound, or the one for the beginning of a hold. */
    private static Optional<Cue> sound(Phase phase) {
        if (!phase.sound().isEmpty()) {
            return Optional.of(Cue.valueOf(phase.sound().toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return phase instanceof Phase.Hold ? Optional.of(Cue.HOLD_BEGINS) : Optional.empty();
    }
}
