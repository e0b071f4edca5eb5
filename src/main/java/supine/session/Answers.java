package supine.session;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import supine.command.Command;
import supine.command.Phrasebook;
import supine.session.Situation.Adjusting;
import supine.session.Situation.Choosing;
import supine.session.Situation.Timing;

/** What the session answers when it is asked about itself. Answers move nothing. */
final class Answers {
    private final Phrasebook phrasebook;

    Answers(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    String howLong(Turn turn, Situation was, Choice choice) {
        if (was instanceof Choosing choosing) {
            return "About " + Lines.minutes(choice.minutes(turn, choosing.index())) + ".";
        }
        var words = new ArrayList<String>();
        if (was instanceof Timing timing && turn.part() instanceof Part.Timed timed && timed.kind() != Part.Kind.COUNT_IN
                && timed.kind() != Part.Kind.BREATHER) {
            words.add(Lines.duration(Walk.totalMs(timed, timing) - timing.beforeMs()) + " left here.");
        }
        var plan = turn.plan();
        int left = plan.steps() - turn.stage().number();
        words.add(left == 0 && turn.stage().number() > 0 ? "This is the last step." : stepsLeft(left) + " after this one.");
        return String.join(" ", words);
    }

    private static String stepsLeft(int left) {
        return left == 1 ? "One step" : capital(Lines.number(left)) + " steps";
    }

    String whereAmI(Turn turn) {
        var stage = turn.stage();
        var plan = turn.plan();
        if (stage.exercise().isEmpty()) {
            return plan.routine().name() + (turn.state().place().stage() == 0 ? ", at the beginning." : ", at the end.");
        }
        var words = plan.routine().name() + ". "
                + Lines.stepName(stage.number(), plan.steps(), stage.name(), stage.side());
        int repetition = turn.part().repetition();
        return repetition > 0 && stage.repetitions() > 1
                ? words + " Repetition " + Lines.number(repetition) + " of " + Lines.number(stage.repetitions()) + "."
                : words;
    }

    String whatsNext(Turn turn) {
        var plan = turn.plan();
        int next = turn.state().place().stage() + 1;
        if (next >= plan.ending()) {
            return "After this, the way to get up.";
        }
        var stage = plan.stages().get(next);
        return "Next is " + stage.name() + Lines.sideSuffix(stage.side()) + ".";
    }

    /** The three or four that matter now. */
    String whatCanISay(Set<Command> expected, Situation was) {
        var order = List.of(Command.STOP, Command.PAIN, Command.RESUME, Command.READY, Command.YES, Command.NO, Command.BETTER, Command.SAME, Command.WORSE, Command.NEXT,
                Command.PAUSE, Command.REPEAT, Command.BACK, Command.SETTINGS, Command.FINISH);
        var offered = EnumSet.of(Command.STOP, Command.PAIN);
        offered.addAll(expected);
        var words = order.stream().filter(offered::contains).limit(6).map(phrasebook::taught).toList();
        var more = was instanceof Choosing ? " " + Lines.BY_NAME : was instanceof Adjusting ? " " + Lines.BY_SETTING : "";
        return "You can say " + Lines.listed(words, "or") + "." + more;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
