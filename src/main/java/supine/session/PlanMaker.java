package supine.session;

import java.util.ArrayList;
import java.util.List;
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
import supine.session.Part.Kind;
import supine.session.Part.Paragraph;

/** Lays a routine out as a plan: who is led where, in which order, and what is said on the way. */
final class PlanMaker {
    private static final int COUNT_IN_FROM = 3;
    /** Time to move after a sentence that leads the body somewhere, ms; the pause before the next sentence comes on top. */
    private static final long BREATHER_MS = 1000;
    private static final java.util.Set<Paragraph> LEADING = java.util.EnumSet.of(
            Paragraph.ARRIVE, Paragraph.SETUP, Paragraph.EXIT, Paragraph.ENDING);

    private final Routine routine;
    private final Map<Position, Prompt> gettingUp;
    private final boolean echoFree;
    private Position position;

    private PlanMaker(Routine routine, Map<Position, Prompt> gettingUp, boolean echoFree) {
        this.routine = routine;
        this.gettingUp = gettingUp;
        this.position = routine.start();
        this.echoFree = echoFree;
    }

    /**
     * @param gettingUp the way to standing from each position
     * @param echoFree  false adds the remark that a headset is safer
     */
    static Plan plan(Routine routine, Map<Position, Prompt> gettingUp, boolean echoFree) {
        return new PlanMaker(routine, gettingUp, echoFree).plan();
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
        stages.add(ending(routine, gettingUp, position, Lines.LAST_STEP_DONE));
        return new Plan(routine, gettingUp, routine.steps().size(), stages);
    }

    private Stage welcome() {
        var parts = new ArrayList<Part>();
        say(parts, Paragraph.WELCOME, routine.name(), routine.welcome(), Side.BOTH, false);
        parts.add(sentence(Lines.lasts(routine), Paragraph.WELCOME));
        if (!routine.needs().isEmpty()) {
            parts.add(sentence(Lines.needs(routine.needs()), Paragraph.WELCOME));
        }
        for (var line : Lines.promise(echoFree)) {
            parts.add(sentence(line, Paragraph.WELCOME));
        }
        return new Stage(Optional.empty(), 0, Side.BOTH, 0, parts.size(), parts);
    }

    /** How a routine ends, from the position that the body is in. */
    static Stage ending(Routine routine, Map<Position, Prompt> gettingUp, Position from, String opening) {
        var parts = new ArrayList<Part>();
        parts.add(sentence(opening, Paragraph.ENDING));
        say(parts, Paragraph.ENDING, routine.name(), gettingUp.getOrDefault(from, Prompt.NONE), Side.BOTH, false);
        say(parts, Paragraph.ENDING, routine.name(), routine.ending(), Side.BOTH, false);
        return new Stage(Optional.empty(), 0, Side.BOTH, 0, parts.size(), parts);
    }

    private Stage stage(Step step, int number, Side side, boolean firstSide) {
        var exercise = step.exercise();
        var parts = new ArrayList<Part>();
        parts.add(sentence(
                firstSide ? Lines.stepName(number, routine.steps().size(), exercise.name(), side) : Lines.changeTo(side),
                Paragraph.NAME));
        if (firstSide) {
            arrive(parts, exercise, side);
        }
        say(parts, Paragraph.SETUP, exercise.name(), exercise.setup(), side, !firstSide);
        if (firstSide) {
            parts.add(sentence(Lines.LISTEN_FIRST, Paragraph.MOVEMENT));
        }
        say(parts, Paragraph.MOVEMENT, exercise.name(), exercise.movement(), side, !firstSide);
        if (firstSide) {
            say(parts, Paragraph.BREATH, exercise.name(), exercise.breath(), side, false);
            say(parts, Paragraph.FEEL, exercise.name(), exercise.feel(), side, false);
            say(parts, Paragraph.FEEL, exercise.name(), exercise.cautions(), side, false);
        }
        parts.add(new Part.AwaitReady(Lines.READY_TO_BEGIN));
        int dose = parts.size();
        parts.add(new Part.Timed(Kind.COUNT_IN, COUNT_IN_FROM * 1000L, Beat.ofCountIn(COUNT_IN_FROM), 0));
        repetitions(parts, exercise, step.dose(), side);
        say(parts, Paragraph.EXIT, exercise.name(), exercise.exit(), side, false);
        position = exercise.end();
        return new Stage(Optional.of(exercise), number, side, step.dose().repetitions(), dose, parts);
    }

    private void arrive(List<Part> parts, Exercise exercise, Side side) {
        var prompt = exercise.arrive().getOrDefault(position, Prompt.NONE);
        say(parts, Paragraph.ARRIVE, exercise.name(), prompt, side, false);
        if (position != exercise.start()) {
            parts.add(new Part.AwaitReady(Lines.READY_WHEN_THERE));
        }
    }

    private static void repetitions(List<Part> parts, Exercise exercise, Dose dose, Side side) {
        for (int repetition = 1; repetition <= dose.repetitions(); repetition++) {
            for (var phase : dose.phases()) {
                if (!phase.cue().isEmpty()) {
                    parts.add(new Part.Say(fill(phase.cue(), exercise.name(), side), Paragraph.CUE, repetition));
                }
                long lengthMs = phase.seconds() * 1000L;
                parts.add(phase instanceof Phase.Hold
                        ? new Part.Timed(Kind.HOLD, lengthMs, Beat.ofHold(phase.seconds()), repetition)
                        : new Part.Timed(Kind.MOVE, lengthMs, List.of(), repetition));
            }
            if (dose.restSeconds() > 0 && repetition < dose.repetitions()) {
                parts.add(new Part.Timed(Kind.REST, dose.restSeconds() * 1000L, List.of(), repetition));
            }
        }
    }

    private static void say(List<Part> parts, Paragraph paragraph, String name, Prompt prompt, Side side, boolean brief) {
        var sentences = brief && !prompt.brief().isEmpty() ? prompt.brief() : prompt.full();
        for (var text : sentences) {
            parts.add(new Part.Say(fill(text, name, side), paragraph, 0));
            if (LEADING.contains(paragraph)) {
                parts.add(new Part.Timed(Kind.BREATHER, BREATHER_MS, List.of(), 0));
            }
        }
    }

    private static Part sentence(String text, Paragraph paragraph) {
        return new Part.Say(text, paragraph, 0);
    }

    private static String fill(String text, String name, Side side) {
        return text.replace("{side}", side.spoken()).replace("{other_side}", side.other().spoken()).replace("{name}", name);
    }
}
